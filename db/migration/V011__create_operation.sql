create table operation (
    code text not null,
    name text not null,
    mode text not null,
    zone text not null,
    started_on date,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    settled_at timestamptz,
    sought tsvector not null generated always as (searchable(code || ' ' || name)) stored,
    constraint operation_pkey primary key (code),
    constraint operation_code_check check (code ~ '^[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]$'),
    constraint operation_mode_check check (mode in ('LIVE', 'REPLAY'))
);
comment on column operation.zone is 'IANA zone whose days the figures are counted by';
comment on column operation.settled_at is 'since when facts rest on mode and zone, which therefore no longer change';
call keep_revisions('operation', 'code');
create index operation_sought_idx on operation using gin (sought);
create trigger settled before update on operation for each row
    when (old.settled_at is not null and (new.mode, new.zone) is distinct from (old.mode, old.zone))
    execute function refuse_unsettling('operation_mode_zone_settled_check');
