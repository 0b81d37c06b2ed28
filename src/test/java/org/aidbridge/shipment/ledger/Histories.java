package org.aidbridge.shipment.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Ledger.Opening;

/** Random reports about one consignment of two lines from Chengdu to Delhi by way of Hong Kong, sensible or not. */
final class Histories {

    static final Instant DECLARED = Instant.parse("2021-04-20T00:00:00Z");
    static final Opening OPENING = new Opening(
            "CTU",
            "DEL",
            DECLARED,
            DECLARED,
            List.of(
                    new Declared(1, "OXYGEN_CONCENTRATOR", "EA", Quantity.of(800)),
                    new Declared(2, "MEDICINE", "KG", new Quantity(new java.math.BigDecimal("1200.5")))));
    static final Opening UNDATED = new Opening("CTU", "DEL", null, DECLARED.plusSeconds(40_000), OPENING.lines());

    static final ZoneId OPERATION = ZoneId.of("Asia/Kolkata");
    private static final Map<String, ZoneId> ZONES = Map.of(
            "CTU", ZoneId.of("Asia/Shanghai"),
            "HKG", ZoneId.of("Asia/Hong_Kong"),
            "WARD", ZoneId.of("America/New_York"));

    private static final List<EventType> MOVING = java.util.Arrays.stream(EventType.values())
            .filter(t -> t != EventType.RETRACTED)
            .toList();

    private Histories() {}

    /** Up to forty reports, in the order in which they are recorded, which is not that in which they happened. */
    static Arbitrary<List<Fact>> reports() {
        return report(Arbitraries.integers().between(0, 60), 2)
                .list()
                .ofMaxSize(40)
                .map(Histories::recorded);
    }

    /** Up to sixteen reports over six days, of almost half of which only the day is known. */
    static Arbitrary<List<Fact>> overDays() {
        Arbitrary<Integer> hours =
                Arbitraries.integers().between(0, 140).withDistribution(RandomDistribution.uniform());
        return report(hours, 4).list().ofMaxSize(16).map(Histories::recorded);
    }

    /** The same, all known to the minute. */
    static Arbitrary<List<Fact>> timed() {
        return reports().map(reports -> reports.stream()
                .map(f -> with(f, Occurred.at(f.occurredAt())))
                .toList());
    }

    static Fact with(Fact f, Occurred occurred) {
        return new Fact(
                f.id(),
                f.type(),
                f.iata(),
                occurred,
                f.recordedAt(),
                f.place(),
                f.leg(),
                f.route(),
                f.to(),
                f.lines(),
                f.offPlan());
    }

    private static List<Fact> recorded(List<Fact> reports) {
        List<Fact> recorded = new ArrayList<>();
        Instant at = DECLARED.plus(Duration.ofDays(30));
        for (int i = 0; i < reports.size(); i++) {
            Fact f = reports.get(i);
            recorded.add(new Fact(
                    new UUID(7, i),
                    f.type(),
                    f.iata(),
                    f.occurred(),
                    at.plusSeconds(i),
                    f.place(),
                    f.leg(),
                    f.route(),
                    f.to(),
                    f.lines(),
                    f.offPlan()));
        }
        return recorded;
    }

    /**
     * @param hours since the declaration
     * @param days of how many out of ten only the day is known
     */
    private static Arbitrary<Fact> report(Arbitrary<Integer> hours, int days) {
        Arbitrary<EventType> types = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        4,
                        Arbitraries.of(
                                EventType.BOOKED,
                                EventType.ACCEPTED,
                                EventType.DEPARTED,
                                EventType.ARRIVED,
                                EventType.CHECKED_IN,
                                EventType.CUSTOMS_CLEARED,
                                EventType.RECEIVED,
                                EventType.DISPATCHED,
                                EventType.DELIVERED,
                                EventType.INSTALLED)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(MOVING)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(EventType.RECEIVED, EventType.OPENING, EventType.DELIVERED, EventType.DAMAGED)));
        Arbitrary<String> places =
                Arbitraries.of("CTU", "HKG", "DEL", "DEL", "WARD").injectNull(0.4);
        Arbitrary<String> legs = Arbitraries.of("3U8931", "CX695", "CTU-DEL").injectNull(0.5);
        Arbitrary<String> to = Arbitraries.of("AIIMS", "SAFDARJUNG").injectNull(0.7);
        Arbitrary<List<Fact.Part>> parts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(List.of())),
                net.jqwik.api.Tuple.of(1, part(1).list().ofSize(1)),
                net.jqwik.api.Tuple.of(1, Combinators.combine(part(1), part(2)).as(List::of)));
        Arbitrary<Boolean> onlyDay =
                Arbitraries.frequency(net.jqwik.api.Tuple.of(days, true), net.jqwik.api.Tuple.of(10 - days, false));
        return Combinators.combine(types, hours, places, legs, to, parts, onlyDay)
                .as((type, hour, place, leg, party, lines, day) -> {
                    String iata = type == EventType.DISCREPANCY ? "DIS_OFLD" : null;
                    Instant at = DECLARED.plus(Duration.ofHours(hour));
                    Occurred occurred = day ? onDay(at, place) : Occurred.at(at);
                    return new Fact(
                            null,
                            type,
                            iata,
                            occurred,
                            null,
                            place,
                            leg,
                            leg == null ? null : "3U:CTU-DEL",
                            party,
                            lines,
                            null);
                });
    }

    /** The day of an instant at a place. */
    static Occurred onDay(Instant at, String place) {
        ZoneId zone = place == null ? OPERATION : ZONES.getOrDefault(place, OPERATION);
        return Occurred.on(at.atZone(zone).toLocalDate(), zone, OPERATION);
    }

    private static Arbitrary<Fact.Part> part(int line) {
        Arbitrary<Quantity> some = Arbitraries.of(1, 5, 200, 300, 500, 800).map(Quantity::of);
        Arbitrary<Quantity> few = Arbitraries.of(1, 5, 30).map(Quantity::of).injectNull(0.8);
        return Combinators.combine(some.injectNull(0.2), few, few, few)
                .as((quantity, damaged, missing, surplus) ->
                        Fact.Part.counted(line, quantity, damaged, missing, surplus));
    }
}
