-- What makes recording safe while others read and retry.

-- recordedAt is not the order of commits: a transaction that took its time earlier may commit later. So each writer holds a
-- shared advisory lock of its operation, and an answer that must never change (a report) waits for the older writers. See
-- package-info of the journal.
create table journal (
    operation text not null,
    floor timestamptz not null,
    constraint journal_pkey primary key (operation),
    constraint journal_operation_fkey foreign key (operation) references operation (code)
);
comment on column journal.floor is 'nothing more is recorded at or before this: the newest knownAt of a frozen answer or, in a REPLAY operation, the newest recordedAt';

-- Enters the journal of an operation as a writer, until the end of the transaction, and returns its floor. It is volatile so
-- that it reads the floor after it has the lock: a writer that waited for a freeze sees the floor that the freeze set.
--   begin; select enter_journal('IND-COVID-2021');    -- 2021-05-07 00:00Z: record later than that
create function enter_journal(op text) returns timestamptz language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(2589, hashtext(op));
    return (select floor from journal where operation = op);
end $$;

-- The same, and names the user for the audit.
--   select enter_journal('IND-COVID-2021', '{"user": "anita", "address": "192.0.2.7", "credential": "session"}');
create function enter_journal(op text, acting text) returns timestamptz language plpgsql volatile as $$
begin
    perform set_config('aidbridge.acting', acting, true);
    return enter_journal(op);
end $$;

-- Written in the transaction of the request itself: a key that is here was carried out, a key that is not was not. Rows are
-- kept; they are small, and a retry may come after days.
create table idempotency_key (
    user_name text not null,
    key text not null,
    fingerprint bytea not null,
    recorded_at timestamptz not null,
    status integer,
    location text,
    etag text,
    body text,
    constraint idempotency_key_user_name_key_key primary key (user_name, key),
    constraint idempotency_key_key_check check (length(key) between 1 and 200)
);
comment on table idempotency_key is 'the responses to POST requests with an Idempotency-Key';
comment on column idempotency_key.fingerprint is 'SHA-256 of path, query and body';
comment on column idempotency_key.status is 'null only within the transaction that claims the key';
