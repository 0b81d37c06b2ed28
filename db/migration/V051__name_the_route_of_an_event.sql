-- Which route a report of the carriage is about, by the plan it was held against: what was seen to leave on a route is an
-- observation of that route.
alter table event add column route text;
comment on column event.route is 'carrier:origin-destination of the leg that was meant, when the plan tells';
create index event_departed_idx on event (operation, route, occurred_at)
    where type = 'DEPARTED' and classifier = 'ACTUAL' and route is not null;
