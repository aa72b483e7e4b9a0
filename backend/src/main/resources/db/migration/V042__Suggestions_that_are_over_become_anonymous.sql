-- What was said is gone in the end; what is suggested, with numbers masked, and what is counted stay.
alter table suggestion alter column said drop not null;

-- What the retention job looks for.
create index suggestion_to_make_anonymous on suggestion (updated_at)
    where said is not null and status in ('REPLIED', 'IMPLEMENTED', 'CLOSED', 'INVALID', 'DUPLICATE', 'REFERRED', 'WITHDRAWN')
        and (adopted is not true or verified_at is not null) and (rectification is null or rectification = 'DONE');
