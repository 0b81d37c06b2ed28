-- Departures as their carrier has dated them: a plan that everybody may read. Whether one really left is something that
-- somebody saw, and belongs to the operation that saw it; it is in no column of this table.
create table departure (
    route text not null,
    code text not null,
    flight text not null,
    date date not null,
    departs_at timestamptz,
    arrives_at timestamptz,
    estimated_departure timestamptz,
    estimated_arrival timestamptz,
    capacity_kg numeric(15, 3),
    capacity_m3 numeric(15, 3),
    cancelled boolean not null,
    source jsonb not null,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint departure_pkey primary key (route, code),
    constraint departure_route_fkey foreign key (route) references route (id),
    constraint departure_code_check check (code = to_char(date, 'YYYY-MM-DD') || ':' || flight),
    constraint departure_flight_check check (is_flight(flight)),
    constraint departure_capacity_kg_check check (capacity_kg >= 0),
    constraint departure_capacity_m3_check check (capacity_m3 >= 0)
);
comment on column departure.route is 'the whole route, never one flight of it';
comment on column departure.date is 'the day of the planned departure where it leaves from; with the flight it is what a delay does not change';
comment on column departure.capacity_kg is 'null when it is that of the usual pattern, or unknown';
call keep_revisions('departure', 'route', 'code');
create index departure_date_idx on departure (route, date, code);
