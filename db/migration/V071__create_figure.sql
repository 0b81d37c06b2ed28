-- Sums of figure_part, kept by the background fold so that a figure costs what it tells and not the history behind it. A
-- cache: it can be emptied together with figure_fold and is filled again.
--
-- A cell sums what happened in one span of time and was recorded, or closed, in another. Spans are nodes of a fixed tree
-- over the days of the operation's zone: quarters of an hour (0, for the whole only), days (1), 16 days (2), 256 days (3)
-- and all of time (4). Whatever a day boundary is, what lies before it is a few spans of each level; so what had happened
-- before one boundary and was known before another is a few cells for each item, stage and member.

create table figure (
    operation text not null,
    dimension text not null,
    happened_level smallint not null,
    recorded_level smallint not null,
    happened integer not null,
    recorded integer not null,
    member text not null,
    item text not null,
    stage text not null,
    stock numeric not null,
    reached numeric not null,
    surplus numeric not null,
    entered numeric not null,
    moment numeric not null,
    opened numeric not null,
    constraint figure_pkey primary key
        (operation, dimension, happened_level, recorded_level, happened, recorded, member, item, stage)
);
comment on column figure.happened is 'the number of the span: of a day since 1970, of 16 or 256 of them, or 128 times the day plus the quarter';

create table figure_fold (
    operation text not null,
    folded_before timestamptz not null,
    constraint figure_fold_pkey primary key (operation),
    constraint figure_fold_operation_fkey foreign key (operation) references operation (code)
);
comment on column figure_fold.folded_before is 'everything recorded before this instant is in the cells, and nothing else is';

-- The number of a day, and when it begins. Where clocks go back over midnight a date comes twice: the day is then the one
-- in whose bounds the instant lies, so that the days follow each other without a gap.
create function day_begin(day integer, zone text) returns timestamptz language sql immutable parallel safe as $$
    select (date '1970-01-01' + day)::timestamp at time zone zone
$$;

create function day_of(at timestamptz, zone text) returns integer language sql immutable parallel safe as $$
    select case when at < day_begin(d, zone) then d - 1 when at >= day_begin(d + 1, zone) then d + 1 else d end
    from (select (at at time zone zone)::date - date '1970-01-01' as d) local
$$;

-- The number of its quarter of an hour, counted from the begin of its day.
create function quarter_of(at timestamptz, zone text) returns integer language sql immutable parallel safe as $$
    select d * 128 + floor(extract(epoch from at - day_begin(d, zone)) / 900)::integer
    from (select day_of(at, zone) as d) local
$$;
