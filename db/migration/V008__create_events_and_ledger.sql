-- Events, and the ledger that is derived from them.
--
-- Both know two clocks. occurred_at is when something happened, recorded_at (recorded_from) when we learned of it. A late
-- event closes the ledger entries that it overrides and adds others; entries never change, so the ledger as it was known on
-- any day can still be summed up:
--   select sum(quantity) from ledger_entry where to_stage = 'ARRIVED'
--     and occurred_at <= :validAsOf and recorded_from <= :knownAt and (recorded_to is null or recorded_to > :knownAt)

-- One fact reported twice is one row. It is recognised by its source's own reference or, when the source has none, by the
-- Idempotency-Key it came with.
create table event (
    operation text not null,
    id uuid not null,
    shipment uuid not null,
    type text not null,
    iata text,
    classifier text not null,
    occurred_at timestamptz not null,
    occurred_on date,
    occurred_from timestamptz,
    occurred_until timestamptz,
    place text,
    flight text,
    flight_as_written text,
    leg text,
    route text,
    recipient text,
    lines jsonb,
    retracts uuid,
    override text,
    note text,
    off_plan text,
    late boolean not null,
    source_party text,
    source_reference text,
    intake_key text,
    content_hash bytea not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    address text,
    credential text,
    constraint event_pkey primary key (operation, id),
    constraint event_shipment_fkey foreign key (operation, shipment) references shipment (operation, id),
    constraint event_place_fkey foreign key (place) references place (code),
    constraint event_recipient_fkey foreign key (operation, recipient) references party (operation, code),
    constraint event_source_party_fkey foreign key (operation, source_party) references party (operation, code),
    constraint event_retracts_fkey foreign key (operation, retracts) references event (operation, id),
    constraint event_retracts_check check ((type = 'RETRACTED') = (retracts is not null)),
    constraint event_occurred_on_check check (num_nonnulls(occurred_on, occurred_from, occurred_until) in (0, 3)),
    constraint event_classifier_check check (classifier in ('PLANNED', 'ESTIMATED', 'ACTUAL')),
    constraint event_flight_check check (is_flight(flight)),
    constraint event_source_reference_check check (is_reference(source_reference)),
    constraint event_identified_check check (source_reference is not null or intake_key is not null)
);
comment on column event.occurred_on is 'the day, when only the day is known; occurred_at is then its start in the zone of the operation, occurred_from and occurred_until its bounds in the zone of the place';
comment on column event.flight_as_written is 'as the reporter spelled it, when that differs';
comment on column event.leg is 'the flight or planned leg it was matched with when it was recorded';
comment on column event.route is 'carrier:origin-destination of the matched leg, when the plan gives it: an actual departure is an observation of that route';
comment on column event.lines is '[{line, quantity, damaged, missing, surplus}]; null: everything at the nearest stage before';
comment on column event.late is 'recorded after something that happened later';
comment on column event.address is 'where the request came from; credential: how its user had signed in. Both are for the audit; null: outside of requests';
call make_append_only('event');
create unique index event_source_key on event (operation, source_party, source_reference, shipment)
    nulls not distinct where source_reference is not null;
create unique index event_intake_key on event (operation, recorded_by, intake_key, shipment) where intake_key is not null;
create unique index event_retracts_key on event (operation, retracts) where retracts is not null;
create index event_shipment_idx on event (operation, shipment, id);
create index event_departed_idx on event (operation, route, occurred_at)
    where type = 'DEPARTED' and classifier = 'ACTUAL' and route is not null;
-- A report lists the senders of events: event_source_key finds those that gave references, this the others.
create index event_sender_idx on event (operation, source_party) where source_reference is null and source_party is not null;

