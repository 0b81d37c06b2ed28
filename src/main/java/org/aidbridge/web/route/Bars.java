package org.aidbridge.web.route;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.When;

/**
 * The state history of routes as bars on one time axis.
 *
 * @param ticks equally spaced, including both ends
 * @param isUnchanged whether nothing changed between the end of the axis and the time of the page
 */
record Bars(List<Row> rows, List<Instant> ticks, boolean isUnchanged) {

    static final int WIDTH = 1_000;

    private static final int NARROWEST = 3;
    private static final int TICKS = 5;
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final Duration AFTER = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofDays(120);

    record Row(String route, List<Piece> pieces) {}

    /**
     * A period in one state, clipped to the axis.
     *
     * @param x of {@link #WIDTH}
     * @param y from the top, of 10: a thin line if open, a bar if closed
     */
    record Piece(Announced state, boolean closed, When from, int x, int width, int y, int height) {}

    /**
     * From shortly before the first change, at most 120 days before the last, until shortly after the last.
     *
     * @param histories by route id
     * @return null if nothing ever changed
     */
    static Bars of(Map<String, List<Interval>> histories, Instant now) {
        List<Instant> turns = histories.values().stream()
                .flatMap(List::stream)
                .map(Interval::from)
                .filter(from -> from != null)
                .toList();
        if (turns.isEmpty()) {
            return null;
        }
        Instant settled = Collections.max(turns).plus(AFTER);
        Instant end = settled.isBefore(now) ? settled : now;
        Instant first = Collections.min(turns).minus(BEFORE);
        Instant begin = first.isBefore(end.minus(LONGEST)) ? end.minus(LONGEST) : first;
        List<Row> rows = histories.entrySet().stream()
                .map(route -> new Row(route.getKey(), pieces(route.getValue(), begin, end)))
                .toList();
        return new Bars(rows, ticks(begin, end), end.isBefore(now));
    }

    public List<Announced> states() {
        return rows.stream()
                .flatMap(row -> row.pieces().stream())
                .map(Piece::state)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Piece> pieces(List<Interval> history, Instant begin, Instant end) {
        List<Piece> pieces = new ArrayList<>();
        for (Interval interval : history) {
            Instant from = interval.from() == null || interval.from().isBefore(begin) ? begin : interval.from();
            Instant to = interval.to() == null || interval.to().isAfter(end) ? end : interval.to();
            if (!from.isBefore(to)) {
                continue;
            }
            int x = place(from, begin, end);
            int width = Math.max(NARROWEST, place(to, begin, end) - x);
            pieces.add(new Piece(
                    interval.state(),
                    interval.closed(),
                    interval.since(),
                    x,
                    width,
                    interval.closed() ? 0 : 4,
                    interval.closed() ? 10 : 2));
        }
        return pieces;
    }

    private static int place(Instant at, Instant begin, Instant end) {
        return Math.toIntExact(WIDTH
                * Duration.between(begin, at).toSeconds()
                / Math.max(1, Duration.between(begin, end).toSeconds()));
    }

    private static List<Instant> ticks(Instant begin, Instant end) {
        Duration step = Duration.between(begin, end).dividedBy(TICKS - 1);
        List<Instant> ticks = new ArrayList<>();
        for (int i = 0; i < TICKS; i++) {
            ticks.add(begin.plus(step.multipliedBy(i)));
        }
        return ticks;
    }
}
