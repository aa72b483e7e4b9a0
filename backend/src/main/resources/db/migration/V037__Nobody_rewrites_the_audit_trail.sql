-- Who did what with personal data. There is none in here: a subject is a reference, a reason a code.
create table audit_entry (
    id         bigint generated always as identity,
    at         timestamptz not null,
    action     text not null,
    actor      text not null,
    account_id bigint,
    role       text,                -- of the account, then
    subject    text collate "C",    -- what it was done to, such as appointment/7K3MQ2XV9
    reason     text,
    detail     text,
    request_id text,
    constraint audit_entry_pk primary key (id),
    constraint audit_entry_actor_known check (actor in ('RESIDENT', 'STAFF', 'PORTAL', 'SYSTEM'))
);
create index audit_entry_by_time on audit_entry (at, id);
create index audit_entry_by_subject on audit_entry (subject, at, id);
create index audit_entry_by_account on audit_entry (account_id, at, id) where account_id is not null;

-- The service's user does not own this table and has no right to change it (afterMigrate.sql gives it none); these keep its owner
-- from doing so by mistake.
create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_is_kept before update or delete on audit_entry
    for each row execute function refuse_to_rewrite_history();
create trigger audit_entry_is_kept_whole before truncate on audit_entry
    for each statement execute function refuse_to_rewrite_history();
