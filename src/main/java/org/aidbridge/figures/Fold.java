package org.aidbridge.figures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aidbridge.journal.Journal;
import org.aidbridge.journal.StillBeingWritten;

/**
 * Adds what the ledger has recorded to the sums of table {@code figure}, behind the writers and at no cost to them: up to an
 * instant at or before which nothing is recorded any more. Of several replicas one does it.
 */
@ApplicationScoped
public class Fold {

    private static final String BEHIND = """
            select o.code, o.mode from operation o left join figure_fold f on f.operation = o.code
            where exists (select from ledger_entry e where e.operation = o.code
                            and e.recorded_from >= coalesce(f.folded_before, '-infinity'))
               or exists (select from ledger_entry e where e.operation = o.code
                            and e.recorded_to >= coalesce(f.folded_before, '-infinity'))
            order by o.code
            """;

    /** At most about this many entries at a time. */
    private static final int PORTION = 100_000;

    private static final String END_OF_PORTION = """
            select e.recorded_from from ledger_entry e
            where e.operation = :operation and e.recorded_from >= :from and e.recorded_from < :to
            order by e.recorded_from offset :portion limit 1
            """;

    // First what happened in one quarter of an hour, or day, and was recorded on one day; then that on every level.
    // What is
    // closed takes away what it had added, on the day on which it was closed.
    private static final String ADD = """
            insert into figure as c (operation, dimension, happened_level, recorded_level, happened, recorded, member, item,
                stage, stock, reached, surplus, entered, moment)
            with zone as materialized (select zone from operation where code = :operation),
            fresh as (
                select p.*, 1 as sign, p.recorded_from as recorded from figure_part p
                where p.operation = :operation and p.recorded_from >= :from and p.recorded_from < :to
                union all
                select p.*, -1, p.recorded_to from figure_part p
                where p.operation = :operation and p.recorded_to >= :from and p.recorded_to < :to),
            base as (
                select d.dimension, d.member, d.happened, day_of(p.recorded, zone.zone) as recorded, p.item, p.stage,
                    sum(p.sign * p.stock) as stock, sum(p.sign * p.reached) as reached, sum(p.sign * p.surplus) as surplus,
                    sum(p.sign * p.entered) as entered, sum(p.sign * p.moment) as moment
                from fresh p cross join zone
                    cross join lateral (select quarter_of(p.occurred_at, zone.zone) as quarter offset 0) q
                    cross join lateral (values
                        ('WHOLE', '', q.quarter),
                        ('DONOR', p.donor, q.quarter >> 7),
                        ('LANE', p.origin || '-' || p.destination, q.quarter >> 7),
                        ('RECIPIENT', coalesce(p.recipient, '@' || p.destination), q.quarter >> 7))
                        as d (dimension, member, happened)
                group by 1, 2, 3, 4, 5, 6)
            select :operation, b.dimension, h.level, r.level, h.number, r.number, b.member, b.item, b.stage,
                sum(b.stock), sum(b.reached), sum(b.surplus), sum(b.entered), sum(b.moment)
            from base b
                cross join lateral (select case b.dimension when 'WHOLE' then b.happened >> 7 else b.happened end as day) d
                cross join lateral (values
                    (0, case b.dimension when 'WHOLE' then b.happened end), (1, d.day), (2, d.day >> 4), (3, d.day >> 8), (4, 0))
                    as h (level, number)
                cross join lateral (values (1, b.recorded), (2, b.recorded >> 4), (3, b.recorded >> 8), (4, 0))
                    as r (level, number)
            where h.number is not null
            group by b.dimension, h.level, r.level, h.number, r.number, b.member, b.item, b.stage
            having sum(b.stock) <> 0 or sum(b.reached) <> 0 or sum(b.surplus) <> 0 or sum(b.entered) <> 0
                or sum(b.moment) <> 0
            on conflict on constraint figure_pkey do update set
                stock = c.stock + excluded.stock, reached = c.reached + excluded.reached,
                surplus = c.surplus + excluded.surplus, entered = c.entered + excluded.entered,
                moment = c.moment + excluded.moment
            """;

    private final EntityManager em;
    private final Journal journal;
    private final Clock clock;

    Fold(EntityManager em, Journal journal, Clock clock) {
        this.em = em;
        this.journal = journal;
        this.clock = clock;
    }

    /** Folds whatever is not folded yet, of every operation. Not to be called inside a transaction. */
    public void fold() {
        for (Object row : QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery(BEHIND, Tuple.class).getResultList())) {
            Tuple behind = (Tuple) row;
            fold(behind.get(0, String.class), behind.get(1, String.class).equals("REPLAY"));
        }
    }

    private void fold(String operation, boolean replayed) {
        Instant before;
        try {
            before = replayed ? journal.replayedBefore(operation) : journal.freeze(operation, clock.instant());
        } catch (StillBeingWritten later) {
            return;
        }
        while (QuarkusTransaction.requiringNew().timeout(900).call(() -> portion(operation, before))) {
            // The next one.
        }
    }

    /** @return whether there is more */
    private boolean portion(String operation, Instant before) {
        em.createNativeQuery(
                        "insert into figure_fold (operation, folded_before) values (:operation, '0001-01-01 00:00Z')"
                                + " on conflict do nothing")
                .setParameter("operation", operation)
                .executeUpdate();
        @SuppressWarnings("unchecked")
        List<Instant> from = em.createNativeQuery(
                        "select folded_before from figure_fold where operation = :operation and folded_before < :before"
                                + " for update skip locked",
                        Instant.class)
                .setParameter("operation", operation)
                .setParameter("before", before)
                .getResultList();
        if (from.isEmpty()) {
            return false;
        }
        Instant to = end(operation, from.get(0), before);
        em.createNativeQuery(ADD)
                .setParameter("operation", operation)
                .setParameter("from", from.get(0))
                .setParameter("to", to)
                .executeUpdate();
        em.createNativeQuery("update figure_fold set folded_before = :to where operation = :operation")
                .setParameter("operation", operation)
                .setParameter("to", to)
                .executeUpdate();
        return to.isBefore(before);
    }

    private Instant end(String operation, Instant from, Instant before) {
        @SuppressWarnings("unchecked")
        List<Instant> end = em.createNativeQuery(END_OF_PORTION, Instant.class)
                .setParameter("operation", operation)
                .setParameter("from", from)
                .setParameter("to", before)
                .setParameter("portion", PORTION)
                .getResultList();
        if (end.isEmpty()) {
            return before;
        }
        // All of a portion may have been recorded at one instant.
        return end.get(0).isAfter(from) ? end.get(0) : from.plusNanos(1_000);
    }
}
