-- Every quantity that moved, why and when, on both clocks. A row that a late report overrides is closed, never changed:
-- what was known on any day can still be added up.

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
comment on table ledger_entry is 'from_stage null: it came into the ledger, declared (event null) or found in surplus';
comment on column ledger_entry.occurred_on is 'the day, when that is all that is known; occurred_at is then from when on it counts';
comment on column ledger_entry.from_peak is 'the furthest stage it had ever entered: stages after it up to to_peak are reached now, once';
call make_closable('ledger_entry');
create index ledger_entry_shipment_idx on ledger_entry (operation, shipment, occurred_at);
