package org.aidbridge.report.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When a daily report is due; a pure function. */
final class ReportDueTimes {

    /** After a longer outage, older reports are skipped. */
    private static final int AT_MOST = 31;

    private ReportDueTimes() {}

    /**
     * The instants of a local time, in order. When clocks skip it, the instant of the change; when it occurs twice, the first.
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
