package org.aidbridge.shipment.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An instant with folded sums, and the cells of table {@code figure} that add up to everything before it. */
record FoldedUntil(Instant at, List<Span> spans) {

    /** {@code to} is exclusive. */
    record Span(int level, long from, long to) {}

    /** After all events. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final long FIRST = -1_000_000;

    static FoldedUntil all(Instant at) {
        return new FoldedUntil(at, List.of(new Span(4, 0, 1)));
    }

    static FoldedUntil day(long day, Instant begin) {
        return new FoldedUntil(begin, days(day));
    }

    private static List<Span> days(long day) {
        return List.of(new Span(1, day >> 4 << 4, day), new Span(2, FIRST, day >> 4));
    }

    static FoldedUntil quarter(long day, Instant begin, long quarter) {
        List<Span> days = days(day);
        return new FoldedUntil(
                begin.plus(Duration.ofMinutes(15 * quarter)),
                List.of(new Span(0, day * 128, day * 128 + quarter), days.get(0), days.get(1)));
    }

    boolean isAll() {
        return spans.get(0).level() == 4;
    }

    Duration distance(Instant instant) {
        return Duration.between(at, instant).abs();
    }
}
