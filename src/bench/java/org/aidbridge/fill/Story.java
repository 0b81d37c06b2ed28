package org.aidbridge.fill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Slot;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.recording.EventRequest;

/**
 * The events of a generated operation. Consignments have one to three lines and fly directly or over a hub; every
 * third goes on to the ward, the others are withheld and released at the airport as long as events are needed, so that
 * there is always a next one that moves something.
 */
public final class Story {

    public static final String OPERATION = "BENCH";

    /** Number of parties per role, with codes like {@code DONOR-7}. */
    public record Role(String name, int count) {
        private String code(int number) {
            return name + "-" + number;
        }

        private String any(Random random) {
            return code(random.nextInt(count));
        }
    }

    private static final Role DONOR = new Role("DONOR", 20);
    private static final Role CONSIGNEE = new Role("CONSIGNEE", 50);
    private static final Role RECIPIENT = new Role("RECIPIENT", 100);
    private static final Role AGENT = new Role("AGENT", 10);

    public static final List<Role> ROLES = List.of(DONOR, CONSIGNEE, RECIPIENT, AGENT);

    private static final List<String> ITEMS =
            List.of("VENTILATOR", "OXYGEN_CONCENTRATOR", "OXYGEN_CYLINDER", "PATIENT_MONITOR", "OXYGEN_GENERATOR");
    private static final List<String> ORIGINS = List.of("CTU", "XIY", "CKG", "LHR", "PRG", "AMS", "TLV", "NRT", "YYZ");
    private static final List<String> HUBS = List.of("HKG", "DXB", "BKK", "DOH", "VIE");
    private static final List<String> DESTINATIONS = List.of("DEL", "BOM", "MAA", "BLR");
    private static final List<String> CARRIERS = List.of("3U", "CA", "CX", "AI", "SQ");
    private static final List<String> PRIORITIES = List.of("CRITICAL", "HIGH", "NORMAL", "NORMAL", "LOW");

    private Story() {}

    public static String reference(int number) {
        return "C-%07d".formatted(number);
    }

    /** Whether there is always a next event that moves something. */
    public static boolean isEndless(int number) {
        return number % 3 != 0;
    }

    /** A declaration, two days before it is entered, of a consignment that departs two days later. */
    static Declaration declaration(int number, Instant enteredAt, Random random) {
        List<Declaration.Line> lines = new ArrayList<>();
        for (int first = random.nextInt(ITEMS.size()), count = 1 + random.nextInt(3); lines.size() < count; ) {
            lines.add(line(ITEMS.get((first + lines.size()) % ITEMS.size()), random));
        }
        int donor = random.nextInt(DONOR.count());
        // Nine of ten leave from an airport in the donor's country.
        String origin = random.nextInt(10) == 0 ? any(ORIGINS, random) : ORIGINS.get(donor % ORIGINS.size());
        String destination = any(DESTINATIONS, random);
        Instant departsAt = enteredAt.plus(Duration.ofDays(2));
        List<Declaration.Leg> legs = new ArrayList<>();
        if (random.nextBoolean()) {
            legs.add(leg(origin, destination, departsAt, random));
        } else {
            String hub = any(HUBS, random);
            legs.add(leg(origin, hub, departsAt, random));
            legs.add(leg(hub, destination, departsAt.plus(Duration.ofHours(20)), random));
        }
        return new Declaration(
                reference(number),
                OPERATION,
                When.at(enteredAt.minus(Duration.ofDays(2))),
                DONOR.code(donor),
                CONSIGNEE.any(random),
                RECIPIENT.any(random),
                origin,
                destination,
                any(PRIORITIES, random),
                When.at(departsAt.plus(Duration.ofDays(10))),
                null,
                null,
                lines,
                legs);
    }

    /** A declaration of a consignment that waits for that leg. */
    static Declaration waiting(int number, Instant enteredAt, Declaration.Leg leg, Random random) {
        return new Declaration(
                reference(number),
                OPERATION,
                When.at(enteredAt.minus(Duration.ofDays(2))),
                DONOR.any(random),
                CONSIGNEE.any(random),
                RECIPIENT.any(random),
                leg.origin(),
                leg.destination(),
                any(PRIORITIES, random),
                When.at(leg.departsAt().at().plus(Duration.ofDays(10))),
                null,
                null,
                List.of(line(any(ITEMS, random), random)),
                List.of(leg));
    }

