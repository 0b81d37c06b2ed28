package org.aidbridge.shipment.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Ledger.Opening;

/** Consignments that went as they should, by hub or not, in one part or two, each step at its minute. */
final class Journeys {

    static final Instant DECLARED = Instant.parse("2021-04-20T00:00:00Z");

    static final Opening OPENING = new Opening(
            "CTU",
            "DEL",
            DECLARED,
            DECLARED,
            List.of(
                    new Declared(1, "OXYGEN_CONCENTRATOR", "EA", Quantity.of(100)),
                    new Declared(2, "VENTILATOR", "EA", Quantity.of(60))));

    private Journeys() {}

    static Arbitrary<List<Fact>> any() {
        return Arbitraries.randomValue(random -> new Journey(random).facts());
    }

    private static final class Journey {

        private final Random random;
        private final List<Fact> facts = new ArrayList<>();
        private Instant now;

        Journey(Random random) {
            this.random = random;
        }

        List<Fact> facts() {
            int first = random.nextBoolean() ? 100 : 30 + random.nextInt(40);
            part(1, first, "3U1");
            if (first < 100) {
                part(1, 100 - first, "3U2");
            }
            part(2, 60, random.nextBoolean() ? "3U3" : "3U1");
            List<Fact> ordered = new ArrayList<>();
            Instant recorded = DECLARED.plus(Duration.ofDays(30));
            for (Fact f : facts.stream()
                    .sorted(Comparator.comparing(Fact::occurredAt))
                    .toList()) {
                recorded = recorded.plusSeconds(1);
                ordered.add(new Fact(
                        new UUID(9, ordered.size()),
                        f.type(),
                        null,
                        f.occurred(),
                        recorded,
                        f.place(),
                        f.leg(),
                        null,
                        f.to(),
                        f.lines(),
                        null));
            }
            return ordered;
        }

        private void part(int line, int quantity, String flight) {
            now = DECLARED.plus(Duration.ofHours(20 + random.nextInt(30)));
            if (random.nextBoolean()) {
                told(EventType.BOOKED, "CTU", flight, line, quantity);
                told(EventType.ACCEPTED, "CTU", flight, line, quantity);
            }
            told(EventType.DEPARTED, "CTU", flight, line, quantity);
            if (random.nextBoolean()) {
                told(EventType.ARRIVED, "HKG", flight, line, quantity);
                told(EventType.DEPARTED, "HKG", "CX" + flight, line, quantity);
                told(EventType.ARRIVED, "DEL", "CX" + flight, line, quantity);
            } else {
                told(EventType.ARRIVED, "DEL", flight, line, quantity);
            }
            // Of two parts at one place nobody can tell of which something was taken.
            boolean isWhole =
                    quantity == OPENING.lines().get(line - 1).quantity().value().intValueExact();
            int damaged = isWhole ? random.nextInt(3) : 0;
            if (damaged > 0) {
                told(EventType.DAMAGED, "DEL", null, line, damaged);
            }
            int good = quantity - damaged;
            if (isWhole && random.nextBoolean()) {
                told(EventType.WITHHELD, "DEL", null, line, good);
                told(EventType.RELEASED, "DEL", null, line, good);
            }
            told(EventType.CUSTOMS_CLEARED, "DEL", null, line, good);
            told(EventType.RECEIVED, "DEL", null, line, good);
            if (random.nextBoolean()) {
                told(EventType.DISPATCHED, "DEL", null, line, good);
                told(EventType.DELIVERED, null, null, line, good);
            }
        }

        private void told(EventType type, String place, String flight, int line, int quantity) {
            now = now.plus(Duration.ofMinutes(30 + random.nextInt(8 * 60)));
            facts.add(new Fact(
                    null,
                    type,
                    null,
                    now,
                    now,
                    place,
                    flight,
                    null,
                    null,
                    List.of(Fact.Part.of(line, Quantity.of(quantity))),
                    null));
        }
    }
}
