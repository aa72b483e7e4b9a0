-- How many came of a party that is in; none: all of it. The places they do not take stay theirs.
alter table event_registration
    add came integer,
    add constraint event_registration_fewer_came check (came is null or came between 1 and party_size - 1 and status = 'CHECKED_IN');

-- Who said so, and when: what the number above is proved by.
alter table event_check_in
    add came integer,
    add constraint event_check_in_somebody_came check (came between 1 and 500);
