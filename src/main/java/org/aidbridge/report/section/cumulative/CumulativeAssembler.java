package org.aidbridge.report.section.cumulative;

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
import org.aidbridge.report.section.FigureTable;
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.cumulative.Cumulative.Point;
import org.aidbridge.shipment.figures.Figure;

/**
 * Computes progress by day backwards from the current figures, subtracting what each day added, so that the cost depends on the
 * number of days, not of events.
 */
public final class CumulativeAssembler {

    /** An event at the begin of a day belongs to that day. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    /** How many stretches of days are searched. */
    private static final int STRETCHES = 12;

    /** Before any event. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final ReportContext context;
    private final ZoneId zone;
    private final LocalDate today;
    private final NavigableMap<LocalDate, List<Figure>> added;
    private final int atMost;

    private CumulativeAssembler(ReportContext context, NavigableMap<LocalDate, List<Figure>> added, int atMost) {
        this.context = context;
        this.atMost = atMost;
        this.zone = context.terms().zone();
        this.today = today(context);
        this.added = added;
    }

    /** The last days with events, wherever they lie: one event today does not hide those of last year. */
    public static List<Cumulative> of(ReportContext context) {
        return of(context, daysWithEvents(context), Cumulative.DAYS);
    }

    /** All days with events. */
    public static List<Cumulative> all(ReportContext context) {
        return since(context, FIRST);
    }

    /** All days with events from a day on. */
    public static List<Cumulative> since(ReportContext context, LocalDate from) {
        int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(from, today(context))));
        return of(context, context.byDay(context.asOf().validAt(), days), Integer.MAX_VALUE);
    }

    private static List<Cumulative> of(ReportContext context, NavigableMap<LocalDate, List<Figure>> added, int atMost) {
        CumulativeAssembler days = new CumulativeAssembler(context, added, atMost);
        return context.figures().items().stream()
                .filter(item -> context.figures().reached(item).departed().signum() != 0)
                .map(days::cumulative)
                .toList();
    }

    /** Goes back from the last day with events, then from the last one before that stretch, and so on. */
    private static NavigableMap<LocalDate, List<Figure>> daysWithEvents(ReportContext context) {
        ZoneId zone = context.terms().zone();
        NavigableMap<LocalDate, List<Figure>> daysWithEvents = new TreeMap<>();
        Instant before = begin(today(context), zone);
        for (int stretches = 0; stretches < STRETCHES && daysWithEvents.size() < Cumulative.DAYS; stretches++) {
            Instant last = context.last(before.minus(TICK));
            if (last == null) {
                break;
            }
            LocalDate next = last.atZone(zone).toLocalDate().plusDays(1);
            daysWithEvents.putAll(context.byDay(begin(next, zone), Cumulative.DAYS));
            before = begin(next.minusDays(Cumulative.DAYS), zone);
        }
        return daysWithEvents;
    }

    private Cumulative cumulative(String item) {
        ReachedQuantities reached = context.figures().reached(item);
        List<Point> backwards = new ArrayList<>();
        backwards.add(new Point(today, context.asOf().validAt(), reached));
        ReachedQuantities before =
                reached.minus(context.since(begin(today).minus(TICK)).reached(item));
        for (LocalDate day : added.descendingKeySet()) {
            ReachedQuantities onThatDay = new FigureTable(added.get(day)).reached(item);
            if (backwards.size() <= atMost && onThatDay.inOrder().stream().anyMatch(value -> value.signum() != 0)) {
                backwards.add(new Point(day, begin(day.plusDays(1)), before));
                before = before.minus(onThatDay);
            }
        }
        Collections.reverse(backwards);
        return new Cumulative(item, context.name(item), context.unit(item), before, backwards);
    }

    private static LocalDate today(ReportContext context) {
        return context.asOf().validAt().atZone(context.terms().zone()).toLocalDate();
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant begin(LocalDate day) {
        return begin(day, zone);
    }
}
