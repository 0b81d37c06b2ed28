-- Adding to a cell takes an index of nine columns and a row of its own for each span, level and dimension: an entry by itself
-- adds to forty of them, twenty thousand entries together to four for each. So what was recorded lately is gathered here,
-- which takes a row for each stage that an entry touches, is read along with the cells, and goes into them many at a time.
-- A cache like the cells: all three tables are emptied together and fill again.
create table figure_recent (
    operation text not null,
    recorded timestamptz not null,
    happened timestamptz not null,
    item text not null,
    stage text not null,
    donor text not null,
    origin text not null,
    destination text not null,
    recipient text,
    stock numeric not null,
    reached numeric not null,
    surplus numeric not null,
    entered numeric not null,
    moment numeric not null,
    opened numeric not null
);
comment on table figure_recent is 'rows of figure_part; what an entry that was closed had added is taken away, at the time of its closing';
create index figure_recent_operation_idx on figure_recent (operation);

truncate figure, figure_fold;
alter table figure_fold
    add column recent integer not null default 0,
    add column recent_since timestamptz not null default now();
comment on column figure_fold.folded_before is 'everything recorded before this instant is in the cells or in figure_recent, and nothing else is';
comment on column figure_fold.recent is 'rows in figure_recent';
comment on column figure_fold.recent_since is 'when it was empty';

-- A row that changes stays on its page, and its index knows nothing of it.
alter table figure set (fillfactor = 80);
