-- The audit: who did what, when, from where and with which credential, and the values before and after. Triggers write it,
-- so no code path can bypass it. The application names the acting user at the start of a transaction in the setting
-- aidbridge.acting; without it, the user is the row's own recorded_by.
--
-- A new table is audited by one call in its migration, as at the end of this file. AuditedTablesTest fails for a table that
-- is neither audited nor listed there with the reason why not.

create table audit (
    id uuid not null,
    recorded_at timestamptz not null,
    user_name text not null,
    address text,
    credential text,
    action text not null,
    operation text,
    kind text not null,
    key text not null,
    before jsonb,
    after jsonb,
    constraint audit_pkey primary key (id)
);
comment on column audit.recorded_at is 'the real time, also when facts are replayed on an earlier clock';
comment on column audit.kind is 'the table that was changed; session for a sign-in or sign-out';
call make_append_only('audit');
create index audit_recorded_idx on audit (recorded_at, id);
create index audit_operation_idx on audit (operation, recorded_at, id) where operation is not null;
create index audit_user_idx on audit (user_name, recorded_at, id);
create index audit_key_idx on audit (kind, key, recorded_at, id);

-- Adds one row to the audit.
create function write_audit(by text, action text, operation text, kind text, key text, before jsonb, after jsonb)
    returns void language plpgsql as $$
declare
    acting jsonb := nullif(current_setting('aidbridge.acting', true), '')::jsonb;
begin
    insert into audit (id, recorded_at, user_name, address, credential, action, operation, kind, key, before, after)
    values (gen_random_uuid(), clock_timestamp(), coalesce(acting ->> 'user', by, 'system'), acting ->> 'address',
        acting ->> 'credential', action, operation, kind, key, before, after);
end $$;

-- The fields of a row that the audit shows: no secrets, not even hashed ones, and no derived values.
--   audited_fields('{"name": "anita", "password_hash": "$2a$..."}')    -- {"name": "anita"}
create function audited_fields(entry jsonb) returns jsonb language sql immutable as $$
    select entry - '{password_hash,hash,declared_hash,sought,settled_at,last_used_at}'::text[]
$$;

-- Audits one changed row. The arguments are the columns of the key. A change of nothing but a password is audited too, with
-- equal values before and after.
--   update item set name = 'Mask', version = 2, ... where code = 'MASK';
--   -- action UPDATE, kind item, key MASK, before {"name": "Face mask", ...}, after {"name": "Mask", ...}
create function audit_row() returns trigger language plpgsql as $$
declare
    before jsonb := case when tg_op <> 'INSERT' then audited_fields(to_jsonb(old)) end;
    after jsonb := case when tg_op <> 'DELETE' then audited_fields(to_jsonb(new)) end;
    entry jsonb := coalesce(after, before);
    key text := (select string_agg(entry ->> k, ' ') from unnest(tg_argv) k);
begin
    if before is distinct from after then
        perform write_audit(
            case when tg_op <> 'DELETE' then coalesce(entry ->> 'recorded_by', entry ->> 'created_by') end, tg_op,
            case when tg_table_name = 'operation' then entry ->> 'code' else entry ->> 'operation' end, tg_table_name,
            key, before, after);
    elsif tg_op = 'UPDATE' and to_jsonb(new) ->> 'password_hash' is distinct from to_jsonb(old) ->> 'password_hash' then
        perform write_audit(entry ->> 'recorded_by', 'UPDATE', null, tg_table_name, key, before, after);
    end if;
    return null;
end $$;

-- Audits a statement that added facts, once for each operation. Facts never change and say who recorded them, so their
-- values are not repeated: the key is the id of the fact, or of the first and the last of many.
--   a claim: action INSERT, kind claim, key "0197...01", after {"number": 1}
create function audit_insert() returns trigger language plpgsql as $$
declare
    facts record;
begin
    for facts in
        select f.operation, max(f.recorded_by) as recorder, count(*) as number, min(f.id::text) as first, max(f.id::text) as last
        from new_rows f group by f.operation
    loop
        perform write_audit(facts.recorder, 'INSERT', facts.operation, tg_table_name,
            case when facts.number = 1 then facts.first else facts.first || ' ... ' || facts.last end, null,
            jsonb_build_object('number', facts.number));
    end loop;
    return null;
end $$;

