package org.aidbridge.shipment.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aidbridge.shared.When;

/**
 * When a leg is planned to depart or to arrive: at an instant, or on a day of the place.
 *
 * @param at the instant, or the start of the day
 * @param on null for an instant
 * @param until the instant, or the end of the day
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PlannedTime(Instant at, LocalDate on, Instant until) {

    public PlannedTime {
        until = on == null ? at : until;
    }

    public static PlannedTime of(When said, ZoneId place) {
        return new PlannedTime(said.begin(place), said.day(), said.end(place));
    }

    /** @param at null gives null */
    public static PlannedTime of(Instant at, LocalDate on, Instant until) {
        return at == null ? null : new PlannedTime(at, on, until);
    }

    /** As stated. */
    @JsonValue
    public When said() {
        return When.of(at, on);
    }

    /** The first instant after it. */
    public Instant beyond() {
        return on == null ? at.plusNanos(1_000) : until;
    }
}
