-- A portal need not say who the resident is: it has a reference of its own instead. The phone stays, so that the officer can
-- reach somebody.
alter table appointment
    alter column resident_name drop not null,
    add column portal_id bigint,
    add column portal_reference text collate "C",
    add constraint appointment_portal_fk foreign key (portal_id) references portal,
    add constraint appointment_booked_by_its_portal check ((booked_by = 'PORTAL') = (portal_id is not null)),
    add constraint appointment_portal_reference_of_a_portal check (portal_reference is null or portal_id is not null);
create unique index appointment_portal_reference_once on appointment (portal_id, portal_reference)
    where portal_reference is not null;
create index appointment_by_portal on appointment (portal_id, starts_at, id) where portal_id is not null; -- a portal's own list

alter table appointment_step
    drop constraint appointment_step_actor_known,
    add constraint appointment_step_actor_known check (actor in ('RESIDENT', 'STAFF', 'PORTAL', 'SYSTEM'));
