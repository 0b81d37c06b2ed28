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
    // What is closed takes away what it had added, on the day on which it was closed.
    private static final String ADD = """
            insert into figure as c (operation, dimension, happened_level, recorded_level, happened, recorded, member, item,
                stage, stock, reached, surplus, entered, moment)
            with zone as materialized (select zone from operation where code = :operation),
            fresh as (
                select e.id, e.occurred_at, 1 as sign, e.recorded_from as recorded from ledger_entry e
                where e.operation = :operation and e.recorded_from >= :from and e.recorded_from < :to
                union all
                select e.id, e.occurred_at, -1, e.recorded_to from ledger_entry e
                where e.operation = :operation and e.recorded_to >= :from and e.recorded_to < :to),
            placed as materialized (
                select e.id, e.sign, d.day, day_of(e.recorded, zone.zone) as recorded,
                    d.day * 128 + floor(extract(epoch from e.occurred_at - day_begin(d.day, zone.zone)) / 900)::integer
                        as quarter
                from fresh e cross join zone
                    cross join lateral (select day_of(e.occurred_at, zone.zone) as day offset 0) d),
            base as (
                select d.dimension, d.member, d.happened, e.recorded, p.item, p.stage,
                    sum(e.sign * p.stock) as stock, sum(e.sign * p.reached) as reached, sum(e.sign * p.surplus) as surplus,
                    sum(e.sign * p.entered) as entered, sum(e.sign * p.moment) as moment
                from placed e
                    join figure_part p on p.operation = :operation and p.entry = e.id
                    cross join lateral (values
                        ('WHOLE', {whole}, e.quarter),
                        ('SENT', {sent}, e.day),
                        ('RECIPIENT', {recipient}, e.day))
                        as d (dimension, member, happened)
                group by 1, 2, 3, 4, 5, 6)
            select :operation, b.dimension, h.level, r.level, h.number, r.number, b.member, b.item, b.stage,
                sum(b.stock), sum(b.reached), sum(b.surplus), sum(b.entered), sum(b.moment)
            from base b
                cross join lateral (select case b.dimension when 'WHOLE' then b.happened >> 7 else b.happened end as day) d
                cross join lateral (values
                    (0, case b.dimension when 'WHOLE' then b.happened end), (1, d.day), (2, d.day >> 4), (4, 0))
                    as h (level, number)
                cross join lateral (values (1, b.recorded), (2, b.recorded >> 4), (4, 0))
                    as r (level, number)
            where h.number is not null and (h.level > 0 or r.level = 4)
            group by b.dimension, h.level, r.level, h.number, r.number, b.member, b.item, b.stage
            having sum(b.stock) <> 0 or sum(b.reached) <> 0 or sum(b.surplus) <> 0 or sum(b.entered) <> 0
                or sum(b.moment) <> 0
            on conflict on constraint figure_pkey do update set
                stock = c.stock + excluded.stock, reached = c.reached + excluded.reached,
                surplus = c.surplus + excluded.surplus, entered = c.entered + excluded.entered,
                moment = c.moment + excluded.moment
            """.replace("{whole}", Dimension.WHOLE.sql())
            .replace("{sent}", Dimension.SENT.sql())
            .replace("{recipient}", Dimension.RECIPIENT.sql());

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
        // A portion is summed up in memory.
        em.createNativeQuery("set local work_mem = '64MB'").executeUpdate();
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
