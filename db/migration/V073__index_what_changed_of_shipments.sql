-- What a report lists is found among the shipments as they are now, and those of which something was recorded since the
-- time it tells of.
create index shipment_recorded_idx on shipment (operation, recorded_at);
-- The shipments that have not arrived, by when they are expected.
create index shipment_expected_idx on shipment (operation, (coalesce(estimated_arrival, planned_arrival)), reference)
    where stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[];
-- What was not as declared.
create index ledger_entry_discrepancy_idx on ledger_entry (operation, shipment)
    where to_stage in ('MISSING', 'DAMAGED', 'LOST') or from_stage in ('MISSING', 'DAMAGED', 'LOST')
        or from_stage is null and event is not null;