    private static Declaration.Line line(String item, Random random) {
        Quantity quantity = Quantity.of(10 + random.nextInt(990));
        return new Declaration.Line(
                item, quantity, "EA", null, null, 1 + random.nextInt(40), null, null, List.of(), null);
    }

    private static Declaration.Leg leg(String origin, String destination, Instant departsAt, Random random) {
        String carrier = any(CARRIERS, random);
        String flight = carrier + (100 + random.nextInt(900));
        return new Declaration.Leg(
                carrier,
                flight,
                origin,
                destination,
                When.at(departsAt),
                When.at(departsAt.plus(Duration.ofHours(9))),
                null);
    }

    /** The next event in order; a note at the end. */
    public static EventRequest next(
            Shipment shipment, List<Plan.Leg> legs, Instant at, String reference, Random random) {
        Position position = shipment.position();
        Slot slot = position.balances().get(0).slot();
        String destination = shipment.destination();
        return switch (position.status().orElseThrow()) {
            case PLANNED -> report(EventType.BOOKED, at, null, legs.get(0).flight(), null, reference);
            case BOOKED -> report(EventType.ACCEPTED, at, shipment.origin(), null, null, reference);
            case ACCEPTED ->
                report(EventType.DEPARTED, at, shipment.origin(), legs.get(0).flight(), null, reference);
            case IN_TRANSIT -> carriage(slot, legs, at, reference);
            case ARRIVED -> report(EventType.CUSTOMS_CLEARED, at, destination, null, null, reference);
            case CLEARED -> report(EventType.RECEIVED, at, destination, null, null, reference);
            case RECEIVED ->
                isEndless(number(shipment))
                        ? report(EventType.WITHHELD, at, destination, null, null, reference)
                        : report(EventType.DISPATCHED, at, destination, null, RECIPIENT.any(random), reference);
            case WITHHELD -> report(EventType.RELEASED, at, destination, null, null, reference);
            case DISPATCHED -> report(EventType.DELIVERED, at, null, null, slot.to(), reference);
            case DELIVERED -> report(EventType.INSTALLED, at, null, null, slot.to(), reference);
            case MISSING, INSTALLED, DAMAGED, LOST, RETURNED, CANCELLED ->
                report(EventType.NOTE, at, null, null, null, reference);
        };
    }

    private static int number(Shipment shipment) {
        return Integer.parseInt(shipment.reference().substring(2));
    }

    private static EventRequest carriage(Slot slot, List<Plan.Leg> legs, Instant at, String reference) {
        if (slot.isFlying()) {
            Plan.Leg flown = legs.stream()
                    .filter(leg -> leg.flight().equals(slot.leg()))
                    .findFirst()
                    .orElseThrow();
            return report(EventType.ARRIVED, at, flown.destination(), flown.flight(), null, reference);
        }
        Plan.Leg onwards = legs.stream()
                .filter(leg -> leg.origin().equals(slot.place()))
                .findFirst()
                .orElseThrow();
        return report(EventType.DEPARTED, at, onwards.origin(), onwards.flight(), null, reference);
    }

    /** A late note, after which the history is read again. */
    static EventRequest lateNote(Instant at, String reference) {
        return report(EventType.NOTE, at, null, null, null, reference);
    }

    static EventRequest retraction(UUID of, String reference) {
        return new EventRequest(
                new EventRequest.Type(new EventType.Named(EventType.RETRACTED, null)),
                null,
                null,
                null,
                null,
                List.of(),
                EventRequest.Classifier.ACTUAL,
                source(reference),
                of,
                null,
                "reported by mistake");
    }

    private static EventRequest report(
            EventType type, Instant at, String place, String flight, String to, String reference) {
        return new EventRequest(
                new EventRequest.Type(new EventType.Named(type, null)),
                When.at(at),
                place,
                flight,
                to,
                List.of(),
                EventRequest.Classifier.ACTUAL,
                source(reference),
                null,
                null,
                null);
    }

    private static EventRequest.Source source(String reference) {
        return new EventRequest.Source(
                AGENT.name() + "-" + Math.floorMod(reference.hashCode(), AGENT.count()), reference);
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
