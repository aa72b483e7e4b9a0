-- psql -v visits=1000: so many finished visits of the last year, over all stations, about 73 in a window.
insert into visit_window (station_id, starts_at, ends_at, capacity_minutes, reserved_minutes)
select station.id, start, start + interval '2 hours', 100000, 73 * 45
from station, generate_series(date_trunc('day', now(), 'Asia/Shanghai') - interval '381 days', now() - interval '1 day', interval '1 day') as day,
    generate_series(day + interval '8 hours', day + interval '18 hours', interval '2 hours') as start
on conflict do nothing;

insert into appointment (reference, manage_token_hash, status, service_code, station_id, community_id, window_id,
    starts_at, ends_at, minutes, officer_id, planned_starts_at, planned_ends_at, people, phone_index,
    active_slot, needs, consented_at, outcome, booked_by, created_at, updated_at, version)
select substr(upper(md5(n::text)), 1, 8) || lpad(upper(to_hex(n)), 6, '0'), sha256(n::text::bytea), 'COMPLETED',
    'household-move', slot.station_id, community.id, slot.id, starts_at, ends_at, 45, officer.id, starts_at,
    starts_at + interval '45 minutes',
    -- As long as what is sealed, and as unlike.
    sha256(n::text::bytea) || sha256(('p' || n)::bytea) || sha256(('q' || n)::bytea), substr(sha256(n::text::bytea), 1, 20), 1, '{}',
    starts_at - interval '2 days', 'FINISHED', 'RESIDENT', starts_at - interval '2 days', starts_at - interval '2 days', 1
from (select row_number() over () as n, visit_window.* from visit_window, generate_series(1, 73) where ends_at < now()) as slot
    join (select station_id, min(id) as id from community group by station_id) as community using (station_id)
    join (select station_id, min(id) as id from officer group by station_id) as officer using (station_id)
limit :visits;

insert into appointment_step (appointment_id, at, kind, to_status, actor)
select id, created_at, 'BOOKED', 'BOOKED', 'RESIDENT' from appointment;

-- What is measured is not how full the windows are.
update visit_window set capacity_minutes = 1000000000 where starts_at > now();
vacuum analyze;
