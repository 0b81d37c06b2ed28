-- Facts are append-only. The guard is a trigger and not only a grant, so that it also holds for the owner of the tables.
-- Every refusal carries SQLSTATE AB001, which no other error of this database has.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'AB001';
end $$;

-- For rows that hold until they are superseded: the one change allowed is to close an open row, and nothing else of it.
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

-- Guards a table of facts: no UPDATE, no DELETE, no TRUNCATE.
create procedure make_append_only(facts regclass) language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete on %s for each row execute function refuse_change()', facts);
    execute format('create trigger never_truncated before truncate on %s for each statement execute function refuse_change()', facts);
end $$;

-- Guards a table whose rows carry recorded_from and recorded_to: closing is allowed, once.
create procedure make_closable(facts regclass) language plpgsql as $$
begin
    execute format('create trigger append_only before update on %s for each row execute function allow_closing_only()', facts);
    execute format('create trigger never_deleted before delete on %s for each row execute function refuse_change()', facts);
    execute format('create trigger never_truncated before truncate on %s for each statement execute function refuse_change()', facts);
end $$;
