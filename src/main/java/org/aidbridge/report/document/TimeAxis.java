package org.aidbridge.report.document;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The days labelled below a chart, as many as fit.
 *
 * @param days in their order
 */
record TimeAxis(List<LocalDate> days, ValueFormat format) {

    private static final int AT_MOST = 7;

    static TimeAxis of(Instant from, Instant to, ValueFormat format) {
        ZoneId zone = format.zone();
        long all = Math.max(1, Duration.between(from, to).toDays());
        long apart = Math.max(1, (all + AT_MOST - 1) / AT_MOST);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from.atZone(zone).toLocalDate().plusDays(1);
                !day.atStartOfDay(zone).toInstant().isAfter(to);
                day = day.plusDays(apart)) {
            days.add(day);
        }
        return new TimeAxis(days, format);
    }

    /** @param y lower edge of the chart */
    void draw(Chart.Pen pen, ToDoubleFunction<Instant> x, double y) {
        for (LocalDate day : days) {
            double at = x.applyAsDouble(day.atStartOfDay(format.zone()).toInstant());
            pen.line(List.of(new Chart.Pen.Point(at, y), new Chart.Pen.Point(at, y + 4)), 0.7, Chart.FAINT);
            pen.text(at, y + 12, format.shortDay(day), 8, Chart.Pen.Anchor.MIDDLE, false, Chart.FAINT);
        }
    }
}
