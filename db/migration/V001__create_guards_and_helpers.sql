-- The rules that tables share, and small functions that later files use. Read this file first.
--
-- Three kinds of tables:
--   facts            rows are added and never change            call make_append_only('event')
--   closable facts   a row holds until its recorded_to is set   call make_closable('ledger_entry')
--   reference data   a row changes, every version is kept       call make_versioned('item', 'code')
-- Everything else (sessions, caches) has no guard. The guards are triggers and not only grants, so that they also bind the
-- owner of the tables. Every refusal has SQLSTATE AB001, which PostgreSQL itself never raises.

-- Refuses any change.
--   delete from event;    -- ERROR AB001: event is append-only: DELETE is refused
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'AB001';
end $$;

-- Allows one change to a row: setting recorded_to, once.
--   update ledger_entry set recorded_to = now() where id = '...';    -- closes it; the same statement again is refused
--   update ledger_entry set quantity = 5 where id = '...';           -- refused
create function allow_closing_only() returns trigger language plpgsql as $$
declare
    closed_at timestamptz := new.recorded_to;
begin
    new.recorded_to := old.recorded_to;
    if old.recorded_to is null and closed_at is not null and new is not distinct from old then
        new.recorded_to := closed_at;
        return new;
    end if;
    raise exception '% is append-only: only an open row may be closed', tg_table_name using errcode = 'AB001';
end $$;

-- Makes a table one of facts: no UPDATE, no DELETE, no TRUNCATE.
create procedure make_append_only(facts regclass) language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', facts);
    execute format('create trigger never_truncated before truncate on %s for each statement execute function refuse_change()', facts);
end $$;

-- Makes a table one of closable facts. It has the columns recorded_from and recorded_to.
create procedure make_closable(facts regclass) language plpgsql as $$
begin
    execute format('create trigger append_only before update on %s for each row execute function allow_closing_only()', facts);
    execute format('create trigger never_deleted before delete on %s for each row execute function refuse_change()', facts);
    execute format('create trigger never_truncated before truncate on %s for each statement execute function refuse_change()', facts);
end $$;

-- Copies a new version of a row into the table's revisions, leaving out columns that those do not have.
--   update item set name = 'Mask', version = 2 where code = 'MASK';    -- item_revision now has versions 1 and 2 of MASK
create function record_revision() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.version <> old.version then
        execute format('insert into %1$I select * from jsonb_populate_record(null::%1$I, $1)', tg_table_name || '_revision')
            using to_jsonb(new);
    end if;
    return null;
end $$;

-- Allows a change that is the next version of a row, not older than the last, and keeps the key. The arguments are the
-- columns of the key. settled_at may change within a version: it is bookkeeping, as is sought.
--   update item set name = 'Mask' where code = 'MASK';    -- refused: version is still 1
create function allow_next_version_only() returns trigger language plpgsql as $$
declare
    key text;
begin
    foreach key in array tg_argv loop
        if to_jsonb(new) -> key is distinct from to_jsonb(old) -> key then
            raise exception '%.% is a key and never changes', tg_table_name, key using errcode = 'AB001';
        end if;
    end loop;
    if new.version = old.version + 1 and new.recorded_at >= old.recorded_at then
        return new;
    end if;
    if to_jsonb(new) - '{settled_at,sought}'::text[] = to_jsonb(old) - '{settled_at,sought}'::text[] then
        return new;
    end if;
    raise exception 'A change of % is its next version', tg_table_name using errcode = 'AB001';
end $$;

-- Makes a table one of reference data and creates its <table>_revision, which keeps every version: a report is read again
-- as of its own day, with the names of that day. The table has the columns version, recorded_at and recorded_by.
--   call make_versioned('party', 'operation', 'code');
--   -- party_revision, primary key (operation, code, version), foreign key (operation, code) to party
create procedure make_versioned(entries text, variadic key text[]) language plpgsql as $$
declare
    revisions text := entries || '_revision';
    quoted text := (select string_agg(quote_literal(k), ', ') from unnest(key) k);
