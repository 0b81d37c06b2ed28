-- Runs after every migration, so that a new table needs no grant of its own: what the application's role may do follows from
-- the table's guard (see V001). Facts: select and insert. Closable facts: also update of recorded_to. All others: select,
-- insert, update and delete. Without that role (an external database with a single user) there is nothing to grant.
do $$
declare
    guarded record;
begin
    if not exists (select from pg_roles where rolname = 'aidbridge_app') then
        return;
    end if;
    -- Replicas that start together take turns: otherwise one would fail because another has updated its catalogue row.
    perform pg_advisory_xact_lock(hashtext('grant_application_role'));
    execute format('grant usage on schema %I to aidbridge_app', current_schema());
    execute format('grant usage on all sequences in schema %I to aidbridge_app', current_schema());
    for guarded in
        select c.oid::regclass as name,
               coalesce(bool_or(p.proname = 'refuse_change' and t.tgtype & 16 <> 0), false) as never_updated,
               coalesce(bool_or(p.proname = 'allow_closing_only'), false) as closable
        from pg_class c
             left join pg_trigger t on t.tgrelid = c.oid
             left join pg_proc p on p.oid = t.tgfoid
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        group by c.oid
    loop
        execute format('revoke all on %s from aidbridge_app', guarded.name);
        if guarded.name = 'flyway_schema_history'::regclass then
            -- The readiness check reads it.
            execute format('grant select on %s to aidbridge_app', guarded.name);
            continue;
        end if;
        execute format('grant select, insert on %s to aidbridge_app', guarded.name);
        if guarded.closable then
            execute format('grant update (recorded_to) on %s to aidbridge_app', guarded.name);
        elsif not guarded.never_updated then
            execute format('grant update, delete on %s to aidbridge_app', guarded.name);
        end if;
    end loop;
end $$;
