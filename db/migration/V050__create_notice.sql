-- What was announced, stated or seen about routes. The state of a route is derived from these and from departures; it is
-- written nowhere. A notice that is published into several operations is a row with the same id in each of them.

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
comment on column notice.scoped is 'whether it names its routes itself; otherwise it means those of the notice it refers to, or all';
comment on column notice.issued_on is 'the day in its zone, when that is all that is known; issued_at is then its begin; likewise the others';
comment on column notice.review_on is 'the day it is to be looked at again: never a resumption';
create index notice_carrier_idx on notice (operation, carrier, issued_at);
create index notice_refers_to_idx on notice (operation, refers_to) where refers_to is not null;
call make_append_only('notice');
