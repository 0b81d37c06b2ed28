-- After every migration, so that a new table is audited without a word: whatever says by whom it was recorded. Facts that
-- never change are told once for each statement, all else row by row, before and after. What is a copy of another table is
-- told with that one.
do $$
declare
    audited record;
begin
    perform pg_advisory_xact_lock(hashtext('audit_tables'));
    for audited in
        select c.relname as name,
            exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only')
                and (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                    and a.attname in ('operation', 'id')) = 2 as facts,
            (select string_agg(quote_literal(a.attname), ', ' order by array_position(k.conkey, a.attnum))
                from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                where k.conrelid = c.oid and k.contype = 'p') as key
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not like '%\_revision'
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'recorded_by' and not a.attisdropped)
          and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audited')
    loop
        if audited.facts then
            execute format('create trigger audited after insert on %I referencing new table as fresh '
                'for each statement execute function audit_facts()', audited.name);
        elsif audited.key is not null then
            execute format('create trigger audited after insert or update or delete on %I '
                'for each row execute function audit_change(%s)', audited.name, audited.key);
        end if;
    end loop;
end $$;
