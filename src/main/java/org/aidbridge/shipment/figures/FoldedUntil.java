package org.aidbridge.shipment.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An instant before which the cells of table {@code figure} can be summed, and the cells to sum: a few spans of each level.
 *
 * @param at what lies before this instant is in these spans, and nothing else is
 */
record FoldedUntil(Instant at, List<Span> spans) {

    /** Spans of one level, from one number to another exclusive. */
    record Span(int level, long from, long to) {}

    /** Later than anything that is reported. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final long FIRST = -1_000_000;

    /** All of time. */
    static FoldedUntil all(Instant at) {
        return new FoldedUntil(at, List.of(new Span(4, 0, 1)));
    }

    /** The begin of a day. */
    static FoldedUntil day(long day, Instant begin) {
        return new FoldedUntil(begin, days(day));
    }

    private static List<Span> days(long day) {
        return List.of(new Span(1, day >> 4 << 4, day), new Span(2, FIRST, day >> 4));
    }

    /** The begin of a quarter of an hour of a day that begins at {@code begin}. */
    static FoldedUntil quarter(long day, Instant begin, long quarter) {
        List<Span> days = days(day);
        return new FoldedUntil(
                begin.plus(Duration.ofMinutes(15 * quarter)),
                List.of(new Span(0, day * 128, day * 128 + quarter), days.get(0), days.get(1)));
    }

    /** Whether that is all there is, and no spans of days. */
    boolean isAll() {
        return spans.get(0).level() == 4;
    }

    /** How far it is from an instant. */
    Duration distance(Instant instant) {
        return Duration.between(at, instant).abs();
    }
}
