-- What the retention job looks for: finished visits that still have people.
create index appointment_to_make_anonymous on appointment (updated_at)
    where people is not null and status in ('COMPLETED', 'NO_ONE_HOME', 'UNABLE', 'CANCELLED', 'REJECTED');
