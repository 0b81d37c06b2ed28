-- Reference data is the one thing here that is changed in place: people correct a name. What it said before stays known,
-- because reports are read again as of the day they were made. So each table X of reference data has an X_revision, which
-- holds every version that X ever had, and the database itself writes it: no path can forget to.

-- Copies what was written to X into X_revision; columns that X_revision does not have are left out.
create function keep_revision() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.version <> old.version then
        execute format('insert into %1$I select * from jsonb_populate_record(null::%1$I, $1)', tg_table_name || '_revision')
            using to_jsonb(new);
    end if;
    return null;
end $$;

-- A row of reference data changes by one version at a time, forward in time, and keeps its key.
create function allow_revision_only() returns trigger language plpgsql as $$
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

-- For an attribute that facts were computed with, once settled_at says that there are such facts. The argument is the name
-- under which the refusal is reported.
create function refuse_unsettling() returns trigger language plpgsql as $$
begin
    -- In the words of PostgreSQL, because clients read the name of the constraint out of them.
    raise exception 'facts rest on this %: the change violates check constraint "%"', tg_table_name, tg_argv[0]
        using errcode = 'check_violation', constraint = tg_argv[0], table = tg_table_name;
end $$;

-- Call it for a new table of reference data, which has the columns version, recorded_at and recorded_by.
create procedure keep_revisions(entries text, variadic key text[]) language plpgsql as $$
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
    execute format('create trigger keep_revision after insert or update on %I for each row execute function keep_revision()',
        entries);
    execute format('create trigger allow_revision_only before update on %I for each row '
        'execute function allow_revision_only(%s)', entries, quoted);
    execute format('create trigger never_deleted before delete on %I for each row execute function refuse_change()', entries);
    execute format('create trigger never_truncated before truncate on %I for each statement execute function refuse_change()',
        entries);
    execute format('call make_append_only(%L)', revisions);
end $$;

-- What a person searches by: the words of a text, without accents and punctuation.
create function searchable(words text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('simple'::regconfig,
        regexp_replace(regexp_replace(normalize(words, NFD), U&'[\0300-\036F]', '', 'g'), '[!-/:-@[-`{-~]', ' ', 'g'))
$$;

-- Finds what has a word beginning with each of these; words without any letter or digit find nothing.
create function seeking(words text) returns tsquery language sql immutable parallel safe as $$
    select string_agg(quote_literal(lexeme) || ':*', ' & ')::tsquery from unnest(searchable(words))
$$;
