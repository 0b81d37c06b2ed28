-- The position is written and read as a whole with every event, and no query looks into it. As jsonb the database took it
-- apart and put it together again each time, which was a third of what updating a shipment cost.
alter table shipment alter column position type text using position::text;
