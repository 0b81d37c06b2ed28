-- Places, shared by all operations, and the parties of each operation.

create table place (
    code text not null,
    name text not null,
    kind text not null,
    municipality text,
    country text not null,
    subdivision text,
    zone text not null,
    latitude numeric(8, 6),
    longitude numeric(9, 6),
    iata text,
    icao text,
    unlocode text,
    source text,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    settled_at timestamptz,
    sought tsvector not null generated always as (search_vector(
        code || ' ' || name || ' ' || coalesce(municipality, '') || ' ' || coalesce(iata, '') || ' ' || coalesce(icao, '')
        || ' ' || coalesce(unlocode, ''))) stored,
    constraint place_pkey primary key (code),
    -- No hyphen and no colon: they separate the parts of a route id.
    constraint place_code_check check (code ~ '^[A-Z0-9][A-Z0-9_]{1,19}$'),
    constraint place_kind_check check (kind in ('AIRPORT', 'HELIPORT', 'PORT', 'RAIL_TERMINAL', 'ROAD_TERMINAL',
        'DRY_PORT', 'BORDER_CROSSING', 'WAREHOUSE', 'HOSPITAL', 'PLANT', 'LOCALITY', 'OTHER')),
    constraint place_country_check check (country ~ '^[A-Z]{2}$'),
    constraint place_subdivision_check check (subdivision ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' and left(subdivision, 2) = country),
    constraint place_coordinates_check check (
        (latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180),
    constraint place_iata_check check (iata ~ '^[A-Z]{3}$'),
    constraint place_icao_check check (icao ~ '^[A-Z]{4}$'),
    constraint place_unlocode_check check (unlocode ~ '^[A-Z]{2}[A-Z2-9]{3}$'),
    constraint place_iata_key unique (iata),
    constraint place_icao_key unique (icao)
);
comment on column place.code is 'IATA location code, or UN/LOCODE, or a code of our own';
comment on column place.municipality is 'the city or town that it serves: people search for Delhi, and the airport is called Indira Gandhi';
comment on column place.zone is 'IANA zone in which an event that gives only a day is read';
comment on column place.unlocode is 'the UN/LOCODE it lies in; several places may share one';
comment on column place.source is 'the public list this entry is from; null when a user entered it';
comment on column place.settled_at is 'since when facts depend on country and zone, which are frozen from then on';
call make_versioned('place', 'code');
create index place_sought_idx on place using gin (sought);
create trigger place_country_zone_settled_check before update on place for each row
    when (old.settled_at is not null and (new.country, new.zone) is distinct from (old.country, old.zone))
    execute function refuse_frozen_change();

create table party (
    operation text not null,
    code text not null,
    name text not null,
    roles text[] not null,
    country text,
    place text,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    sought tsvector not null generated always as (search_vector(code || ' ' || name)) stored,
    constraint party_pkey primary key (operation, code),
    constraint party_operation_fkey foreign key (operation) references operation (code),
    constraint party_place_fkey foreign key (place) references place (code),
    constraint party_code_check check (code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'),
    constraint party_country_check check (country ~ '^[A-Z]{2}$'),
    constraint party_roles_check check (cardinality(roles) between 1 and 20)
);
comment on column party.roles is 'DONOR, CONSIGNOR, CONSIGNEE, RECIPIENT, AGENT, AUTHORITY, ...: data, no fixed list';
call make_versioned('party', 'operation', 'code');
create index party_sought_idx on party using gin (sought);
create index party_place_idx on party (place);
