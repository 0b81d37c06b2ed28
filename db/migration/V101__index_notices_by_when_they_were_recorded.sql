-- How many notices of a carrier were known at a time, and which was the last, is asked before they are read.
create index notice_carrier_recorded_idx on notice (operation, carrier, recorded_at);
