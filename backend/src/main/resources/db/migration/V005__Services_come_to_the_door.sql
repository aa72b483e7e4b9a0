create table service (
    code             text collate "C" not null,
    name_zh          text    not null,
    name_en          text,
    description_zh   text    not null,
    description_en   text,
    eligibility_zh   text    not null,
    eligibility_en   text,
    documents        jsonb   not null, -- [{"zh-CN":…,"en":…}]: read and written whole, never searched
    duration_minutes integer not null,
    active           boolean not null,
    version          integer not null,
    constraint service_pk primary key (code),
    constraint service_duration_reasonable check (duration_minutes between 5 and 240)
);
