-- Public claims ("nearly 4,000 concentrators arrived"), which are compared with the ledger. A claim never changes. Its
-- speaker takes it back with a RETRACTION; we correct our record of it with another claim that refers to it or, when the
-- claim was never made, with a CORRECTION. What its words mean in our items is our reading, and has versions of its own.

create table tolerance (
    code text not null,
    percent numeric(5, 2) not null,
    note text not null,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint tolerance_pkey primary key (code),
    constraint tolerance_code_check check (code in ('ABOUT', 'NEARLY')),
    constraint tolerance_percent_check check (percent > 0 and percent < 100)
);
comment on table tolerance is 'how far ABOUT and NEARLY reach; reports of the past use the version of their time';
call make_versioned('tolerance', 'code');

insert into tolerance (code, percent, note, version, recorded_at, recorded_by) values
    ('ABOUT', 10, 'about 100 is read as 90 to 110', 1, 'epoch', 'seed'),
    ('NEARLY', 5, 'nearly 100 is read as 95 to less than 100', 1, 'epoch', 'seed');

create table claim (
    operation text not null,
    id uuid not null,
    reference text,
    kind text not null,
    words text not null,
    bound text,
    quantity numeric(15, 3),
    known_to numeric(15, 3),
    unit text,
    stage text,
    channel text,
    carrier text,
    donor text,
    origin_country text,
    destination_country text,
    destination text,
    period_from date,
    period_to date,
    basis text,
    stated_at timestamptz not null,
    stated_on date,
    source_party text,
    source_kind text not null,
    source_url text,
    source_quote text,
    refers_to uuid,
    content_hash bytea not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint claim_pkey primary key (operation, id),
    constraint claim_reference_key unique (operation, reference),
    constraint claim_content_key unique (operation, content_hash),
    constraint claim_operation_fkey foreign key (operation) references operation (code),
    constraint claim_unit_fkey foreign key (unit) references unit (code),
    constraint claim_carrier_fkey foreign key (carrier) references carrier (code),
    constraint claim_donor_fkey foreign key (operation, donor) references party (operation, code),
    constraint claim_destination_fkey foreign key (destination) references place (code),
    constraint claim_source_party_fkey foreign key (operation, source_party) references party (operation, code),
    constraint claim_refers_to_fkey foreign key (operation, refers_to) references claim (operation, id),
    constraint claim_kind_check check (kind in ('FIGURE', 'PLEDGE', 'RETRACTION', 'CORRECTION')),
    constraint claim_bound_check check (bound in ('MORE_THAN', 'AT_LEAST', 'EXACTLY', 'ABOUT', 'NEARLY', 'LESS_THAN')),
    constraint claim_source_kind_check check (source_kind in ('CARRIER', 'GOVERNMENT', 'AGENT', 'MEDIA')),
    constraint claim_figure_check check ((kind in ('FIGURE', 'PLEDGE')) = (num_nonnulls(bound, quantity, unit, stage) = 4)
        and (kind in ('RETRACTION', 'CORRECTION')) = (num_nonnulls(bound, quantity, unit, stage, known_to) = 0)),
    constraint claim_refers_check check (kind in ('FIGURE', 'PLEDGE') or refers_to is not null),
    constraint claim_quantity_check check (quantity >= 0),
    constraint claim_period_check check (period_to >= period_from)
);
comment on column claim.words is 'what was counted, verbatim';
comment on column claim.known_to is 'the precision of the quantity, like 1000 for 3.34 lakh; null: exact to the last digit';
comment on column claim.period_from is 'a day in the operation''s zone; likewise period_to';
comment on column claim.stated_on is 'the day in the operation''s zone, when only the day is known; stated_at is then its start';
call make_append_only('claim');
-- A claim is corrected once; a further correction refers to the correction.
create unique index claim_corrected_key on claim (operation, refers_to) where refers_to is not null and kind <> 'RETRACTION';
create index claim_refers_to_idx on claim (operation, refers_to) where refers_to is not null;

create table claim_component (
    operation text not null,
    claim uuid not null,
    number integer not null,
    words text not null,
    bound text not null,
    quantity numeric(15, 3) not null,
    known_to numeric(15, 3),
    constraint claim_component_pkey primary key (operation, claim, number),
    constraint claim_component_claim_fkey foreign key (operation, claim) references claim (operation, id),
    constraint claim_component_bound_check check (bound in ('MORE_THAN', 'AT_LEAST', 'EXACTLY', 'ABOUT', 'NEARLY', 'LESS_THAN')),
    constraint claim_component_quantity_check check (quantity >= 0)
);
comment on table claim_component is 'the parts of which a figure is said to be the sum; the sum is not checked';
call make_append_only('claim_component');

create table claim_mapping (
    operation text not null,
    claim uuid not null,
    version integer not null,
    items text[] not null,
    note text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint claim_mapping_pkey primary key (operation, claim, version),
    constraint claim_mapping_claim_fkey foreign key (operation, claim) references claim (operation, id)
);
comment on table claim_mapping is 'which items the words of a claim mean; as of a time, the newest version recorded by then';
call make_append_only('claim_mapping');
