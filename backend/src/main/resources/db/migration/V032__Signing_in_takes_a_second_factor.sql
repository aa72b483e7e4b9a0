-- Time-based one-time passwords (RFC 6238) of accounts that can see or change much, and codes for a lost phone.
create table second_factor (
    account_id     bigint  not null,
    secret         bytea,           -- encrypted; absent until a first code proved that the phone has it
    pending_secret bytea,           -- encrypted; one that is being set up
    last_step      bigint  not null, -- of the last code that was taken: a code works once
    constraint second_factor_pk primary key (account_id),
    constraint second_factor_account_fk foreign key (account_id) references account
);

create table recovery_code (
    account_id bigint not null,
    code_hash  bytea  not null, -- SHA-256 of 80 random bits; the row goes when the code is used
    constraint recovery_code_pk primary key (account_id, code_hash),
    constraint recovery_code_account_fk foreign key (account_id) references account
);
