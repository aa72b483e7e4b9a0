-- The first response to an Idempotency-Key. A row is written in the transaction of the work itself: a second request
-- with the same key waits on the primary key until the first one is decided, so no key is ever half used.
create table idempotency_key (
    key_hash    bytea       not null, -- SHA-256 of caller, operation and key; the key itself is not stored
    fingerprint bytea       not null, -- SHA-256 of the request
    response    bytea,                -- encrypted with a key derived from the client's key: it can hold a manage token
    created_at  timestamptz not null,
    constraint idempotency_key_pk primary key (key_hash)
);
create index idempotency_key_by_age on idempotency_key (created_at); -- removal after 24 hours
