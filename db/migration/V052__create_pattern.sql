-- How often a route is usually served and how much goes on board, from a day on: what departures that were seen are held
-- against. Nothing is overwritten: a revision that holds from a later day leaves the days before to the one that held then.
create table pattern (
    route text not null,
    valid_from date not null,
    weekly_frequency numeric(7, 2) not null,
    capacity_kg numeric(15, 3),
    capacity_m3 numeric(15, 3),
    source jsonb not null,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint pattern_pkey primary key (route),
    constraint pattern_route_fkey foreign key (route) references route (id),
    constraint pattern_weekly_frequency_check check (weekly_frequency >= 0),
    constraint pattern_capacity_kg_check check (capacity_kg >= 0),
    constraint pattern_capacity_m3_check check (capacity_m3 >= 0)
);
comment on column pattern.weekly_frequency is 'departures a week; 0 when it is usually not served (any more)';
comment on column pattern.capacity_kg is 'of one departure';
comment on column pattern.source is '{reference, url, quote}: where it is published';
call keep_revisions('pattern', 'route');
