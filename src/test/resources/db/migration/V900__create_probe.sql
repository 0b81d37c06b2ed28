-- Only in tests: a table whose every refusal is asked for on purpose.
create table probe (
  name text not null,
  amount numeric not null constraint probe_amount_check check (amount < 1000),
  pair text,
  constraint probe_name_key primary key (name),
  constraint probe_pair_key unique (pair) deferrable initially deferred
);
call make_append_only('probe');

-- The users of a server that was never started, apart from the users of the tests.
create schema if not exists unstarted;
drop table if exists unstarted.app_user;
create table unstarted.app_user (like public.app_user including all);
do $$ begin
    if exists (select from pg_roles where rolname = 'aidbridge_app') then
        grant usage on schema unstarted to aidbridge_app;
        grant select, insert, delete on unstarted.app_user to aidbridge_app;
    end if;
end $$;
