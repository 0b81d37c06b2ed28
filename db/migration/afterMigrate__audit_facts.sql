-- After every migration, so that a new table of facts is audited without a word: one that is append-only and says of which
-- operation and by whom.
do $$
declare
    facts regclass;
begin
    perform pg_advisory_xact_lock(hashtext('audit_facts'));
    for facts in
        select c.oid from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
          and exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only')
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audited')
          and c.relname not like '%\_revision'
          and (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
              and a.attname in ('operation', 'id', 'recorded_by')) = 3
    loop
        execute format('create trigger audited after insert on %s referencing new table as fresh '
            'for each statement execute function audit_facts()', facts);
    end loop;
end $$;
