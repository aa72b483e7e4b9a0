-- The numbers of the keys that stored data may be sealed or indexed under: a keyset without one of them is refused at start. A
-- number is added before its key is used, and removed when nothing is stored under it any more.
create table data_key (
    purpose text    not null,
    id      integer not null,
    constraint data_key_pk primary key (purpose, id),
    constraint data_key_purpose_known check (purpose in ('SEALING', 'INDEX'))
);
