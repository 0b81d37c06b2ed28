-- Reports. The terms (as of which times) are written first; the content follows from them, so that any replica can compute
-- it at any time and gets the same bytes.

create table report (
    operation text not null,
    number integer not null,
    valid_as_of timestamptz not null,
    known_as_of timestamptz not null,
    since timestamptz not null,
    supersedes integer,
    compared_with integer,
    report_version integer not null,
    scheduled_for timestamptz,
    intake_key text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint report_pkey primary key (operation, number),
    constraint report_operation_fkey foreign key (operation) references operation (code),
    constraint report_number_check check (number > 0),
    constraint report_scheduled_key unique (operation, scheduled_for),
    constraint report_asof_check check (since < valid_as_of and valid_as_of <= known_as_of and known_as_of <= recorded_at),
    constraint report_supersedes_fkey foreign key (operation, supersedes) references report (operation, number),
    constraint report_compared_with_fkey foreign key (operation, compared_with) references report (operation, number)
);
comment on column report.scheduled_for is 'when it was due; null when a user requested it';
comment on column report.intake_key is 'the Idempotency-Key of the request; the same request again gets the same report';
call make_append_only('report');
create index report_valid_idx on report (operation, valid_as_of);
create index report_unbuilt_idx on report (recorded_at);
create unique index report_intake_key on report (operation, recorded_by, intake_key) where intake_key is not null;

create table report_content (
    operation text not null,
    number integer not null,
    sha256 text not null,
    canonical bytea not null,
    recorded_at timestamptz not null,
    constraint report_content_pkey primary key (operation, number),
    constraint report_content_report_fkey foreign key (operation, number) references report (operation, number)
);
comment on column report_content.sha256 is 'of canonical, in hexadecimal digits';
call make_append_only('report_content');

create table report_progress (
    operation text not null,
    number integer not null,
    section text not null,
    done integer not null,
    of integer not null,
    at timestamptz not null,
    constraint report_progress_pkey primary key (operation, number),
    constraint report_progress_report_fkey foreign key (operation, number) references report (operation, number)
);
comment on table report_progress is 'how far a report that is being computed has got, for the page that waits for it';

create table report_schedule (
    operation text not null,
    at time not null,
    since timestamptz not null,
    version bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint report_schedule_pkey primary key (operation),
    constraint report_schedule_operation_fkey foreign key (operation) references operation (code)
);
comment on table report_schedule is 'the local time at which a report of the operation is due every day';
comment on column report_schedule.since is 'reports that were due before this are not made up for';
