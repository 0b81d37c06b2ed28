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
    sought tsvector not null generated always as (searchable(code || ' ' || name)) stored,
    constraint party_pkey primary key (operation, code),
    constraint party_operation_fkey foreign key (operation) references operation (code),
    constraint party_place_fkey foreign key (place) references place (code),
    constraint party_code_check check (code ~ '^[A-Z0-9][A-Z0-9_-]{1,39}$'),
    constraint party_country_check check (country ~ '^[A-Z]{2}$'),
    constraint party_roles_check check (cardinality(roles) between 1 and 20)
);
comment on column party.roles is 'DONOR, CONSIGNOR, CONSIGNEE, RECIPIENT, AGENT, AUTHORITY, ... : data, no fixed list';
call keep_revisions('party', 'operation', 'code');
create index party_sought_idx on party using gin (sought);
create index party_place_idx on party (place);
