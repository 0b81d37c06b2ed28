package org.aidbridge.shipment.figures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.journal.Journal.StillBeingWritten;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Folds new ledger entries into the sums of table {@code figure}, without making writers wait. New entries are first gathered
 * in {@code figure_recent}, which is cheap; summing up is cheaper per entry the more there are. One replica at a time does it.
 */
@ApplicationScoped
public class FigureAggregator {

    // By the ends of two indexes: for "exists a newer entry" PostgreSQL would scan the ledger.
    static final String BEHIND = """
            select o.code, o.mode from operation o left join figure_fold f on f.operation = o.code
            where greatest(
                (select max(e.recorded_from) from ledger_entry e where e.operation = o.code),
                (select max(e.recorded_to) from ledger_entry e where e.operation = o.code))
              >= coalesce(f.folded_before, '-infinity')
            order by o.code
            """;

    private static final Logger LOG = Logger.getLogger(FigureAggregator.class);

    /** A writer that stays open longer delays the fold of its own operation, and of no other. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** Entries folded at a time. */
    private static final int PORTION = 50_000;

    /** The most rows left in {@code figure_recent}. */
    private static final int MOST_RECENT = 50_000;

    /** An estimate. */
    private static final int ROWS_OF_AN_ENTRY = 2;

    private static final String ENTRIES = """
            select count(*) from ledger_entry e
            where e.operation = :operation and e.recorded_from >= :from and e.recorded_from < :to
            """;

    private static final String END_OF_PORTION = """
            select e.recorded_from from ledger_entry e
            where e.operation = :operation and e.recorded_from >= :from and e.recorded_from < :to
            order by e.recorded_from offset :portion limit 1
            """;

    private static final String COLUMNS = """
            recorded, happened, item, stage, donor, origin, destination, recipient, stock, reached, surplus, entered, moment,
            opened
            """;

    // A closed entry counts as minus at the time of its closing.
    private static final String FRESH = """
            select f.recorded, p.occurred_at as happened, p.item, p.stage, p.donor, p.origin, p.destination, p.recipient,
                f.sign * p.stock as stock, f.sign * p.reached as reached, f.sign * p.surplus as surplus,
                f.sign * p.entered as entered, f.sign * p.moment as moment, f.sign * p.opened as opened
            from (
                select e.id, 1 as sign, e.recorded_from as recorded from ledger_entry e
                where e.operation = :operation and e.recorded_from >= :from and e.recorded_from < :to
                union all
                select e.id, -1, e.recorded_to from ledger_entry e
                where e.operation = :operation and e.recorded_to >= :from and e.recorded_to < :to) f
              join figure_part p on p.operation = :operation and p.entry = f.id
            """;

    private static final String GATHER = "insert into figure_recent (operation, " + COLUMNS + ") select :operation, "
            + COLUMNS + " from (" + FRESH + ") fresh";

    // First by quarter of an hour or day, and day of recording; then on every level.
    private static final String SUM_UP = """
            with zone as materialized (select zone from operation where code = :operation),
            recent as (delete from figure_recent where operation = :operation returning {columns}),
            placed as materialized (
                select p.*, d.day, day_of(p.recorded, zone.zone) as recorded_day,
                    d.day * 128 + floor(extract(epoch from p.happened - day_start(d.day, zone.zone)) / 900)::integer
                        as quarter
                from (select {columns} from recent union all {fresh}) p cross join zone
                    cross join lateral (select day_of(p.happened, zone.zone) as day offset 0) d),
            base as (
                select d.dimension, d.member, d.happened, p.recorded_day as recorded, p.item, p.stage,
                    sum(p.stock) as stock, sum(p.reached) as reached, sum(p.surplus) as surplus,
                    sum(p.entered) as entered, sum(p.moment) as moment, sum(p.opened) as opened
                from placed p
                    cross join lateral (values
                        ('WHOLE', {whole}, p.quarter),
                        ('SENT', {sent}, p.day),
                        ('RECIPIENT', {recipient}, p.day))
                        as d (dimension, member, happened)
                group by 1, 2, 3, 4, 5, 6)
            insert into figure as c (operation, dimension, happened_level, recorded_level, happened, recorded, member, item,
                stage, stock, reached, surplus, entered, moment, opened)
            select :operation, b.dimension, h.level, r.level, h.number, r.number, b.member, b.item, b.stage,
                sum(b.stock), sum(b.reached), sum(b.surplus), sum(b.entered), sum(b.moment), sum(b.opened)
            from base b
                cross join lateral (select case b.dimension when 'WHOLE' then b.happened >> 7 else b.happened end as day) d
                cross join lateral (values
                    (0, case b.dimension when 'WHOLE' then b.happened end), (1, d.day), (2, d.day >> 4), (4, 0))
                    as h (level, number)
                cross join lateral (values (1, b.recorded), (2, b.recorded >> 4), (4, 0))
                    as r (level, number)
            where h.number is not null and (r.level = 4 or h.level > 0 and b.dimension <> 'SENT')
            group by b.dimension, h.level, r.level, h.number, r.number, b.member, b.item, b.stage
            having sum(b.stock) <> 0 or sum(b.reached) <> 0 or sum(b.surplus) <> 0 or sum(b.entered) <> 0
                or sum(b.moment) <> 0 or sum(b.opened) <> 0
            on conflict on constraint figure_pkey do update set
                stock = c.stock + excluded.stock, reached = c.reached + excluded.reached,
                surplus = c.surplus + excluded.surplus, entered = c.entered + excluded.entered,
                moment = c.moment + excluded.moment, opened = c.opened + excluded.opened
            """.replace("{columns}", COLUMNS)
            .replace("{fresh}", FRESH)
            .replace("{whole}", Dimension.WHOLE.sql())
            .replace("{sent}", Dimension.SENT.sql())
            .replace("{recipient}", Dimension.RECIPIENT.sql());

