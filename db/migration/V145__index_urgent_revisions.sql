-- Which items are urgent is asked for each situation, however many shipments there are.
create index shipment_revision_urgent_idx on shipment_revision (operation, priority, recorded_at desc, shipment)
where priority in ('CRITICAL', 'HIGH');
