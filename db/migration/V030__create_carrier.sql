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
    sought tsvector not null generated always as (searchable(
        code || ' ' || name || ' ' || coalesce(designator, '') || ' ' || coalesce(icao, ''))) stored,
    constraint carrier_pkey primary key (code),
    constraint carrier_code_check check (code ~ '^[A-Z0-9][A-Z0-9_]{1,19}$'),
    constraint carrier_kind_check check (kind in ('AIRLINE', 'CHARTER', 'MILITARY', 'SEA', 'ROAD', 'RAIL', 'OTHER')),
    constraint carrier_designator_check check (designator ~ '^(?=.*[A-Z])[A-Z0-9]{2}$'),
    constraint carrier_icao_check check (icao ~ '^[A-Z]{3}$'),
    constraint carrier_country_check check (country ~ '^[A-Z]{2}$'),
    constraint carrier_awb_prefixes_check check (jsonb_typeof(awb_prefixes) = 'array')
);
comment on column carrier.code is 'our own and unique; usually the designator, which is not unique in the wild';
comment on column carrier.awb_prefixes is '[{prefix, source}]: lists disagree, so each prefix names where it is from';
call keep_revisions('carrier', 'code');
create index carrier_sought_idx on carrier using gin (sought);
create index carrier_designator_idx on carrier (designator);
create index carrier_awb_prefixes_idx on carrier using gin (awb_prefixes jsonb_path_ops);
