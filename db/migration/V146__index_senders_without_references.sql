-- Who sent events is told as a source of each report: with a reference event_source_key leads from one sender to the next.
create index event_sender_idx on event (operation, source_party) where source_reference is null and source_party is not null;
