-- A refresh token is used once. Whoever comes with one that was used before has a copy of it, so the session ends.
delete from session; -- their tokens do not name a session; everybody signs in once more
alter table session
    add column family_hash   bytea not null, -- SHA-256 of the half of the refresh token that names the session and stays
    add column previous_hash bytea,          -- SHA-256 of the token before, which a lost answer may still bring back
    add column renewed_at    timestamptz not null,
    add constraint session_family_once unique (family_hash);
