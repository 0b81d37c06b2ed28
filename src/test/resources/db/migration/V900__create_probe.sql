-- Only in tests: a table whose every refusal is asked for on purpose.
create table probe (
  name text not null,
  amount numeric not null constraint probe_amount_check check (amount < 1000),
  pair text,
  constraint probe_name_key primary key (name),
  constraint probe_pair_key unique (pair) deferrable initially deferred
);
call make_append_only('probe');
