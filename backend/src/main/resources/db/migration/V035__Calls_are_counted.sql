-- How much of a quota is used up, as one point in time (the generic cell rate algorithm): the quota is whole again at full_at,
-- and each call moves it on by its share. Written by every counted call, so it is unlogged: no call waits for the disk, and
-- a crash of the database forgets the counts, which harms nobody for longer than one period.
create unlogged table quota (
    key     bytea       not null, -- keyed digest: whose address, phone or client it is cannot be read here
    full_at timestamptz not null,
    constraint quota_pk primary key (key)
) with (fillfactor = 50); -- room for the next version of a row on its page; no index on full_at, so that it can stay there
