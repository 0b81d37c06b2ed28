-- The answers to POSTs that carried an Idempotency-Key, written in the transaction of the work itself: a key that is
-- here was carried out, a key that is not was not. Rows are kept; they are small, and a retry may come after days.
create table idempotency_key (
  user_name text not null,
  key text not null constraint idempotency_key_key_check check (length(key) between 1 and 200),
  -- SHA-256 of path, query and body
  fingerprint bytea not null,
  recorded_at timestamptz not null,
  -- null only inside of the transaction that claims the key
  status integer,
  location text,
  etag text,
  body text,
  constraint idempotency_key_user_name_key_key primary key (user_name, key)
);
