-- A shipment, its plan and its declared lines.
--
--   shipment               one row: head, current plan, and what the ledger derives (status, stages, flags)
--   shipment_stage         cache: the stages, flags and due times of shipment, one row each, written only when they change;
--   shipment_flag            lists find their shipments in them
--   shipment_underway
--   shipment_recorded
--   shipment_former_head   heads that were corrected
--   shipment_withdrawal    a declaration that was withdrawn
--   shipment_revision      every version of the plan, with its shipment_leg rows
--   shipment_line          declared goods
--   shipment_plan          cache: lines and legs as they are now, as JSON

create table shipment (
    operation text not null,
    id uuid not null,
    -- the head
    reference text not null,
    donor text not null,
    consignee text not null,
    origin text not null,
    destination text not null,
    declared_at timestamptz,
    declared_on date,
    entered_at timestamptz not null,
    entered_by text not null,
    head_since timestamptz,
    withdrawn_at timestamptz,
    -- the current revision
    revision integer not null,
    waybill text,
    recipient text,
    priority text not null,
    required_by timestamptz,
    required_on date,
    items text[] not null,
    carriers text[] not null,
    perishable boolean not null,
    keywords text not null,
    planned_arrival timestamptz,
    planned_on date,
    -- derived from the events: a cache, which reading them all again reproduces exactly
    position text not null,
    status text not null,
    partial boolean not null,
    stages text[] not null,
    flags text[] not null,
    estimated_arrival timestamptz,
    estimated_on date,
    estimated_by text,
    arrived_at timestamptz,
    arrived_on date,
    overdue_from timestamptz,
    silent_from timestamptz,
    expiring timestamptz[] not null default '{}',
    expired_from timestamptz,
    recorded_at timestamptz not null,
    version bigint not null,
    constraint shipment_pkey primary key (operation, id),
    -- Reference first: it is looked up with its operation or without.
    constraint shipment_reference_key unique (reference, operation),
    constraint shipment_reference_check check (reference ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    constraint shipment_operation_fkey foreign key (operation) references operation (code),
    constraint shipment_donor_fkey foreign key (operation, donor) references party (operation, code),
    constraint shipment_consignee_fkey foreign key (operation, consignee) references party (operation, code),
    constraint shipment_recipient_fkey foreign key (operation, recipient) references party (operation, code),
    constraint shipment_origin_fkey foreign key (origin) references place (code),
    constraint shipment_destination_fkey foreign key (destination) references place (code),
    constraint shipment_priority_check check (priority in ('CRITICAL', 'HIGH', 'NORMAL', 'LOW'))
) with (fillfactor = 50); -- room for the next version of a row on its own page
comment on column shipment.declared_on is 'the day, when only the day is known; declared_at is then when it counts, on that day in the operation''s zone';
comment on column shipment.head_since is 'when donor, consignee, origin or destination were last corrected; null: never';
comment on column shipment.withdrawn_at is 'when its declaration was withdrawn; null: it holds';
comment on column shipment.required_on is 'the day, when only the day is known; required_by is then the end of that day at the destination';
comment on column shipment.planned_arrival is 'the latest planned arrival of the current legs; an estimate takes precedence; planned_on as estimated_on';
comment on column shipment.position is 'JSON: the ledger''s running state, so that recording an event reads no history; text, because it is always read and written as a whole';
comment on column shipment.estimated_on is 'the day, when only the day is known; estimated_arrival is then its end';
comment on column shipment.estimated_by is 'ESTIMATED or PLANNED: the classifier of the event that gave the estimate; ESTIMATED takes precedence';
comment on column shipment.arrived_at is 'when the last of the goods that have arrived at the destination arrived; arrived_on as estimated_on';
comment on column shipment.overdue_from is 'from this instant on it is OVERDUE; likewise silent_from and expired_from';
comment on column shipment.expiring is 'the instants at which EXPIRING turns on, off, on and so on';

-- Lists are in the order of entry, which is that of the ids.
create index shipment_id_idx on shipment (id);
create index shipment_waybill_idx on shipment (waybill) where waybill is not null;
create index shipment_items_idx on shipment using gin (items);
create index shipment_carriers_idx on shipment using gin (carriers);
create index shipment_donor_idx on shipment (operation, donor, id);
create index shipment_consignee_idx on shipment (operation, consignee, id);
-- No index has a column that an event changes: recording an event updates the row in place, on its own page, and touches
-- none of them. What lists need of the derived columns is in the tables shipment_stage, shipment_flag, shipment_underway and
-- shipment_recorded.

create table shipment_former_head (
    operation text not null,
    shipment uuid not null,
    recorded_to timestamptz not null,
    donor text not null,
    consignee text not null,
    origin text not null,
    destination text not null,
    constraint shipment_former_head_pkey primary key (operation, shipment, recorded_to),
    constraint shipment_former_head_shipment_fkey foreign key (operation, shipment) references shipment (operation, id)
);
comment on table shipment_former_head is 'a head that was corrected and held until recorded_to; the current one is in shipment';
call make_append_only('shipment_former_head');
create index shipment_former_head_donor_idx on shipment_former_head (donor);
create index shipment_former_head_consignee_idx on shipment_former_head (consignee);

create table shipment_withdrawal (
    operation text not null,
    id uuid not null,
    shipment uuid not null,
    reason text not null,
    source_party text,
    source_reference text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint shipment_withdrawal_pkey primary key (operation, id),
    constraint shipment_withdrawal_shipment_key unique (operation, shipment),
    constraint shipment_withdrawal_shipment_fkey foreign key (operation, shipment) references shipment (operation, id),
    constraint shipment_withdrawal_source_party_fkey foreign key (operation, source_party)
        references party (operation, code),
    constraint shipment_withdrawal_reason_check check (length(reason) between 1 and 2000)
);
comment on table shipment_withdrawal is 'a withdrawn declaration: its shipment counts nowhere from then on, and still counts as of any time before';
call make_append_only('shipment_withdrawal');

create table shipment_revision (
    operation text not null,
    shipment uuid not null,
    number integer not null,
    effective_at timestamptz not null,
    waybill text,
    recipient text,
    priority text not null,
    required_by timestamptz,
    required_on date,
    declared_hash bytea,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint shipment_revision_pkey primary key (operation, shipment, number),
    constraint shipment_revision_shipment_fkey foreign key (operation, shipment) references shipment (operation, id)
);
comment on table shipment_revision is 'every version of the plan, the first included';
comment on column shipment_revision.declared_hash is 'of the declaration that came with the first plan: posting the same again adds nothing';
call make_append_only('shipment_revision');
-- A report asks which items are urgent, however many shipments there are.
create index shipment_revision_urgent_idx on shipment_revision (operation, priority, recorded_at desc, shipment)
    where priority in ('CRITICAL', 'HIGH');

create table shipment_leg (
    operation text not null,
    shipment uuid not null,
    revision integer not null,
    number integer not null,
    carrier text not null,
    flight text,
    origin text not null,
    destination text not null,
    departs_at timestamptz,
    departs_on date,
    departs_until timestamptz,
    arrives_at timestamptz,
    arrives_on date,
    arrives_until timestamptz,
    lines integer[],
    constraint shipment_leg_pkey primary key (operation, shipment, revision, number),
    constraint shipment_leg_revision_fkey foreign key (operation, shipment, revision)
        references shipment_revision (operation, shipment, number),
    constraint shipment_leg_carrier_fkey foreign key (carrier) references carrier (code),
    constraint shipment_leg_origin_fkey foreign key (origin) references place (code),
    constraint shipment_leg_destination_fkey foreign key (destination) references place (code),
    constraint shipment_leg_flight_check check (is_flight(flight)),
    constraint shipment_leg_ends_check check (origin <> destination),
    constraint shipment_leg_departs_on_check check ((departs_on is null) = (departs_until is null)
        and (departs_on is null or departs_at is not null)),
    constraint shipment_leg_arrives_on_check check ((arrives_on is null) = (arrives_until is null)
        and (arrives_on is null or arrives_at is not null)),
    constraint shipment_leg_times_check check (arrives_at >= departs_at or arrives_until > departs_at)
);
comment on table shipment_leg is 'the legs of one revision; re-planning writes new ones';
comment on column shipment_leg.departs_on is 'the day, when only the day is known; departs_at is then its start and departs_until its end at the origin; likewise the arrival at the destination';
comment on column shipment_leg.lines is 'numbers of the lines it carries; null: all';
call make_append_only('shipment_leg');
create index shipment_leg_route_idx on shipment_leg (operation, carrier, origin, destination);

create table shipment_line (
    operation text not null,
    shipment uuid not null,
    number integer not null,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    item text not null,
    unit text not null,
    quantity numeric(15, 3) not null,
    gross_kg numeric(15, 3),
    volume_m3 numeric(15, 3),
    pieces integer,
    lot text,
    expires_on date,
    handling text[] not null,
    recipient text,
    opened_by uuid,
    constraint shipment_line_pkey primary key (operation, shipment, number, recorded_from),
    constraint shipment_line_shipment_fkey foreign key (operation, shipment) references shipment (operation, id),
    constraint shipment_line_item_fkey foreign key (item) references item (code),
    constraint shipment_line_unit_fkey foreign key (unit) references unit (code),
    constraint shipment_line_recipient_fkey foreign key (operation, recipient) references party (operation, code),
    constraint shipment_line_quantity_check check (quantity > 0 or opened_by is not null and quantity = 0),
    constraint shipment_line_pieces_check check (pieces > 0)
);
comment on table shipment_line is 'declared goods; correcting a line closes its row and adds one with the same number';
comment on column shipment_line.opened_by is 'the receipt that found these goods, which no list had declared';
call make_closable('shipment_line');

-- The plan of a shipment as it is read with it: a JSON array of arrays for its current lines, another for the legs of its
-- latest revision, and the words it is found by. The elements are the components of ShipmentState.DeclaredLine and Plan.Leg, in
-- order, and those of PlannedTime; new ones are added at the end.
--   lines    [[1, "OXYGEN_CONCENTRATOR", "EA", 800.000, null, null, null, null, null, [], null, false]]
--   legs     [["3U", "3U8888", "CTU", "MAA", [1619510400.000000, null, null], null, null]]
create view shipment_as_planned as
select s.operation, s.id as shipment,
    (select json_agg(json_build_array(l.number, l.item, l.unit, l.quantity, trim_scale(l.gross_kg), trim_scale(l.volume_m3),
         l.pieces, l.lot, l.expires_on, l.handling, l.recipient, l.opened_by is not null) order by l.number)
     from shipment_line l
     where l.operation = s.operation and l.shipment = s.id and l.recorded_to is null)::text as lines,
    (select json_agg(json_build_array(l.carrier, l.flight, l.origin, l.destination,
         case when l.departs_at is not null then
             json_build_array(extract(epoch from l.departs_at), l.departs_on, extract(epoch from l.departs_until)) end,
         case when l.arrives_at is not null then
             json_build_array(extract(epoch from l.arrives_at), l.arrives_on, extract(epoch from l.arrives_until)) end,
         l.lines) order by l.number)
     from shipment_leg l
     where l.operation = s.operation and l.shipment = s.id and l.revision = (
         select max(r.number) from shipment_revision r where r.operation = s.operation and r.shipment = s.id))::text as legs,
    search_vector(s.keywords) as sought
from shipment s;

create table shipment_plan (
    operation text not null,
    shipment uuid not null,
    lines text,
    legs text,
    sought tsvector not null,
    constraint shipment_plan_pkey primary key (operation, shipment),
    constraint shipment_plan_shipment_fkey foreign key (operation, shipment) references shipment (operation, id)
);
comment on table shipment_plan is 'a copy of shipment_as_planned, kept by triggers: gathering it each time was nearly half the cost of reading a shipment; apart from shipment, which every event updates';
comment on column shipment_plan.legs is 'null when there are none';
create index shipment_plan_sought_idx on shipment_plan using gin (sought);

-- Copies the plans of the shipments in new_rows from shipment_as_planned. It reads the view shipment by shipment (lateral,
-- offset 0), because the planner would otherwise read all shipments to find a few.
create function refresh_shipment_plan() returns trigger language plpgsql as $$
begin
    insert into shipment_plan as kept (operation, shipment, lines, legs, sought)
        select p.operation, p.shipment, p.lines, p.legs, p.sought
        from (select distinct operation, shipment from new_rows) n cross join lateral (
            select * from shipment_as_planned p where p.operation = n.operation and p.shipment = n.shipment offset 0) p
    on conflict (operation, shipment) do update
        set lines = excluded.lines, legs = excluded.legs, sought = excluded.sought
        where (kept.lines, kept.legs, kept.sought) is distinct from (excluded.lines, excluded.legs, excluded.sought);
    return null;
end $$;
create trigger refresh_plan after insert on shipment_revision referencing new table as new_rows
    for each statement execute function refresh_shipment_plan();
create trigger refresh_plan after insert on shipment_leg referencing new table as new_rows
    for each statement execute function refresh_shipment_plan();
create trigger refresh_plan after insert on shipment_line referencing new table as new_rows
    for each statement execute function refresh_shipment_plan();
create trigger refresh_plan_on_closing after update on shipment_line referencing new table as new_rows
    for each statement execute function refresh_shipment_plan();

-- Copies the search words of a shipment whose keywords have changed.
create function refresh_shipment_search() returns trigger language plpgsql as $$
begin
    update shipment_plan set sought = search_vector(new.keywords) where operation = new.operation and shipment = new.id;
    return null;
end $$;
create trigger refresh_search after update of keywords on shipment
    for each row when (old.keywords <> new.keywords) execute function refresh_shipment_search();

-- Matches shipments that have, for each word typed, a word beginning with it, or the code of something whose name has it: of 50
-- parties, items, carriers and places each. Parties are those of one operation, because another may use the same code for
-- somebody else; without an operation their names are not searched. Names of places are searched from the beginnings of words,
-- because they are many.
--   search_vector('HK-DEL-800 DEL') @@ shipment_query('new delhi', null)    -- true where DEL is a place in New Delhi
create function shipment_query(words text, op text) returns tsquery language sql stable parallel safe as $$
    select string_agg('(' || concat_ws(' | ', typed.word, named.codes) || ')', ' & ')::tsquery
    from (select lexeme, quote_literal(lexeme) || ':*' as word from unnest(search_vector(words))) typed
    cross join lateral (
        select string_agg(phraseto_tsquery('simple', regexp_replace(code, '[^A-Z0-9]+', ' ', 'g'))::text, ' | ') as codes
        from (
            (select code from party where operation = op and (sought @@ word::tsquery or name ilike '%' || lexeme || '%') limit 50)
            union (select code from item where sought @@ word::tsquery or name ilike '%' || lexeme || '%' limit 50)
            union (select code from carrier where sought @@ word::tsquery or name ilike '%' || lexeme || '%' limit 50)
            union (select code from place where sought @@ word::tsquery limit 50)) found) named
$$;

-- Lists find shipments by what events change. That is in tables of their own, written by a trigger only when it does change,
-- and narrower than an index of shipment would have to be. They are a cache: a list checks what it finds in shipment.

create table shipment_stage (
    operation text not null,
    stage text not null,
    shipment uuid not null,
    constraint shipment_stage_pkey primary key (operation, stage, shipment)
);
comment on table shipment_stage is 'some goods of the shipment stand at the stage';

create table shipment_flag (
    operation text not null,
    flag text not null,
    shipment uuid not null,
    begins timestamptz not null,
    constraint shipment_flag_pkey primary key (operation, flag, shipment)
);
comment on table shipment_flag is 'the shipment has the flag, or will have it unless something happens';
comment on column shipment_flag.begins is 'it does not have the flag before; -infinity for a flag that does not depend on the time';
-- The few that have a flag by now, of the many that will.
create index shipment_flag_begins_idx on shipment_flag (operation, flag, begins);

create table shipment_underway (
    operation text not null,
    shipment uuid not null,
    expected timestamptz,
    reference text not null,
    urgency integer not null,
    due timestamptz not null,
    constraint shipment_underway_pkey primary key (operation, shipment)
);
comment on table shipment_underway is 'some goods of the shipment have not arrived';
comment on column shipment_underway.urgency is '1 to 4: the priority';
comment on column shipment_underway.due is 'when it is required; infinity without';
-- For reports, by expected arrival, and for the impact of a notice, by urgency.
create index shipment_underway_expected_idx on shipment_underway (operation, expected, reference);
create index shipment_underway_urgency_idx on shipment_underway (operation, urgency, due, shipment);

create table shipment_recorded (
    operation text not null,
    shipment uuid not null,
    before timestamptz not null,
    constraint shipment_recorded_pkey primary key (operation, shipment)
);
comment on table shipment_recorded is 'the last that was recorded of the shipment was recorded before: the end of that day, so that it changes once a day';
-- A report finds its shipments among those of which something was recorded since its time.
create index shipment_recorded_before_idx on shipment_recorded (operation, before);

-- The flags of a shipment that may be raised, and from when on.
--   a shipment with flags {HELD} that is overdue from 5 May on: (HELD, -infinity), (OVERDUE, 2021-05-05 00:00Z)
create function flag_beginnings(s shipment) returns table (flag text, begins timestamptz) language plpgsql immutable as $$
begin
    return query select f, '-infinity'::timestamptz from unnest(s.flags) as f
        union all select 'OVERDUE', s.overdue_from where s.overdue_from is not null
        union all select 'SILENT', s.silent_from where s.silent_from is not null
        union all select 'EXPIRED', s.expired_from where s.expired_from is not null
        union all select 'EXPIRING', s.expiring[1] where s.expiring <> '{}';
end $$;

-- Whether some goods have not arrived.
create function is_underway(stages text[]) returns boolean language sql immutable parallel safe as $$
    select stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[]
$$;

-- The end of the day in UTC.
create function end_of_day(at timestamptz) returns timestamptz language sql immutable parallel safe as $$
    select (date_trunc('day', at at time zone 'UTC') + interval '1 day') at time zone 'UTC'
$$;

create function refresh_shipment_lists() returns trigger language plpgsql as $$
declare
    stages text[] := case when tg_op = 'UPDATE' then old.stages else '{}' end;
begin
    if stages <> new.stages then
        delete from shipment_stage
            where operation = new.operation and shipment = new.id and stage = any (stages) and stage <> all (new.stages);
        insert into shipment_stage (operation, stage, shipment)
            select new.operation, stage, new.id from unnest(new.stages) as stage where stage <> all (stages);
    end if;
    if tg_op = 'INSERT'
        or (old.flags, old.overdue_from, old.expired_from, old.expiring, old.silent_from is null)
            is distinct from (new.flags, new.overdue_from, new.expired_from, new.expiring, new.silent_from is null) then
        if tg_op = 'UPDATE' then
            delete from shipment_flag where operation = new.operation and shipment = new.id
                and flag = any (array(select f.flag from flag_beginnings(old) f))
                and flag <> all (array(select f.flag from flag_beginnings(new) f));
        end if;
        insert into shipment_flag as kept (operation, flag, shipment, begins)
            select new.operation, f.flag, new.id, f.begins from flag_beginnings(new) f
        on conflict (operation, flag, shipment) do update set begins = excluded.begins where kept.begins <> excluded.begins;
    elsif old.silent_from <> new.silent_from then
        -- Every event puts it off. The row follows when its instant has come.
        update shipment_flag set begins = new.silent_from
        where operation = new.operation and flag = 'SILENT' and shipment = new.id
          and (begins > new.silent_from or begins <= now());
    end if;
    if not is_underway(new.stages) then
        if is_underway(stages) then
            delete from shipment_underway where operation = new.operation and shipment = new.id;
        end if;
    elsif not is_underway(stages)
        or (coalesce(old.estimated_arrival, old.planned_arrival), old.priority, old.required_by)
            is distinct from (coalesce(new.estimated_arrival, new.planned_arrival), new.priority, new.required_by) then
        insert into shipment_underway (operation, shipment, expected, reference, urgency, due)
            values (new.operation, new.id, coalesce(new.estimated_arrival, new.planned_arrival), new.reference,
                array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], new.priority), coalesce(new.required_by, 'infinity'))
        on conflict (operation, shipment) do update
            set expected = excluded.expected, urgency = excluded.urgency, due = excluded.due;
    end if;
    if tg_op = 'INSERT' or end_of_day(old.recorded_at) <> end_of_day(new.recorded_at) then
        insert into shipment_recorded (operation, shipment, before)
            values (new.operation, new.id, end_of_day(new.recorded_at))
        on conflict (operation, shipment) do update set before = excluded.before;
    end if;
    return null;
end $$;
create trigger refresh_lists after insert or update on shipment
    for each row execute function refresh_shipment_lists();