-- Double entry: a quantity leaves one stage (place, leg, recipient) and enters another.
--   event ARRIVED of 800 at MAA    from_stage IN_TRANSIT, to_stage ARRIVED, to_place MAA, quantity 800
create table ledger_entry (
    operation text not null,
    id uuid not null,
    shipment uuid not null,
    event uuid,
    line integer not null,
    quantity numeric(15, 3) not null,
    from_stage text,
    from_place text,
    from_leg text,
    from_recipient text,
    from_peak text,
    to_stage text not null,
    to_place text,
    to_leg text,
    to_recipient text,
    to_peak text not null,
    occurred_at timestamptz not null,
    occurred_on date,
    recorded_from timestamptz not null,
    recorded_to timestamptz,
    constraint ledger_entry_pkey primary key (operation, id),
    constraint ledger_entry_shipment_fkey foreign key (operation, shipment) references shipment (operation, id),
    constraint ledger_entry_event_fkey foreign key (operation, event) references event (operation, id),
    constraint ledger_entry_quantity_check check (quantity > 0),
    constraint ledger_entry_recorded_check check (recorded_to > recorded_from)
);
comment on column ledger_entry.event is 'null: declared';
comment on column ledger_entry.from_stage is 'null: it entered the ledger, declared (event is null) or by an event, as surplus or as opening stock';
comment on column ledger_entry.occurred_on is 'the day, when only the day is known; occurred_at is then when it counts from';
comment on column ledger_entry.from_peak is 'the furthest stage the goods had entered; the stages after it, up to to_peak, are reached now, once';
call make_closable('ledger_entry');
create index ledger_entry_shipment_idx on ledger_entry (operation, shipment, occurred_at);
-- For figures: what was recorded, closed, or happened in a span of time.
create index ledger_entry_recorded_from_idx on ledger_entry (operation, recorded_from, occurred_at);
create index ledger_entry_recorded_to_idx on ledger_entry (operation, recorded_to, occurred_at) where recorded_to is not null;
create index ledger_entry_occurred_idx on ledger_entry (operation, occurred_at);
-- For reports: goods that are not as declared, or withheld.
create index ledger_entry_discrepancy_idx on ledger_entry (operation, shipment)
    where to_stage in ('WITHHELD', 'MISSING', 'DAMAGED', 'LOST')
        or from_stage in ('WITHHELD', 'MISSING', 'DAMAGED', 'LOST')
        or from_stage is null and event is not null;

-- An operations lead adjusts a milestone without a release:
--   update milestone set silent_after = interval '36 hours', version = version + 1, recorded_at = now(), recorded_by = 'lead'
--     where stage = 'ARRIVED';
create table milestone (
    stage text not null,
    owner text not null,
    silent_after interval,
    version bigint not null default 1,
    recorded_at timestamptz not null default '2021-01-01 00:00Z',
    recorded_by text not null default 'aidbridge',
    constraint milestone_pkey primary key (stage),
    constraint milestone_silent_after_check check (silent_after > interval '0')
);
comment on table milestone is 'for goods at a stage: the role that acts next, and after how long without news the shipment is SILENT';
comment on column milestone.silent_after is 'null: no further event is expected';
call make_versioned('milestone', 'stage');

insert into milestone (stage, owner, silent_after) values
    ('PLANNED', 'CONSIGNOR', interval '14 days'),
    ('BOOKED', 'CARRIER', interval '7 days'),
    ('ACCEPTED', 'CARRIER', interval '72 hours'),
    ('IN_TRANSIT', 'CARRIER', interval '48 hours'),
    ('ARRIVED', 'CUSTOMS', interval '48 hours'),
    ('CLEARED', 'CONSIGNEE', interval '48 hours'),
    ('RECEIVED', 'CONSIGNEE', interval '7 days'),
    ('WITHHELD', 'CUSTOMS', interval '72 hours'),
    ('MISSING', 'CARRIER', interval '72 hours'),
    ('DISPATCHED', 'CONSIGNEE', interval '72 hours'),
    ('DELIVERED', 'RECIPIENT', interval '14 days'),
    ('INSTALLED', 'RECIPIENT', null),
    ('DAMAGED', 'CONSIGNEE', null),
    ('LOST', 'CARRIER', null),
    ('RETURNED', 'CONSIGNOR', null),
    ('CANCELLED', 'CONSIGNOR', null);
