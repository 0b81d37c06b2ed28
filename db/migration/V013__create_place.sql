create table place (
    code text not null,
    name text not null,
    kind text not null,
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
    sought tsvector not null generated always as (searchable(
        code || ' ' || name || ' ' || coalesce(iata, '') || ' ' || coalesce(icao, '') || ' ' || coalesce(unlocode, ''))) stored,
    constraint place_pkey primary key (code),
    -- No hyphen and no colon: both divide the parts of a route id.
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
comment on column place.code is 'IATA location code, or UN/LOCODE, or an own code';
comment on column place.zone is 'IANA zone: the days of an event that only says a day are days of this zone';
comment on column place.unlocode is 'the UN/LOCODE it lies in; several places may share one';
comment on column place.source is 'where this entry is from: a public list, or null when somebody typed it';
comment on column place.settled_at is 'since when facts rest on country and zone, which therefore no longer change';
call keep_revisions('place', 'code');
create index place_sought_idx on place using gin (sought);
create trigger settled before update on place for each row
    when (old.settled_at is not null and (new.country, new.zone) is distinct from (old.country, old.zone))
    execute function refuse_unsettling('place_country_zone_settled_check');
