-- Reports tell who has to act at a stage, and are drawn up again as it was known: a milestone keeps what it said before. To
-- adjust one: update milestone set owner = ..., version = version + 1, recorded_at = now(), recorded_by = ...
alter table milestone
    add column version bigint not null default 1,
    add column recorded_at timestamptz not null default '2021-01-01 00:00Z',
    add column recorded_by text not null default 'aidbridge';
call keep_revisions('milestone', 'stage');
insert into milestone_revision select * from milestone;
