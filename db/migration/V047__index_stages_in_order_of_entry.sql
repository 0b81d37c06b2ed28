-- A page of the shipments at a stage, the newest entry first, costs that page: each stage has an index in the order of
-- entry. One inverted index over all stages finds every shipment at the stage and sorts them to show fifty. The queries name
-- the stage literally, or the index would not be considered.
drop index shipment_stages_idx;
create index shipment_planned_idx on shipment (operation, id) where stages @> '{PLANNED}'::text[];
create index shipment_booked_idx on shipment (operation, id) where stages @> '{BOOKED}'::text[];
create index shipment_accepted_idx on shipment (operation, id) where stages @> '{ACCEPTED}'::text[];
create index shipment_in_transit_idx on shipment (operation, id) where stages @> '{IN_TRANSIT}'::text[];
create index shipment_arrived_idx on shipment (operation, id) where stages @> '{ARRIVED}'::text[];
create index shipment_cleared_idx on shipment (operation, id) where stages @> '{CLEARED}'::text[];
create index shipment_received_idx on shipment (operation, id) where stages @> '{RECEIVED}'::text[];
create index shipment_withheld_idx on shipment (operation, id) where stages @> '{WITHHELD}'::text[];
create index shipment_missing_idx on shipment (operation, id) where stages @> '{MISSING}'::text[];
create index shipment_dispatched_idx on shipment (operation, id) where stages @> '{DISPATCHED}'::text[];
create index shipment_delivered_idx on shipment (operation, id) where stages @> '{DELIVERED}'::text[];
create index shipment_installed_idx on shipment (operation, id) where stages @> '{INSTALLED}'::text[];
create index shipment_damaged_idx on shipment (operation, id) where stages @> '{DAMAGED}'::text[];
create index shipment_lost_idx on shipment (operation, id) where stages @> '{LOST}'::text[];
create index shipment_returned_idx on shipment (operation, id) where stages @> '{RETURNED}'::text[];
create index shipment_cancelled_idx on shipment (operation, id) where stages @> '{CANCELLED}'::text[];
