-- How far the hedges of public figures reach. They are settings, not truths: a change is a revision, and what was reconciled
-- before is reconciled again by what held then.

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
call keep_revisions('tolerance', 'code');

insert into tolerance (code, percent, note, version, recorded_at, recorded_by) values
    ('ABOUT', 10, 'about 100 is read as 90 to 110', 1, 'epoch', 'seed'),
    ('NEARLY', 5, 'nearly 100 is read as 95 to less than 100', 1, 'epoch', 'seed');
