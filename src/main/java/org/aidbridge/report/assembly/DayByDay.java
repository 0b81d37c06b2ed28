package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.aidbridge.report.model.Cumulative;
import org.aidbridge.report.model.Cumulative.Point;
import org.aidbridge.report.model.ReachedQuantities;
import org.aidbridge.shipment.figures.Figure;

/**
 * How items came on, day by day: from where they are now back over what each day has added, which costs the days and not
 * what happened on them.
 */
final class DayByDay {

    /** What happens with the begin of a day is of that day: whatever is dated to a day happens then. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    /** Stretches of days that are looked at for those on which anything happened. */
    private static final int CHAPTERS = 12;

    /** Before anything can have happened. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final ReportContext basis;
    private final ZoneId zone;
    private final LocalDate today;
    private final NavigableMap<LocalDate, List<Figure>> added;
    private final int atMost;

    private DayByDay(ReportContext basis, NavigableMap<LocalDate, List<Figure>> added, int atMost) {
        this.basis = basis;
        this.atMost = atMost;
        this.zone = basis.terms().zone();
        this.today = today(basis);
        this.added = added;
    }

    /** The last days on which anything happened, wherever they lie: one event of today does not hide what happened last year. */
    static List<Cumulative> of(ReportContext basis) {
        return basis.terms().isFrom(3)
                ? of(basis, story(basis), Cumulative.DAYS)
                : of(basis, basis.byDay(Cumulative.DAYS), Integer.MAX_VALUE);
    }

    /** All days on which anything happened. */
    static List<Cumulative> all(ReportContext basis) {
        return since(basis, FIRST);
    }

    /** All days from that one on, in which nothing is left out. */
    static List<Cumulative> since(ReportContext basis, LocalDate from) {
        int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, today(basis))));
        return of(basis, basis.byDay(days), Integer.MAX_VALUE);
    }

    private static List<Cumulative> of(ReportContext basis, NavigableMap<LocalDate, List<Figure>> added, int atMost) {
        DayByDay days = new DayByDay(basis, added, atMost);
        return basis.sheet().items().stream()
                .filter(item -> basis.sheet().reached(item).departed().signum() != 0)
                .map(days::told)
                .toList();
    }

    /** From the last day on which anything happened back over so many, then from the last one before these, and so on. */
    private static NavigableMap<LocalDate, List<Figure>> story(ReportContext basis) {
        ZoneId zone = basis.terms().zone();
        NavigableMap<LocalDate, List<Figure>> story = new TreeMap<>();
        Instant before = begin(today(basis), zone);
        for (int chapters = 0; chapters < CHAPTERS && story.size() < Cumulative.DAYS; chapters++) {
            Instant last = basis.last(before.minus(TICK));
            if (last == null) {
                break;
            }
            LocalDate next = last.atZone(zone).toLocalDate().plusDays(1);
            story.putAll(basis.byDay(begin(next, zone), Cumulative.DAYS));
            before = begin(next.minusDays(Cumulative.DAYS), zone);
        }
        return story;
    }

    private Cumulative told(String item) {
        ReachedQuantities reached = basis.sheet().reached(item);
        List<Point> backwards = new ArrayList<>();
        backwards.add(new Point(today, basis.asOf().validAt(), reached));
        ReachedQuantities before =
                less(reached, basis.since(begin(today).minus(TICK)).reached(item));
        for (LocalDate day : added.descendingKeySet()) {
            ReachedQuantities onThatDay = new FigureTable(added.get(day)).reached(item);
            if (!isNothing(onThatDay) && (backwards.size() <= atMost)) {
                backwards.add(new Point(day, begin(day.plusDays(1)), before));
                before = less(before, onThatDay);
            }
        }
        if (!basis.terms().isFrom(3) && !isNothing(before)) {
            // What it had come to before all of these days.
            LocalDate last = today.minusDays(Cumulative.DAYS + 1L);
            backwards.add(new Point(last, begin(last.plusDays(1)), before));
        }
        Collections.reverse(backwards);
        return new Cumulative(
                item, basis.name(item), basis.unit(item), basis.terms().isFrom(3) ? before : null, backwards);
    }

    private static LocalDate today(ReportContext basis) {
        return basis.asOf().validAt().atZone(basis.terms().zone()).toLocalDate();
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant begin(LocalDate day) {
        return begin(day, zone);
    }

    private static ReachedQuantities less(ReachedQuantities one, ReachedQuantities other) {
        return new ReachedQuantities(
                less(one.declared(), other.declared()),
                less(one.departed(), other.departed()),
                less(one.arrived(), other.arrived()),
                less(one.cleared(), other.cleared()),
                less(one.received(), other.received()),
                less(one.dispatched(), other.dispatched()),
                less(one.delivered(), other.delivered()),
                less(one.installed(), other.installed()));
    }

    private static BigDecimal less(BigDecimal one, BigDecimal other) {
        return Figure.plain(one.subtract(other));
    }

    private static boolean isNothing(ReachedQuantities reached) {
        return List.of(
                        reached.declared(),
                        reached.departed(),
                        reached.arrived(),
                        reached.cleared(),
                        reached.received(),
                        reached.dispatched(),
                        reached.delivered(),
                        reached.installed())
                .stream()
                .allMatch(value -> value.signum() == 0);
    }
}
