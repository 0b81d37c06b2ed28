-- A trigger that refuses is called what its refusal is called, as a check is: who reads the name in an answer finds it in
-- the catalogue of the database.
alter trigger settled on operation rename to operation_mode_zone_settled_check;
alter trigger settled on item rename to item_unit_settled_check;
alter trigger settled on place rename to place_country_zone_settled_check;

create or replace function refuse_unsettling() returns trigger language plpgsql as $$
begin
    -- In the words of PostgreSQL, because clients read the name of the constraint out of them.
    raise exception 'facts rest on this %: the change violates check constraint "%"', tg_table_name, tg_name
        using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
end $$;
