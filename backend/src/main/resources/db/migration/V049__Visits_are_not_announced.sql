-- A visit to an enterprise or a campus is between the station and whom it visits (SOURCE S9): whatever its state, the public does
-- not hear of it, and nobody registers. Everything that the public reads asks for announced_at, so it is said here alone.
create or replace function event_is_announced() returns trigger language plpgsql as $$
begin
    if new.kind in ('ENTERPRISE_VISIT', 'CAMPUS_VISIT') then
        new.announced_at := null;
    elsif new.announced_at is null and new.status not in ('DRAFT', 'CANCELLED') then
        new.announced_at := new.updated_at;
    end if;
    return new;
end $$;
update event set announced_at = null, registration_opens_at = null, registration_closes_at = null, approval = false
    where kind in ('ENTERPRISE_VISIT', 'CAMPUS_VISIT');
alter table event
    add constraint event_visits_are_not_announced
        check (announced_at is null or kind not in ('ENTERPRISE_VISIT', 'CAMPUS_VISIT')),
    add constraint event_visits_take_no_registrations
        check (registration_opens_at is null or kind not in ('ENTERPRISE_VISIT', 'CAMPUS_VISIT'));
