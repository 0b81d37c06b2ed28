-- Where a report is due every day, at a local time of the operation. Which were due and are there is read off the reports.
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
comment on column report_schedule.since is 'what was due before this is not made up for';
