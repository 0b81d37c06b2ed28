package org.aidbridge.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.aidbridge.audit.Acting;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Phrase;
import org.aidbridge.shared.Time;
import org.hibernate.Session;

/**
 * The journal of each operation. Writers enter it shared, so they never wait for each other; recordedAt is taken once
 * inside, and the audit is told who they are. An answer for a knownAt is final once every writer that was inside at that time has left.
 */
@ApplicationScoped
public class Journal {

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int LOOKS = 2_000;

    private final EntityManager em;
    private final Acting acting;
    private final Clock clock;
    private final Event<JournalEntered> entered;

    Journal(EntityManager em, Acting acting, Clock clock, Event<JournalEntered> entered) {
        this.entered = entered;
        this.em = em;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Enters as a writer, until the end of the running transaction.
     *
     * @param replayed whether the operation is a REPLAY: only such a one may be written on the replay clock, and there
     *     the clock never goes back
     * @return the earliest recordedAt that what is written now may have
     * @throws Conflict (409) when the replay clock would go back, or replays a LIVE operation
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant enter(String operation, boolean replayed) {
        RoundTrip trip = new RoundTrip();
        Supplier<Instant> earliest = enter(operation, replayed, trip);
        trip.send(em.unwrap(Session.class));
        return earliest.get();
    }

    /** The same, on the way with other statements; the instant may be asked for once they have been sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Supplier<Instant> enter(String operation, boolean replayed, RoundTrip trip) {
        entered.fire(new JournalEntered(operation));
        Supplier<List<Instant>> floor = trip.ask(
                "select enter_journal(?, ?)",
                List.of(operation, acting.now()),
                row -> instant(row.getObject(1, OffsetDateTime.class)));
        return () -> recordedAt(operation, replayed, floor.get().get(0));
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
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
            throw new Conflict(
                    Phrase.of("{operation} is LIVE: it is recorded as it happens and never replayed", operation));
        }
        if (floor != null && floor.isAfter(now)) {
            throw new Conflict(Phrase.of(
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
     * Returns when every writer that is in the journal now has left it: from then on, what was known at any instant up to
     * this call is final. Writers that enter meanwhile are not held up and not waited for.
     *
     * @param operation null for all of them
     * @throws StillBeingWritten (503) when one of them takes longer than some ten seconds
     */
    public void settle(String operation) {
        Set<String> before = writers(operation);
        for (int waited = 0; !before.isEmpty(); waited++) {
            if (waited == LOOKS) {
                throw new StillBeingWritten(operation);
            }
            pause();
            before.retainAll(writers(operation));
        }
    }

    /**
     * Closes the journal of a LIVE operation up to an instant: when this returns, nothing is recorded at or before it any
     * more, not even by a replica whose clock is slow, and everything that was can be read. Writers are not held up. Not to be
     * called inside a transaction.
     *
     * @return the earliest recordedAt from now on
     * @throws StillBeingWritten (503) as for {@link #settle}
     */
    public Instant freeze(String operation, Instant knownAt) {
        Instant floor = knownAt.plusNanos(1_000);
        QuarkusTransaction.requiringNew().run(() -> raise(operation, floor));
        settle(operation);
        return floor;
    }

    /**
     * The instant before which everything of a REPLAY operation is recorded and can be read: its clock never goes back.
     *
     * @throws StillBeingWritten (503) as for {@link #settle}
     */
    public Instant replayedBefore(String operation) {
        Instant floor = QuarkusTransaction.requiringNew()
                .call(() -> (Instant)
                        em.createNativeQuery("select floor from journal where operation = :operation", Instant.class)
                                .setParameter("operation", operation)
                                .getResultStream()
                                .findFirst()
                                .orElse(Instant.EPOCH));
        settle(operation);
        return floor;
    }

    private Set<String> writers(String operation) {
        @SuppressWarnings("unchecked")
        List<String> held = em.createNativeQuery("""
                        select virtualtransaction || '/' || pid from pg_locks
                        where locktype = 'advisory' and classid = 2589
                          and (cast(:operation as text) is null or objid = hashtext(:operation)::oid)
                          and objsubid = 2 and mode = 'ShareLock' and granted and pid <> pg_backend_pid()
                          and database = (select oid from pg_database where datname = current_database())
                        """, String.class)
                .setParameter("operation", operation)
                .getResultList();
        return new HashSet<>(held);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for older writers", e);
        }
    }
}
