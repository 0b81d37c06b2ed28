-- The clock of each operation's journal. recordedAt is not commit order: a writer that took its time earlier may commit
-- later. So every writer holds a shared advisory lock of its operation while it writes, and whoever needs an answer that
-- can never change waits for the writers that are older (package journal says how).

create table journal (
    operation text not null,
    -- Nothing is recorded at or before this any more: the newest knownAt for which an answer was frozen or, in a REPLAY
    -- operation, the newest recordedAt.
    floor timestamptz not null,
    constraint journal_pkey primary key (operation),
    constraint journal_operation_fkey foreign key (operation) references operation (code)
);

-- Enters the journal as a writer, until the end of the transaction. Volatile, so that the floor is read after the lock is
-- held and not with the snapshot from before: whoever waited for a freeze sees the floor that it set.
create function enter_journal(op text) returns timestamptz language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock_shared(2589, hashtext(op));
    return (select floor from journal where operation = op);
end $$;
