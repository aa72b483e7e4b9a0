alter table event
    add column profile_id bigint, -- whom a visit is to; only staff are told
    add constraint event_profile_fk foreign key (profile_id) references profile,
    add constraint event_visits_who_is_visited check (profile_id is null or kind in ('ENTERPRISE_VISIT', 'CAMPUS_VISIT'));
create index event_by_profile on event (profile_id) where profile_id is not null;

-- What a station has before it, for who plans its next visits.
create index event_visit_to_come on event (station_id, ends_at)
    where kind in ('ENTERPRISE_VISIT', 'CAMPUS_VISIT', 'TALK')
        and status in ('DRAFT', 'PUBLISHED', 'REGISTRATION_CLOSED', 'POSTPONED');
