-- Who did what, when, from where and with which credential, with what was there before and after. The database itself
-- writes it: no path can forget to. Who is acting, the application says at the beginning of the transaction, in the
-- setting aidbridge.acting; where it says nothing, the row that was written names somebody.
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
comment on column audit.recorded_at is 'when it really was, also where facts are replayed on an earlier clock';
comment on column audit.kind is 'the table of what was changed; session for what changed nothing';
create index audit_recorded_idx on audit (recorded_at, id);
create index audit_operation_idx on audit (operation, recorded_at, id) where operation is not null;
create index audit_user_idx on audit (user_name, recorded_at, id);
create index audit_key_idx on audit (kind, key, recorded_at, id);
call make_append_only('audit');

create function write_audit(by text, action text, operation text, kind text, key text, before jsonb, after jsonb)
    returns void language plpgsql as $$
declare
    acting jsonb := nullif(current_setting('aidbridge.acting', true), '')::jsonb;
begin
    insert into audit (id, recorded_at, user_name, address, credential, action, operation, kind, key, before, after)
    values (gen_random_uuid(), clock_timestamp(), coalesce(acting ->> 'user', by, 'system'), acting ->> 'address',
        acting ->> 'credential', action, operation, kind, key, before, after);
end $$;

-- What of a row is told: no secrets, not even hashed ones, and nothing that the database derives.
create function told(entry jsonb) returns jsonb language sql immutable as $$
    select entry - '{password_hash,hash,declared_hash,sought,settled_at,last_used_at}'::text[]
$$;

-- For what can be changed. The arguments are the columns of the key.
create function audit_change() returns trigger language plpgsql as $$
declare
    before jsonb := case when tg_op <> 'INSERT' then told(to_jsonb(old)) end;
    after jsonb := case when tg_op <> 'DELETE' then told(to_jsonb(new)) end;
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

create procedure audit_changes(entries text, variadic key text[]) language plpgsql as $$
begin
    execute format('create trigger audited after insert or update or delete on %I for each row execute function audit_change(%s)',
        entries, (select string_agg(quote_literal(k), ', ') from unnest(key) k));
end $$;

call audit_changes('app_user', 'name');
call audit_changes('membership', 'operation', 'user_name');
call audit_changes('api_token', 'id');
call audit_changes('operation', 'code');
call audit_changes('party', 'operation', 'code');
call audit_changes('item', 'code');
call audit_changes('item_category', 'code');
call audit_changes('place', 'code');
call audit_changes('carrier', 'code');
call audit_changes('route', 'id');

-- A plan is changed by its next revision. Its legs and lines are written after it, so this looks when all is written.
create function audit_revision() returns trigger language plpgsql as $$
declare
    before jsonb;
    after jsonb;
begin
    if new.number > 1 then
        select told(to_jsonb(r)) || jsonb_build_object(
            'legs', (select jsonb_agg(to_jsonb(l)) from shipment_leg l
                where l.operation = r.operation and l.shipment = r.shipment and l.revision = r.number),
            'lines', (select jsonb_agg(to_jsonb(l)) from shipment_line l
                where l.operation = r.operation and l.shipment = r.shipment and l.recorded_from < new.recorded_at
                  and (l.recorded_to is null or l.recorded_to >= new.recorded_at)))
        into before from shipment_revision r
        where r.operation = new.operation and r.shipment = new.shipment and r.number = new.number - 1;
    end if;
    after := told(to_jsonb(new)) || jsonb_build_object(
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
create constraint trigger audited after insert on shipment_revision deferrable initially deferred
    for each row execute function audit_revision();

-- Facts never change and carry by whom they were recorded. The audit adds from where and with what, once for each
-- statement and operation: one fact by its id, many of a bulk by the first and the last of them.
create function audit_facts() returns trigger language plpgsql as $$
declare
    facts record;
begin
    for facts in
        select f.operation, max(f.recorded_by) as recorder, count(*) as number, min(f.id::text) as first, max(f.id::text) as last
        from fresh f group by f.operation
    loop
        perform write_audit(facts.recorder, 'INSERT', facts.operation, tg_table_name,
            case when facts.number = 1 then facts.first else facts.first || ' ... ' || facts.last end, null,
            jsonb_build_object('number', facts.number));
    end loop;
    return null;
end $$;

-- Enters the journal, and says who does.
create function enter_journal(op text, acting text) returns timestamptz language plpgsql volatile as $$
begin
    perform set_config('aidbridge.acting', acting, true);
    return enter_journal(op);
end $$;
