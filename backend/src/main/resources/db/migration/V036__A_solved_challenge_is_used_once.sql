-- A row is written in the transaction of what the solution was presented for, so a refused form may present it again.
-- Unlogged as quotas are: after a crash a solution could be used twice until it expires, which costs its owner as much work as
-- it saves them.
create unlogged table used_challenge (
    challenge_hash bytea       not null, -- SHA-256
    expires_at     timestamptz not null,
    constraint used_challenge_pk primary key (challenge_hash)
);
