package org.aidbridge.composition;

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
import org.aidbridge.figures.Figure;
import org.aidbridge.report.Cumulative;
import org.aidbridge.report.Cumulative.Point;
import org.aidbridge.report.Reached;

/**
 * How items came on, day by day: from where they are now back over what each day has added, which costs the days and not
 * what happened on them.
 */
final class DayByDay {

    /** What happens with the begin of a day is of that day: whatever is dated to a day happens then. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    private final Basis basis;
    private final ZoneId zone;
    private final LocalDate today;
    private final NavigableMap<LocalDate, List<Figure>> added;

    /** Before anything can have happened. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final int days;

    private DayByDay(Basis basis, int days) {
        this.days = days;
        this.basis = basis;
        this.zone = basis.terms().zone();
        this.today = basis.asOf().validAt().atZone(zone).toLocalDate();
        this.added = basis.byDay(days);
    }

    static List<Cumulative> of(Basis basis) {
        return of(basis, Cumulative.DAYS);
    }

    /** All days on which anything happened. */
    static List<Cumulative> all(Basis basis) {
        LocalDate today = basis.asOf().validAt().atZone(basis.terms().zone()).toLocalDate();
        return of(basis, Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(FIRST, today))));
    }

    private static List<Cumulative> of(Basis basis, int count) {
        DayByDay days = new DayByDay(basis, count);
        return basis.sheet().items().stream()
                .filter(item -> basis.sheet().reached(item).departed().signum() != 0)
                .map(item -> new Cumulative(item, basis.name(item), basis.unit(item), days.points(item)))
                .toList();
    }

    private List<Point> points(String item) {
        Reached reached = basis.sheet().reached(item);
        List<Point> backwards = new ArrayList<>();
        backwards.add(new Point(today, basis.asOf().validAt(), reached));
        Reached before = less(reached, basis.since(begin(today).minus(TICK)).reached(item));
        for (LocalDate day : added.descendingKeySet()) {
            Reached onThatDay = new Sheet(added.get(day)).reached(item);
            if (!isNothing(onThatDay)) {
                backwards.add(new Point(day, begin(day.plusDays(1)), before));
                before = less(before, onThatDay);
            }
        }
        if (!isNothing(before)) {
            // What it had come to before all of these days.
            LocalDate last = today.minusDays(days + 1L);
            backwards.add(new Point(last, begin(last.plusDays(1)), before));
        }
        Collections.reverse(backwards);
        return backwards;
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Reached less(Reached one, Reached other) {
        return new Reached(
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

    private static boolean isNothing(Reached reached) {
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
