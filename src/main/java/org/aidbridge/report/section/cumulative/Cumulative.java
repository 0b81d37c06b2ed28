package org.aidbridge.report.section.cumulative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Progress of an item day by day: quantities reached by the end of each day of the operation's zone, as known at the time of the
 * report. A later correction therefore changes all days it concerns.
 *
 * @param before reached before the first day
 * @param points in order, the last as of the report. Only the last {@link #DAYS} days with changes
 */
@Schema(name = "Cumulative")
public record Cumulative(String item, String name, String unit, ReachedQuantities before, List<Point> points) {

    public static final int DAYS = 60;

    /** @param until end of the day, exclusive, or the time of the report, inclusive */
    @Schema(name = "CumulativePoint")
    public record Point(LocalDate day, Instant until, ReachedQuantities reached) {}

    /**
     * Only some of the days.
     *
     * @param from null for the first day
     * @param to inclusive; null for the last day
     */
    public Cumulative between(LocalDate from, LocalDate to) {
        LocalDate begin = from == null
                ? LocalDate.MIN
                : points.stream()
                        .map(Point::day)
                        .filter(day -> day.isBefore(from))
                        .max(LocalDate::compareTo)
                        .orElse(from);
        ReachedQuantities earlier = points.stream()
                .filter(point -> point.day().isBefore(begin))
                .reduce((one, other) -> other)
                .map(Point::reached)
                .orElse(before);
        return new Cumulative(
                item,
                name,
                unit,
                earlier,
                points.stream()
                        .filter(point -> !point.day().isBefore(begin)
                                && (to == null || !point.day().isAfter(to)))
                        .toList());
    }
}
