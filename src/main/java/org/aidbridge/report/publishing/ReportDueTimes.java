package org.aidbridge.report.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When a daily report is due: a pure function of a local time, a zone and a span of time. */
final class ReportDueTimes {

    /** After a longer outage only the last ones are made up for. */
    private static final int AT_MOST = 31;

    private ReportDueTimes() {}

    /**
     * The instants of a local time, in their order. Where clocks skip it on a day, it is the instant at which they do; where
     * it comes twice, the first one.
     *
     * @param after not included
     * @param until included
     */
    static List<Instant> between(Instant after, Instant until, LocalTime at, ZoneId zone) {
        List<Instant> due = new ArrayList<>();
        LocalDate last = until.atZone(zone).toLocalDate();
        LocalDate first = after.atZone(zone).toLocalDate();
        LocalDate earliest = last.minusDays(AT_MOST);
        for (LocalDate day = first.isBefore(earliest) ? earliest : first; !day.isAfter(last); day = day.plusDays(1)) {
            Instant instant = day.atTime(at).atZone(zone).toInstant();
            if (instant.isAfter(after) && !instant.isAfter(until)) {
                due.add(instant);
            }
        }
        return due;
    }
}
