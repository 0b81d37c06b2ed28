-- A reference is asked for with its operation or without: one index serves both, and a report writes one less.
alter table shipment drop constraint shipment_reference_key;
alter table shipment add constraint shipment_reference_key unique (reference, operation);
drop index shipment_reference_idx;
