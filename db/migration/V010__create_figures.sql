-- Figures: how many items stand at which stage, and how many ever reached it. figure_part defines them; the other tables of
-- this file are sums of it that a background task keeps, so that a figure costs the same however long the history is.

-- What each ledger entry adds to the figures. An entry counts under the head (donor, consignee, origin, destination) that
-- its shipment had when it was recorded: correcting a head closes the entries and writes them again.
--   an entry of 800 concentrators, IN_TRANSIT to ARRIVED, with from_peak IN_TRANSIT and to_peak ARRIVED:
--     stage        stock    reached    entered
--     IN_TRANSIT    -800          0          0
--     ARRIVED        800          0        800
--     ARRIVED          0        800          0
create view figure_part as
select e.operation, e.id as entry, e.shipment, e.line, e.event, e.occurred_at, e.recorded_from, e.recorded_to,
    l.item, l.unit, coalesce(h.donor, s.donor) as donor, coalesce(h.consignee, s.consignee) as consignee,
    coalesce(h.origin, s.origin) as origin, coalesce(h.destination, s.destination) as destination,
    p.stage, p.recipient, p.stock, p.reached, p.surplus, p.entered,
    p.stock * extract(epoch from e.occurred_at) as moment, p.opened
from ledger_entry e
join shipment s on s.operation = e.operation and s.id = e.shipment
-- Looked up only for the few entries that are older than a correction of the head.
left join lateral (
    select f.donor, f.consignee, f.origin, f.destination from shipment_former_head f
    where e.recorded_from < s.head_since and f.operation = s.operation and f.shipment = s.id
      and f.recorded_to > e.recorded_from
    order by f.recorded_to limit 1) h on true
-- Any row of the line will do: correcting a line never changes its item.
cross join lateral (
    select l.item, l.unit from shipment_line l
    where l.operation = e.operation and l.shipment = e.shipment and l.number = e.line limit 1) l
-- Goods that enter the ledger by an event are opening stock of the operation or were found in surplus.
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
    -- Every stage after from_peak up to to_peak. Goods that enter the ledger reach the stage they enter at and none before.
    -- Most entries get no further than their goods had been, and skip this.
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
    'stock: on hand; reached: ever entered that stage of the path, counted once; surplus: of it, found beyond what was declared; entered: came to the stage, counted each time; moment: stock times seconds since 1970, for the time goods stand; opened: of reached, on hand when the operation began';

-- A cell sums what happened in one span of time and was recorded, or closed, in another. Spans form a fixed tree over the
-- days of the operation's zone: quarters of an hour (level 0), days (1), 16 days (2) and all of time (4). All that lies
-- before a day boundary is a few spans of each level, so a figure as of one day, as known on another, is the sum of a few
-- cells.
-- The three tables below are a cache: empty them together, in one transaction, and they fill again.
create table figure (
    operation text not null,
    dimension text not null,
    happened_level smallint not null,
    recorded_level smallint not null,
    happened integer not null,
    recorded integer not null,
    member text not null,
    item text not null,
    stage text not null,
    stock numeric not null,
    reached numeric not null,
    surplus numeric not null,
    entered numeric not null,
    moment numeric not null,
    opened numeric not null,
    constraint figure_pkey primary key
        (operation, dimension, happened_level, recorded_level, happened, recorded, member, item, stage)
) with (fillfactor = 80); -- room for an updated row on its own page, which then needs no new index entry
comment on column figure.dimension is 'WHOLE; SENT: by donor and lane; RECIPIENT';
comment on column figure.recorded_level is 'as happened_level; of SENT there are only sums of all of time (4)';
comment on column figure.happened is 'number of the span: days since 1970 (level 1), sixteens of them (2), 0 for all of time (4); level 0 is 128 times the day plus the quarter of an hour, of WHOLE only and with recorded_level 4';

-- Adding one entry to the cells updates some forty rows, adding twenty thousand together four for each. So recent parts are
-- gathered here, are read along with the cells, and move into them many at a time.
create table figure_recent (
    operation text not null,
    recorded timestamptz not null,
    happened timestamptz not null,
    item text not null,
    stage text not null,
    donor text not null,
    origin text not null,
    destination text not null,
    recipient text,
    stock numeric not null,
    reached numeric not null,
    surplus numeric not null,
    entered numeric not null,
    moment numeric not null,
    opened numeric not null
);
comment on table figure_recent is 'rows of figure_part; a closed entry adds the negative of what it had added, recorded when it was closed';
create index figure_recent_operation_idx on figure_recent (operation);

create table figure_fold (
    operation text not null,
    folded_before timestamptz not null,
    recent integer not null default 0,
    recent_since timestamptz not null default now(),
    constraint figure_fold_pkey primary key (operation),
    constraint figure_fold_operation_fkey foreign key (operation) references operation (code)
);
comment on table figure_fold is 'how far an operation has been summed up';
comment on column figure_fold.folded_before is 'the cells and figure_recent contain exactly what was recorded before this';
comment on column figure_fold.recent is 'rows in figure_recent';
comment on column figure_fold.recent_since is 'when figure_recent was last empty';
