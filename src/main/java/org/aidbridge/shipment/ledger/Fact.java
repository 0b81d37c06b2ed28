package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;

/**
 * An actual event as the ledger reads it.
 *
 * @param iata the IATA code it was sent with, or null
 * @param place null when unknown
 * @param leg the flight or the label of the planned leg; null when unknown
 * @param route of the planned leg at recording; null when unknown
 * @param to party code of the recipient, for the last mile
 * @param lines empty means everything at the nearest earlier stage
 * @param offPlan the reason it does not fit the plan at recording, or null
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

    /** The order of timed facts. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::key);

    /** A timed fact. */
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
     * A quantity of a line.
     *
     * @param quantity null for all at the nearest stage; of a receipt the good ones
     * @param damaged of a receipt, or null; likewise {@code missing} and {@code surplus}
     * @param stage of an opening; null is RECEIVED
     */
    public record Part(int line, Quantity quantity, Quantity damaged, Quantity missing, Quantity surplus, Stage stage) {

        public static Part of(int line, Quantity quantity) {
            return new Part(line, quantity, null, null, null, null);
        }

        public static Part counted(int line, Quantity good, Quantity damaged, Quantity missing, Quantity surplus) {
            return new Part(line, good, damaged, missing, surplus, null);
        }
    }

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

    /** The start of counting where only the day is known. */
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
