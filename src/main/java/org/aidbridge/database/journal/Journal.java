package org.aidbridge.database.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Time;
import org.hibernate.Session;

/**
 * The journal of each operation. Writers hold it shared and never wait for each other. Each fact gets its recordedAt
 * inside, and the audit the acting user. An answer for a knownAt is final once every writer that was inside at that time
 * has left.
 */
@ApplicationScoped
public class Journal {

    private static final String WRITERS = """
            select virtualtransaction || '/' || pid from pg_locks
            where locktype = 'advisory' and classid = 2589
              and (cast(? as text) is null or objid = hashtext(?)::oid)
              and objsubid = 2 and mode = 'ShareLock' and granted and pid <> pg_backend_pid()
              and database = (select oid from pg_database where datname = current_database())
            """;

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EntityManager em;
    private final Sql sql;
    private final AuditActor actor;
    private final Clock clock;
    private final Event<JournalEntered> entered;

    Journal(EntityManager em, Sql sql, AuditActor actor, Clock clock, Event<JournalEntered> entered) {
        this.entered = entered;
        this.em = em;
        this.sql = sql;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Enters as a writer until the end of the transaction.
     *
     * @param replayed whether the operation is a REPLAY; only those are written on the replay clock, which never goes
     *     back
     * @return the earliest recordedAt for what is written now
     * @throws Conflict (409) when the replay clock would go back, or replays a LIVE operation
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant enter(String operation, boolean replayed) {
        RoundTrip trip = new RoundTrip();
        Supplier<Instant> earliest = enter(operation, replayed, trip);
        trip.send(em.unwrap(Session.class));
        return earliest.get();
    }

    /** The same, as part of a round trip; the instant is available once it was sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Supplier<Instant> enter(String operation, boolean replayed, RoundTrip trip) {
        entered.fire(new JournalEntered(operation));
        Supplier<List<Instant>> floor =
                trip.query("select enter_journal(?, ?)", List.of(operation, actor.json()), Row::instant);
        return () -> recordedAt(operation, replayed, floor.get().get(0));
    }

    private Instant recordedAt(String operation, boolean replayed, Instant floor) {
        Instant now = clock.instant();
        if (Time.isReplaying()) {
            requireReplayable(operation, replayed, floor, now);
        }
        Instant recordedAt = floor != null && floor.isAfter(now) ? floor : now;
        if (replayed) {
            raise(operation, recordedAt);
        }
        return recordedAt;
    }

    private static void requireReplayable(String operation, boolean replayed, Instant floor, Instant now) {
        if (!replayed) {
            throw new Conflict(Message.of("{operation} is LIVE and cannot be replayed", operation));
        }
        if (floor != null && floor.isAfter(now)) {
            throw new Conflict(Message.of(
                    "{operation} was recorded up to {floor}: the replay cannot go back to {now}",
                    operation,
                    floor,
                    now));
        }
    }

    private void raise(String operation, Instant floor) {
        em.createNativeQuery("""
                        insert into journal (operation, floor) values (:operation, :floor)
                        on conflict (operation) do update set floor = greatest(journal.floor, excluded.floor)
                        """)
                .setParameter("operation", operation)
                .setParameter("floor", floor)
                .executeUpdate();
    }

    /**
     * Waits for all writers that are inside now; afterwards everything recorded up to this call is committed. Later
     * writers are neither blocked nor awaited.
     *
     * Not to be called inside a transaction, which would hold its connection.
     *
     * @param operation null for all
     * @throws StillBeingWritten (503) when a writer takes longer than ten seconds
     */
    public void settle(String operation) {
        settle(operation, PATIENCE);
    }

    private void settle(String operation, Duration patience) {
        Set<String> before = writers(operation);
        for (long looks = patience.dividedBy(PAUSE); !before.isEmpty(); looks--) {
            if (looks == 0) {
                throw new StillBeingWritten(operation);
            }
            pause();
            before.retainAll(writers(operation));
        }
    }

    /**
     * Closes the journal of a LIVE operation up to an instant: afterwards nothing is recorded at or before it, even by a
     * replica with a slow clock, and everything earlier is committed. Writers are not blocked. Not to be called inside a
     * transaction.
     *
     * @return the earliest recordedAt from now on
     * @throws StillBeingWritten (503) as for {@link #settle}
     */
    public Instant freeze(String operation, Instant knownAt) {
        return freeze(operation, knownAt, PATIENCE);
    }

    /** @param patience time to wait for writers */
    public Instant freeze(String operation, Instant knownAt, Duration patience) {
        Instant floor = knownAt.plusNanos(1_000);
        QuarkusTransaction.requiringNew().run(() -> raise(operation, floor));
        settle(operation, patience);
        return floor;
    }

    /**
     * The instant before which everything of a REPLAY is committed: its clock never goes back.
     *
     * @throws StillBeingWritten (503) as for {@link #settle}
     */
    public Instant replayedBefore(String operation, Duration patience) {
        Instant floor = QuarkusTransaction.requiringNew()
                .call(() -> (Instant)
                        em.createNativeQuery("select floor from journal where operation = :operation", Instant.class)
                                .setParameter("operation", operation)
                                .getResultStream()
                                .findFirst()
                                .orElse(Instant.EPOCH));
        settle(operation, patience);
        return floor;
    }

    private Set<String> writers(String operation) {
        return new HashSet<>(sql.list(WRITERS, Arrays.asList(operation, operation), Row::text));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for older writers", e);
        }
    }

    /** A writer entered the journal; observed after success, the operation changed. */
    public record JournalEntered(String operation) {}

    /** An older writer is still active, so an answer for this knownAt is not final. A retry helps. */
    public static class StillBeingWritten extends Problem {
        StillBeingWritten(String operation) {
            super(
                    503,
                    Message.of("Still being written"),
                    operation == null
                            ? Message.of("Something older than knownAt is still being recorded; try again in a moment")
                            : Message.of(
                                    "Something older than knownAt is still being recorded in {operation}; "
                                            + "ask again in a moment",
                                    operation));
        }
    }
}
