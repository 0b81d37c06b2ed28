package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An expiry date, the last good day.
 *
 * @param from goods count as EXPIRING from here, and as EXPIRED from {@code until}
 */
public record Expiry(LocalDate on, Instant from, Instant until) {

    static final int DAYS_BEFORE = 60;

    static Expiry of(LocalDate on, ZoneId zone) {
        return new Expiry(
                on,
                on.minusDays(DAYS_BEFORE).atStartOfDay(zone).toInstant(),
                on.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public static boolean isPast(LocalDate on, LocalDate today) {
        return today.isAfter(on);
    }

    boolean isNear(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    boolean isOver(Instant instant) {
        return !instant.isBefore(until);
    }

    /** The times at which some become near, and none are any more, in turn. */
    static List<Instant> turns(Set<Expiry> inOrder) {
        List<Instant> turns = new ArrayList<>();
        for (Expiry expiry : inOrder) {
            int last = turns.size() - 1;
            if (last >= 0 && !turns.get(last).isBefore(expiry.from())) {
                turns.set(last, expiry.until());
            } else {
                turns.add(expiry.from());
                turns.add(expiry.until());
            }
        }
        return turns;
    }
}
