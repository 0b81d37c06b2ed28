-- What was reported of shipments. The same fact reported twice is one row: by its source's own reference or, for a
-- source that has none, by the idempotency key it came with.

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
comment on column event.occurred_on is 'the day, when that is all that was said; occurred_at is then its begin in the zone of the operation, and occurred_from and occurred_until are its bounds in that of its place';
comment on column event.flight_as_written is 'as its reporter spells it, where that differs';
comment on column event.leg is 'the flight or planned leg it was taken to mean when it was recorded';
comment on column event.lines is '[{line, quantity, damaged, missing, surplus}]; null means what stands at the nearest stage';
comment on column event.late is 'recorded after something that happened later';
create unique index event_source_key on event (operation, source_party, source_reference, shipment)
    nulls not distinct where source_reference is not null;
create unique index event_intake_key on event (operation, recorded_by, intake_key, shipment) where intake_key is not null;
create unique index event_retracts_key on event (operation, retracts) where retracts is not null;
create index event_shipment_idx on event (operation, shipment, id);
call make_append_only('event');
