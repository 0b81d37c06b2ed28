-- As one expression each, which PostgreSQL puts into the query instead of calling it for every row.
create or replace function day_of(at timestamptz, zone text) returns integer language sql immutable parallel safe as $$
    select (at at time zone zone)::date - date '1970-01-01'
        + case when at < ((at at time zone zone)::date)::timestamp at time zone zone then -1
               when at >= ((at at time zone zone)::date + 1)::timestamp at time zone zone then 1
               else 0 end
$$;
drop function quarter_of(timestamptz, text);

-- Fewer spans: none of 256 days, and quarters of an hour only of what was recorded whenever.
comment on column figure.happened is
    'the number of the span: of a day since 1970 (level 1), of 16 of them (2), 0 for all of time (4), or of a quarter of an hour, 128 times the day and the quarter (0, of the whole only, and with recorded_level 4)';
truncate figure, figure_fold;
