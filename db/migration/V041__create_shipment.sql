-- A shipment: its head, the revision that is current, and what the ledger derives. The derived columns are a cache of the
-- fold over its events; they are never written by hand and always equal to reading the history again.

create table shipment (
    operation text not null,
    id uuid not null,
    reference text not null,
    donor text not null,
    consignee text not null,
    origin text not null,
    destination text not null,
    declared_at timestamptz,
    declared_on date,
    entered_at timestamptz not null,
    entered_by text not null,
    -- when donor, consignee, origin or destination were last corrected; null: never
    head_since timestamptz,
    -- when its declaration was withdrawn; null: it stands
    withdrawn_at timestamptz,
    -- of the current revision
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
    -- derived from the events
    position jsonb not null,
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
    sought tsvector not null generated always as (searchable(keywords)) stored,
    constraint shipment_pkey primary key (operation, id),
    constraint shipment_reference_key unique (operation, reference),
    constraint shipment_reference_check check (reference ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    constraint shipment_operation_fkey foreign key (operation) references operation (code),
    constraint shipment_donor_fkey foreign key (operation, donor) references party (operation, code),
    constraint shipment_consignee_fkey foreign key (operation, consignee) references party (operation, code),
    constraint shipment_recipient_fkey foreign key (operation, recipient) references party (operation, code),
    constraint shipment_origin_fkey foreign key (origin) references place (code),
    constraint shipment_destination_fkey foreign key (destination) references place (code),
    constraint shipment_priority_check check (priority in ('CRITICAL', 'HIGH', 'NORMAL', 'LOW'))
);
comment on column shipment.declared_on is 'the day, where that is all that was said; declared_at is then when it counts, on that day in the operation''s zone';
comment on column shipment.required_on is 'likewise; required_by is then the end of that day at the destination';
comment on column shipment.position is 'where everything is: the running state of the fold, so that recording reads no history';
comment on column shipment.planned_arrival is 'the latest planned arrival of the current legs; an estimate goes before it';
comment on column shipment.estimated_on is 'the day, when that is all that was said; estimated_arrival is then its end';
comment on column shipment.estimated_by is 'ESTIMATED or PLANNED: what the event was that said so; an estimate goes before a plan';
comment on column shipment.arrived_at is 'when the last of what has arrived at the destination did; arrived_on as estimated_on';
comment on column shipment.overdue_from is 'from this instant on it is OVERDUE; likewise silent_from and expired_from';
comment on column shipment.expiring is 'at its first instant it is EXPIRING, at its second no longer, at its third again, and so on';
-- Lists are in the order of entry, which is that of the ids; also across operations.
create index shipment_id_idx on shipment (id);
create index shipment_reference_idx on shipment (reference);
create index shipment_waybill_idx on shipment (waybill) where waybill is not null;
create index shipment_stages_idx on shipment using gin (stages);
create index shipment_flags_idx on shipment using gin (flags) where flags <> '{}';
create index shipment_items_idx on shipment using gin (items);
create index shipment_carriers_idx on shipment using gin (carriers);
create index shipment_donor_idx on shipment (operation, donor, id);
create index shipment_consignee_idx on shipment (operation, consignee, id);
create index shipment_sought_idx on shipment using gin (sought);
create index shipment_overdue_idx on shipment (operation, overdue_from) where overdue_from is not null;
create index shipment_silent_idx on shipment (operation, silent_from) where silent_from is not null;
create index shipment_expiring_idx on shipment (operation, (expiring[1])) where expiring <> '{}';
create index shipment_expired_idx on shipment (operation, expired_from) where expired_from is not null;

-- The heads that were corrected: each held until recorded_to. The one that holds is in the shipment itself.
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
call make_append_only('shipment_former_head');
create index shipment_former_head_donor_idx on shipment_former_head (donor);
create index shipment_former_head_consignee_idx on shipment_former_head (consignee);

-- That a declaration was withdrawn: from then on its shipment counts nowhere, as of before it still does.
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
call make_append_only('shipment_withdrawal');

-- Every revision of what was planned and wanted, the first included.
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
comment on column shipment_revision.declared_hash is 'of the declaration that came with the first plan: the same posted again adds nothing';
call make_append_only('shipment_revision');

-- The legs of each revision: a re-plan writes new ones.
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
    arrives_at timestamptz,
    lines integer[],
    constraint shipment_leg_pkey primary key (operation, shipment, revision, number),
    constraint shipment_leg_revision_fkey foreign key (operation, shipment, revision)
        references shipment_revision (operation, shipment, number),
    constraint shipment_leg_carrier_fkey foreign key (carrier) references carrier (code),
    constraint shipment_leg_origin_fkey foreign key (origin) references place (code),
    constraint shipment_leg_destination_fkey foreign key (destination) references place (code),
    constraint shipment_leg_flight_check check (is_flight(flight)),
    constraint shipment_leg_ends_check check (origin <> destination),
    constraint shipment_leg_times_check check (arrives_at >= departs_at)
);
comment on column shipment_leg.lines is 'the lines it carries; null is all of them';
call make_append_only('shipment_leg');
create index shipment_leg_carrier_idx on shipment_leg (carrier, origin, destination);

-- The lines as declared. A row holds until it is superseded by a corrected declaration.
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
comment on column shipment_line.opened_by is 'the receipt that found these goods, which were on no list';
call make_closable('shipment_line');
