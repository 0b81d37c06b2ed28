-- What is planned on routes of a carrier is asked for within an operation: which routes they are, and which shipments.
create index shipment_leg_route_idx on shipment_leg (operation, carrier, origin, destination);
drop index shipment_leg_carrier_idx;