-- The same for events, once for each caller: events of several callers share a statement, so they say where they came from.
--   a bulk of 500 events: action INSERT, kind event, key "0197...01 ... 0197...f4", after {"number": 500}
create function audit_events() returns trigger language plpgsql as $$
begin
    insert into audit (id, recorded_at, user_name, address, credential, action, operation, kind, key, after)
    select gen_random_uuid(), clock_timestamp(), e.recorded_by, e.address, e.credential, 'INSERT', e.operation, 'event',
        case when count(*) = 1 then min(e.id::text) else min(e.id::text) || ' ... ' || max(e.id::text) end,
        jsonb_build_object('number', count(*))
    from new_rows e
    group by e.operation, e.recorded_by, e.address, e.credential;
    return null;
end $$;

-- Audits a declared or re-planned shipment, with its legs and lines before and after. They are written after the revision,
-- so its trigger is deferred to the end of the transaction.
--   re-planning S-1: action UPDATE, kind shipment, key S-1, before {"number": 1, "legs": [...]}, after {"number": 2, ...}
create function audit_plan() returns trigger language plpgsql as $$
declare
    before jsonb;
    after jsonb;
begin
    if new.number > 1 then
        select audited_fields(to_jsonb(r)) || jsonb_build_object(
            'legs', (select jsonb_agg(to_jsonb(l)) from shipment_leg l
                where l.operation = r.operation and l.shipment = r.shipment and l.revision = r.number),
            'lines', (select jsonb_agg(to_jsonb(l)) from shipment_line l
                where l.operation = r.operation and l.shipment = r.shipment and l.recorded_from < new.recorded_at
                  and (l.recorded_to is null or l.recorded_to >= new.recorded_at)))
        into before from shipment_revision r
        where r.operation = new.operation and r.shipment = new.shipment and r.number = new.number - 1;
    end if;
    after := audited_fields(to_jsonb(new)) || jsonb_build_object(
        'legs', (select jsonb_agg(to_jsonb(l)) from shipment_leg l
            where l.operation = new.operation and l.shipment = new.shipment and l.revision = new.number),
        'lines', (select jsonb_agg(to_jsonb(l)) from shipment_line l
            where l.operation = new.operation and l.shipment = new.shipment and l.recorded_from <= new.recorded_at
              and (l.recorded_to is null or l.recorded_to > new.recorded_at)));
    perform write_audit(new.recorded_by, case when new.number = 1 then 'INSERT' else 'UPDATE' end, new.operation,
        'shipment', (select s.reference from shipment s where s.operation = new.operation and s.id = new.shipment),
        before, after);
    return null;
end $$;

-- Audits every insert, update and delete of a table, row by row, with the values before and after.
create procedure audit_rows(entries text, variadic key text[]) language plpgsql as $$
begin
    execute format('create trigger audit after insert or update or delete on %I for each row execute function audit_row(%s)',
        entries, (select string_agg(quote_literal(k), ', ') from unnest(key) k));
end $$;

-- Audits every insert into a table of facts, once for each statement. It has the columns operation, id and recorded_by.
create procedure audit_inserts(facts text) language plpgsql as $$
begin
    execute format('create trigger audit after insert on %I referencing new table as new_rows '
        'for each statement execute function audit_insert()', facts);
end $$;

-- What is audited. Changes of users and rights:
call audit_rows('app_user', 'name');
call audit_rows('membership', 'operation', 'user_name');
call audit_rows('api_token', 'id');
-- Reference data and settings:
call audit_rows('operation', 'code');
call audit_rows('item_category', 'code');
call audit_rows('item', 'code');
call audit_rows('place', 'code');
call audit_rows('party', 'operation', 'code');
call audit_rows('carrier', 'code');
call audit_rows('route', 'id');
call audit_rows('pattern', 'route');
call audit_rows('departure', 'route', 'code');
call audit_rows('milestone', 'stage');
call audit_rows('tolerance', 'code');
call audit_rows('report_schedule', 'operation');
-- Facts:
create trigger audit after insert on event referencing new table as new_rows
    for each statement execute function audit_events();
call audit_inserts('notice');
call audit_inserts('claim');
call audit_inserts('shipment_withdrawal');
call audit_rows('claim_mapping', 'operation', 'claim', 'version');
call audit_rows('report', 'operation', 'number');
create constraint trigger audit after insert on shipment_revision deferrable initially deferred
    for each row execute function audit_plan();
