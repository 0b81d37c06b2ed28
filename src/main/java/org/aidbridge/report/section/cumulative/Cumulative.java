package org.aidbridge.report.section.cumulative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an item came on, day by day: what had ever been reached at the end of days of the operation's zone, by what is known
 * at the time of the report. A correction since then is therefore in all of its days.
 *
 * @param before what had been reached before the first of the days
 * @param points in their order, the last one as of the report; days on which nothing changed are left out, and of the others all
 *     but the last {@link #DAYS}, wherever they lie
 */
@Schema(name = "Cumulative")
public record Cumulative(String item, String name, String unit, ReachedQuantities before, List<Point> points) {

    /** Days that are told at most. */
    public static final int DAYS = 60;

    /** @param until the end of the day, which is not included, or the time of the report, which is */
    @Schema(name = "CumulativePoint")
    public record Point(LocalDate day, Instant until, ReachedQuantities reached) {}

    /**
     * The part of the story that lies in some days, and before it what had been reached by then.
     *
     * @param from null for all days from the first on
     * @param to included; null for all until the last
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
