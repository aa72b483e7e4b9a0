-- Who let whom in and who took it back; there is nobody's name in it. The service's user has no right to change it either
-- (afterMigrate.sql).
create trigger event_registration_step_is_kept before update or delete on event_registration_step
    for each row execute function refuse_to_rewrite_history();
create trigger event_registration_step_is_kept_whole before truncate on event_registration_step
    for each statement execute function refuse_to_rewrite_history();
