-- The service's own user reads and writes rows and owns nothing: it cannot take a guard away. Two replicas start at once.
do $$
declare
    service text := '${serviceUser}';
    name text;
    kept constant text[] := array['audit_entry', 'material_movement', 'event_registration_step']; -- only ever added to
begin
    perform pg_advisory_xact_lock(hashtext('afterMigrate'));
    if service in ('', current_user) then
        return;
    end if;
    execute format('grant usage on schema public to %I', service);
    for name in select c.oid::regclass from pg_class as c
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and relname <> all (kept || 'flyway_schema_history'::text)
                    and not (has_table_privilege(service, c.oid, 'select') and has_table_privilege(service, c.oid, 'insert')
                        and has_table_privilege(service, c.oid, 'update') and has_table_privilege(service, c.oid, 'delete'))
    loop execute format('grant select, insert, update, delete on %s to %I', name, service); end loop;
    for name in select c.oid::regclass from pg_class as c
                where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
    loop execute format('grant select on %s to %I', name, service); end loop;
    for name in select c.oid::regclass from pg_class as c where relnamespace = 'public'::regnamespace and relkind = 'S'
    loop execute format('grant usage on sequence %s to %I', name, service); end loop;
    execute format('grant select on flyway_schema_history to %I', service);
    for name in select c.oid::regclass from pg_class as c
                where relnamespace = 'public'::regnamespace and relname = any (kept)
    loop
        execute format('revoke all on %s from %I', name, service); -- one that was not kept from the first day
        execute format('grant select, insert on %s to %I', name, service);
    end loop;
end $$;
