-- What has not arrived, the most urgent first: whoever asks what is stuck reads it in this order from its first row on,
-- instead of putting all of it in order before anything can be told.
create index shipment_urgency_idx on shipment (
    operation, array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], priority),
    coalesce(required_by, 'infinity'::timestamptz), id)
where stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[];