begin
    execute format('create table %I (like %I including comments)', revisions, entries);
    execute format('alter table %I drop column if exists settled_at, drop column if exists sought', revisions);
    execute format('alter table %I add constraint %I primary key (%s, version)',
        revisions, revisions || '_pkey', array_to_string(key, ', '));
    execute format('alter table %I add constraint %I foreign key (%s) references %I',
        revisions, revisions || '_fkey', array_to_string(key, ', '), entries);
    execute format('create trigger record_revision after insert or update on %I for each row execute function record_revision()',
        entries);
    execute format('create trigger allow_next_version_only before update on %I for each row '
        'execute function allow_next_version_only(%s)', entries, quoted);
    execute format('create trigger never_deleted before delete on %I for each row execute function refuse_change()', entries);
    execute format('create trigger never_truncated before truncate on %I for each statement execute function refuse_change()',
        entries);
    execute format('call make_append_only(%L)', revisions);
end $$;

-- Refuses to change a column that recorded facts were computed with. Its trigger is named like a check constraint, and the
-- error reads like that of one, because the application finds the name of the violated constraint in it.
--   update item set unit = 'KG', version = 2 where code = 'MASK';
--   -- ERROR 23514 once masks were recorded: ... the change violates check constraint "item_unit_settled_check"
create function refuse_frozen_change() returns trigger language plpgsql as $$
begin
    raise exception 'facts rest on this %: the change violates check constraint "%"', tg_table_name, tg_name
        using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
end $$;

-- Keys are stored in the one spelling that org.aidbridge.shared.NormalForm gives them, so equal keys are equal texts.

-- Checks that a flight is in its stored form.
--   is_flight('SQ529')    -- true;  SQ0529, sq529 and 'SQ 529' are false
create function is_flight(flight text) returns boolean language sql immutable parallel safe as $$
    select flight ~ '^[A-Z0-9]{3,10}$' and flight !~ '^([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])0+[0-9]+[A-Z]?$'
$$;

-- Checks that a reference is in its stored form: composed Unicode, no invisible characters, only single inner spaces.
--   is_reference('Loading list 7')    -- true;  '', ' 7', 'list  7' and 'list<tab>7' are false
create function is_reference(reference text) returns boolean language sql immutable parallel safe as $$
    select reference <> '' and reference !~ '^ | $|  |[\u0001-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]'
        and reference is nfc normalized
$$;

-- The words of a text for the search box, without accents and punctuation.
--   search_vector('Liège Airport (LGG)')    -- 'airport':2 'lgg':3 'liege':1
create function search_vector(words text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('simple'::regconfig,
        regexp_replace(regexp_replace(normalize(words, NFD), U&'[\0300-\036F]', '', 'g'), '[!-/:-@[-`{-~]', ' ', 'g'))
$$;

-- Matches texts that have, for each word typed, a word beginning with it; null when nothing but punctuation was typed.
--   search_vector('Liège Airport') @@ search_query('air lie')    -- true
create function search_query(words text) returns tsquery language sql immutable parallel safe as $$
    select string_agg(quote_literal(lexeme) || ':*', ' & ')::tsquery from unnest(search_vector(words))
$$;

-- Days are numbers since 1 January 1970 in the zone of an operation. Each is one expression, which PostgreSQL puts into the
-- query instead of calling it for every row.

-- When a day begins.
--   day_start(18753, 'Asia/Kolkata')    -- 2021-05-06 00:00+05:30
create function day_start(day integer, zone text) returns timestamptz language sql immutable parallel safe as $$
    select (date '1970-01-01' + day)::timestamp at time zone zone
$$;

-- The day in which an instant lies. Where clocks go back over midnight a date occurs twice; the comparison with the bounds
-- of the day keeps the days in sequence, without a gap.
--   day_of('2021-05-05 20:00Z', 'Asia/Kolkata')    -- 18753, which is 6 May: it is 01:30 there
create function day_of(at timestamptz, zone text) returns integer language sql immutable parallel safe as $$
    select (at at time zone zone)::date - date '1970-01-01'
        + case when at < ((at at time zone zone)::date)::timestamp at time zone zone then -1
               when at >= ((at at time zone zone)::date + 1)::timestamp at time zone zone then 1
               else 0 end
$$;
