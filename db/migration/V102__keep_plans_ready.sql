-- What a shipment is planned to be, as it is read with the shipment: its lines that hold now and the legs of its current
-- revision, each a JSON array of arrays, and the words it is found by. It is read with every shipment and changes when
-- somebody re-plans; gathered anew each time it was near half of what reading a shipment took, and beside where the
-- shipment stands its index of words was written with every report.
create view shipment_as_planned as
select s.operation, s.id as shipment,
    -- The components of Tracked.DeclaredLine and Plan.Leg, in their order; more of them come at the end.
    (select json_agg(json_build_array(l.number, l.item, l.unit, l.quantity, trim_scale(l.gross_kg), trim_scale(l.volume_m3),
         l.pieces, l.lot, l.expires_on, l.handling, l.recipient, l.opened_by is not null) order by l.number)
     from shipment_line l
     where l.operation = s.operation and l.shipment = s.id and l.recorded_to is null)::text as lines,
    (select json_agg(json_build_array(l.carrier, l.flight, l.origin, l.destination, extract(epoch from l.departs_at),
         extract(epoch from l.arrives_at), l.lines) order by l.number)
     from shipment_leg l
     where l.operation = s.operation and l.shipment = s.id and l.revision = (
         select max(r.number) from shipment_revision r where r.operation = s.operation and r.shipment = s.id))::text as legs,
    searchable(s.keywords) as sought
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
comment on table shipment_plan is 'a copy of shipment_as_planned, kept by the triggers named planned';
comment on column shipment_plan.legs is 'null when there are none';

-- The database itself keeps it, so that no path can forget to. Key by key: it must not read all shipments to find some.
create function keep_plans() returns trigger language plpgsql as $$
begin
    insert into shipment_plan as kept (operation, shipment, lines, legs, sought)
        select p.operation, p.shipment, p.lines, p.legs, p.sought
        from (select distinct operation, shipment from fresh) f cross join lateral (
            select * from shipment_as_planned p where p.operation = f.operation and p.shipment = f.shipment offset 0) p
    on conflict (operation, shipment) do update
        set lines = excluded.lines, legs = excluded.legs, sought = excluded.sought
        where (kept.lines, kept.legs, kept.sought) is distinct from (excluded.lines, excluded.legs, excluded.sought);
    return null;
end $$;
create trigger planned after insert on shipment_revision referencing new table as fresh
    for each statement execute function keep_plans();
create trigger planned after insert on shipment_leg referencing new table as fresh
    for each statement execute function keep_plans();
create trigger planned after insert on shipment_line referencing new table as fresh
    for each statement execute function keep_plans();
create trigger planned_again after update on shipment_line referencing new table as fresh
    for each statement execute function keep_plans();

create function keep_words() returns trigger language plpgsql as $$
begin
    update shipment_plan set sought = searchable(new.keywords) where operation = new.operation and shipment = new.id;
    return null;
end $$;
create trigger planned after update of keywords on shipment
    for each row when (old.keywords <> new.keywords) execute function keep_words();

insert into shipment_plan select operation, shipment, lines, legs, sought from shipment_as_planned;
create index shipment_plan_sought_idx on shipment_plan using gin (sought);
alter table shipment drop column sought;
