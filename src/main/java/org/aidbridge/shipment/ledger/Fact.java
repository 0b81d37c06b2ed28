package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;

/**
 * One report of something that happened, as the ledger reads it: codes are resolved, lines are numbers.
 *
 * @param iata the IATA code it was reported with, or null
 * @param occurred when it happened in the world, as far as that is known
 * @param recordedAt when it was recorded here
 * @param place where, or null when nobody said
 * @param leg the flight, or the planned leg it was taken to mean; null when neither is known
 * @param route the planned route it was taken to be about when it was recorded; null when the plan did not tell
 * @param to the recipient's party code, for the last mile
 * @param lines the parts it concerns; empty means whatever stands at the nearest earlier stage
 * @param offPlan why this report does not fit the plan it was recorded against, or null
 */
public record Fact(
        UUID id,
        EventType type,
        String iata,
        Occurred occurred,
        Instant recordedAt,
        String place,
        String leg,
        String route,
        String to,
        List<Part> lines,
        String offPlan) {

    /** The order in which what is known to the minute is read. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::key);

    /** A fact that is known to the minute. */
    public Fact(
            UUID id,
            EventType type,
            String iata,
            Instant occurredAt,
            Instant recordedAt,
            String place,
            String leg,
            String route,
            String to,
            List<Part> lines,
            String offPlan) {
        this(id, type, iata, Occurred.at(occurredAt), recordedAt, place, leg, route, to, lines, offPlan);
    }

    /**
     * A part of the consignment.
     *
     * @param line the line's number
     * @param quantity how much, or null for all that stands at the nearest stage; for a receipt, what was good
     * @param damaged found damaged at receipt; null is none
     * @param missing not found at receipt; null is none
     * @param surplus found beyond what was declared; null is none
     * @param stage where an opening finds it; null is received
     */
    public record Part(int line, Quantity quantity, Quantity damaged, Quantity missing, Quantity surplus, Stage stage) {

        public static Part of(int line, Quantity quantity) {
            return new Part(line, quantity, null, null, null, null);
        }

        /** What a receipt counts of a line. */
        public static Part counted(int line, Quantity good, Quantity damaged, Quantity missing, Quantity surplus) {
            return new Part(line, good, damaged, missing, surplus, null);
        }
    }

    /** What orders facts: when they happened, what they are, when we learned of them, which they are. */
    public record Key(Instant occurredAt, EventType type, Instant recordedAt, UUID id) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::occurredAt)
                .thenComparing(Key::type)
                .thenComparing(Key::recordedAt)
                .thenComparing(Key::id);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Key key() {
        return new Key(occurredAt(), type, recordedAt, id);
    }

    /** When it happened or, where only the day is known, from when on it counts. */
    public Instant occurredAt() {
        return occurred.at();
    }

    boolean isKnownToTheDay() {
        return occurred.knownToTheDay();
    }

    boolean offloads() {
        return new EventType.Named(type, iata).offloads();
    }
}