    private final EntityManager em;
    private final Journal journal;
    private final Clock clock;
    private final Duration sumUpAfter;

    FigureAggregator(
            EntityManager em,
            Journal journal,
            Clock clock,
            @ConfigProperty(name = "aidbridge.figures.sum-up-after") Duration sumUpAfter) {
        this.em = em;
        this.journal = journal;
        this.clock = clock;
        this.sumUpAfter = sumUpAfter;
    }

    /** Folds all operations. Not to be called inside a transaction. */
    public void fold() {
        fold(MOST_RECENT);
    }

    /** @param mostRecent the most rows left in {@code figure_recent}, which every figure reads */
    void fold(int mostRecent) {
        for (Object row : QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery(BEHIND, Tuple.class).getResultList())) {
            Tuple behind = (Tuple) row;
            String operation = behind.get(0, String.class);
            try {
                gather(operation, behind.get(1, String.class).equals("REPLAY"), mostRecent);
            } catch (StillBeingWritten later) {
                LOG.debugf("%s is folded later: %s", operation, later.getMessage());
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s is not folded", operation);
            }
        }
        sumUp(sumUpAfter);
    }

    /** Sums up what has been gathered for that long. Not to be called inside a transaction. */
    void sumUp(Duration after) {
        @SuppressWarnings("unchecked")
        List<String> waiting = QuarkusTransaction.requiringNew().call(() -> em.createNativeQuery(
                        "select operation from figure_fold where recent > 0 and recent_since <= :since"
                                + " order by operation",
                        String.class)
                .setParameter("since", clock.instant().minus(after))
                .getResultList());
        waiting.forEach(
                operation -> QuarkusTransaction.requiringNew().timeout(900).run(() -> {
                    Tuple state = lock(operation);
                    if (state != null) {
                        Span nothingNew = Span.nothingNew(operation, state.get(0, Instant.class));
                        sumUp(nothingNew);
                        remember(nothingNew, 0);
                    }
                }));
    }

    private void gather(String operation, boolean replayed, int mostRecent) {
        Instant before = replayed
                ? journal.replayedBefore(operation, PATIENCE)
                : journal.freeze(operation, clock.instant(), PATIENCE);
        while (QuarkusTransaction.requiringNew().timeout(900).call(() -> portion(operation, before, mostRecent))) {
            // next portion
        }
    }

    /** A span of recordings; {@code to} is exclusive. */
    private record Span(String operation, Instant from, Instant to) {

        static Span nothingNew(String operation, Instant folded) {
            return new Span(operation, folded, folded);
        }

        Query in(Query query) {
            return query.setParameter("operation", operation)
                    .setParameter("from", from)
                    .setParameter("to", to);
        }
    }

    /** @return whether there is more */
    private boolean portion(String operation, Instant before, int mostRecent) {
        em.createNativeQuery(
                        "insert into figure_fold (operation, folded_before) values (:operation, '0001-01-01 00:00Z')"
                                + " on conflict do nothing")
                .setParameter("operation", operation)
                .executeUpdate();
        Tuple state = lock(operation);
        if (state == null || !state.get(0, Instant.class).isBefore(before)) {
            return false;
        }
        Instant from = state.get(0, Instant.class);
        Span span = new Span(operation, from, end(operation, from, before));
        int recent = state.get(1, Integer.class);
        if (recent + ROWS_OF_AN_ENTRY * entries(span) > mostRecent) {
            sumUp(span);
            recent = 0;
        } else {
            recent += span.in(em.createNativeQuery(GATHER)).executeUpdate();
            if (recent > mostRecent) {
                sumUp(Span.nothingNew(operation, span.to()));
                recent = 0;
            }
        }
        remember(span, recent);
        return span.to().isBefore(before);
    }

    /** Null when another replica folds this operation. */
    private Tuple lock(String operation) {
        return (Tuple) em.createNativeQuery(
                        "select folded_before, recent from figure_fold where operation = :operation for update skip locked",
                        Tuple.class)
                .setParameter("operation", operation)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private long entries(Span span) {
        return ((Number) span.in(em.createNativeQuery(ENTRIES)).getSingleResult()).longValue();
    }

    private void sumUp(Span span) {
        em.createNativeQuery("set local work_mem = '64MB'").executeUpdate();
        span.in(em.createNativeQuery(SUM_UP)).executeUpdate();
    }

    private void remember(Span folded, int recent) {
        em.createNativeQuery("""
                        update figure_fold set folded_before = :to, recent = :recent,
                          recent_since = case recent when 0 then :now else recent_since end
                        where operation = :operation
                        """)
                .setParameter("operation", folded.operation())
                .setParameter("to", folded.to())
                .setParameter("recent", recent)
                .setParameter("now", clock.instant())
                .executeUpdate();
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
        // A whole portion may have one recording time.
        return end.get(0).isAfter(from) ? end.get(0) : from.plusNanos(1_000);
    }
}
