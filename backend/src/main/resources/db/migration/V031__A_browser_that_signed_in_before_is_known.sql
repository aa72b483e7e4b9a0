-- Guesses at an account slow down browsers it never signed in on, and never those it did: nobody can lock its owner out.
create table known_device (
    account_id  bigint      not null,
    device_hash bytea       not null, -- SHA-256 of the browser's device cookie
    seen_at     timestamptz not null,
    constraint known_device_pk primary key (account_id, device_hash),
    constraint known_device_account_fk foreign key (account_id) references account
);
create index known_device_by_time on known_device (seen_at); -- the daily removal of those not seen for long
