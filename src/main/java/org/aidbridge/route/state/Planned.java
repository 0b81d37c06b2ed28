package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A departure that its carrier has dated and not cancelled.
 *
 * @param code date and flight, by which it is known on its route
 * @param date of its plan, where it leaves from
 * @param expected when it is to leave as far as is known now; null when only its date is
 */
public record Planned(String code, String flight, LocalDate date, Instant expected) {

    /** Until when it may still leave. */
    Instant until(ZoneId zone) {
        return expected != null ? expected : date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** When it meets a route that is closed. A flight of the day on which a route opens leaves when it is open. */
    Instant leaves(ZoneId zone) {
        return expected != null ? expected : until(zone).minusNanos(1_000);
    }
}
