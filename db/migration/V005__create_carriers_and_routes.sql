-- Carriers and routes; what is usual on a route, what is scheduled, and what has been announced about it. The state of a
-- route (in service, suspended, ...) is stored nowhere: the application derives it from notices and departures.

create table carrier (
    code text not null,
    name text not null,
    kind text not null,
    designator text,
    icao text,
    country text,
    awb_prefixes jsonb not null,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    sought tsvector not null generated always as (search_vector(
        code || ' ' || name || ' ' || coalesce(designator, '') || ' ' || coalesce(icao, ''))) stored,
    constraint carrier_pkey primary key (code),
    constraint carrier_code_check check (code ~ '^[A-Z0-9][A-Z0-9_]{1,19}$'),
    constraint carrier_kind_check check (kind in ('AIRLINE', 'CHARTER', 'MILITARY', 'SEA', 'ROAD', 'RAIL', 'OTHER')),
    constraint carrier_designator_check check (designator ~ '^(?=.*[A-Z])[A-Z0-9]{2}$'),
    constraint carrier_icao_check check (icao ~ '^[A-Z]{3}$'),
    constraint carrier_country_check check (country ~ '^[A-Z]{2}$'),
    constraint carrier_awb_prefixes_check check (jsonb_typeof(awb_prefixes) = 'array')
);
comment on column carrier.code is 'our own and unique; usually the designator, which other carriers may share';
comment on column carrier.awb_prefixes is '[{prefix, source}]: lists disagree, so each prefix names its source';
call make_versioned('carrier', 'code');
create index carrier_sought_idx on carrier using gin (sought);
create index carrier_designator_idx on carrier (designator);
create index carrier_awb_prefixes_idx on carrier using gin (awb_prefixes jsonb_path_ops);

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
comment on table route is 'a carrier and the two places it could connect, like 3U:CTU-MAA, or one flight of them; not whether it operates';
call make_append_only('route');
create index route_carrier_idx on route (carrier, id);
create index route_origin_idx on route (origin, id);
create index route_destination_idx on route (destination, id);

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
comment on table pattern is 'the usual frequency and capacity of a route, to compare observed departures with; a version that is valid from a later day leaves earlier days to the version before';
comment on column pattern.weekly_frequency is 'departures a week; 0 when the route is usually not served';
comment on column pattern.capacity_kg is 'of one departure';
comment on column pattern.source is '{reference, url, quote}: where it is published';
call make_versioned('pattern', 'route');

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
comment on table departure is 'a departure as its carrier scheduled it, visible to every operation; an observation that it left belongs to the operation that observed it, and is an event or a notice';
comment on column departure.route is 'the route of the carrier, never one flight of it';
comment on column departure.date is 'local day of the planned departure; with the flight it identifies a departure that is delayed';
comment on column departure.capacity_kg is 'null when it is that of the usual pattern, or unknown';
call make_versioned('departure', 'route', 'code');
create index departure_date_idx on departure (route, date, code);

create table notice (
    operation text not null,
    id uuid not null,
    reference text,
    carrier text not null,
    kind text not null,
    scoped boolean not null,
    routes text[] not null,
    origin_country text,
    destination_country text,
    zone text not null,
    issued_at timestamptz not null,
    issued_on date,
    effective_from timestamptz,
    effective_from_on date,
    effective_to timestamptz,
    effective_to_on date,
    review_on date,
    resumes_on date,
    operated boolean,
    flight text,
    occurred_at timestamptz,
    occurred_on date,
    reason text,
    source_party text,
    source_kind text not null,
    source_url text,
    quote text not null,
    refers_to uuid,
    content_hash bytea not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint notice_pkey primary key (operation, id),
    constraint notice_reference_key unique (operation, reference),
    constraint notice_content_key unique (operation, content_hash),
    constraint notice_operation_fkey foreign key (operation) references operation (code),
    constraint notice_carrier_fkey foreign key (carrier) references carrier (code),
    constraint notice_source_party_fkey foreign key (operation, source_party) references party (operation, code),
    constraint notice_refers_to_fkey foreign key (operation, refers_to) references notice (operation, id),
    constraint notice_kind_check check (kind in ('SUSPENSION', 'AMENDMENT', 'REVIEW', 'RESUMPTION_ANNOUNCED',
        'RESUMPTION_SCHEDULED', 'STATEMENT', 'OBSERVATION', 'RETRACTION')),
    constraint notice_flight_check check (is_flight(flight)),
    constraint notice_source_kind_check check (source_kind in ('CARRIER', 'GOVERNMENT', 'AGENT', 'MEDIA')),
    constraint notice_refers_check check (kind not in ('AMENDMENT', 'RETRACTION') or refers_to is not null),
    constraint notice_resumes_check check ((kind = 'RESUMPTION_SCHEDULED') = (resumes_on is not null)),
    constraint notice_observation_check check (kind <> 'OBSERVATION'
        or operated is not null and occurred_at is not null and (not operated or cardinality(routes) = 1))
);
comment on table notice is 'an announcement, statement or observation about routes; published into several operations, it is a row with the same id in each';
comment on column notice.scoped is 'whether it names its routes itself; otherwise it applies to those of the notice it refers to, or to all';
comment on column notice.issued_on is 'the day in its zone, when only the day is known; issued_at is then the start of that day; likewise the other pairs';
comment on column notice.review_on is 'the day on which it is to be reviewed; never a resumption';
call make_append_only('notice');
create index notice_carrier_idx on notice (operation, carrier, issued_at);
create index notice_refers_to_idx on notice (operation, refers_to) where refers_to is not null;
-- The notice cache first counts the notices of a carrier known at a time, and finds the newest.
create index notice_carrier_recorded_idx on notice (operation, carrier, recorded_at);
