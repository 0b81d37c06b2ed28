-- As before (V070), but what did not get further than it had been, which most entries do not, is not held against the path.
-- An entry counts under the head that its shipment had when the entry was recorded: correcting a head closes the entries
-- and writes them again, so each keeps what it added.
create or replace view figure_part as
select e.operation, e.id as entry, e.shipment, e.line, e.event, e.occurred_at, e.recorded_from, e.recorded_to,
    l.item, l.unit, coalesce(h.donor, s.donor) as donor, coalesce(h.consignee, s.consignee) as consignee,
    coalesce(h.origin, s.origin) as origin, coalesce(h.destination, s.destination) as destination,
    p.stage, p.recipient, p.stock, p.reached, p.surplus, p.entered,
    p.stock * extract(epoch from e.occurred_at) as moment, p.opened
from ledger_entry e
join shipment s on s.operation = e.operation and s.id = e.shipment
-- Looked up only for the few entries that are older than a correction.
left join lateral (
    select f.donor, f.consignee, f.origin, f.destination from shipment_former_head f
    where e.recorded_from < s.head_since and f.operation = s.operation and f.shipment = s.id
      and f.recorded_to > e.recorded_from
    order by f.recorded_to limit 1) h on true
-- Its item never changes, whatever else of a line is corrected.
cross join lateral (
    select l.item, l.unit from shipment_line l
    where l.operation = e.operation and l.shipment = e.shipment and l.number = e.line limit 1) l
-- What comes into the ledger by an event stood there when the operation began, or was found in surplus.
cross join lateral (
    select case when e.from_stage is null and e.event is not null then (
        select v.type = 'OPENING' from event v where v.operation = e.operation and v.id = e.event) else false end as opens,
        e.from_stage is null and e.event is not null as found) came
cross join lateral (
    select e.from_stage as stage, e.from_recipient as recipient, -e.quantity as stock, 0::numeric as reached,
        0::numeric as surplus, 0::numeric as entered, 0::numeric as opened
    where e.from_stage is not null
    union all
    select e.to_stage, e.to_recipient, e.quantity, 0,
        case when came.found and not came.opens then e.quantity else 0 end,
        case when e.to_stage is distinct from e.from_stage then e.quantity else 0 end,
        case when came.opens then e.quantity else 0 end
    union all
    -- Each stage between the furthest it had entered and the furthest it has entered now. What comes into the ledger has
    -- reached where it comes in and nothing before that.
    select path.stage, case when path.step > 7 then e.to_recipient end, 0, e.quantity, 0, 0, 0
    from unnest('{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT,ARRIVED,CLEARED,RECEIVED,DISPATCHED,DELIVERED,INSTALLED}'::text[])
        with ordinality as path (stage, step)
    cross join lateral (select
        array_position('{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT,ARRIVED,CLEARED,RECEIVED,DISPATCHED,DELIVERED,INSTALLED}'::text[],
            e.to_peak) as last,
        array_position('{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT,ARRIVED,CLEARED,RECEIVED,DISPATCHED,DELIVERED,INSTALLED}'::text[],
            e.from_peak) as before) peak
    where e.to_peak is distinct from e.from_peak and path.step > coalesce(peak.before, peak.last - 1) and path.step <= peak.last) p;
comment on view figure_part is
    'stock: what is there; reached: what ever entered that stage of the path, once; surplus: of it found beyond what was declared; entered: came to the stage, each time; moment: stock times seconds, for the time that goods stood; opened: of reached, what stood there when the operation began';
