create table route (
    id text not null,
    carrier text not null,
    origin text not null,
    destination text not null,
    flight text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint route_pkey primary key (id),
    constraint route_id_check check (id = carrier || ':' || origin || '-' || destination || coalesce(':' || flight, '')),
    constraint route_carrier_fkey foreign key (carrier) references carrier (code),
    constraint route_origin_fkey foreign key (origin) references place (code),
    constraint route_destination_fkey foreign key (destination) references place (code),
    constraint route_flight_check check (is_flight(flight)),
    constraint route_ends_check check (origin <> destination)
);
comment on table route is 'who could fly (sail, drive) from where to where; never whether they do';
-- Its id is all it says, so there is nothing to revise.
call make_append_only('route');
create index route_carrier_idx on route (carrier, id);
create index route_origin_idx on route (origin, id);
create index route_destination_idx on route (destination, id);
