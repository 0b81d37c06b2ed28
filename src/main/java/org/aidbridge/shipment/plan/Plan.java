package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.route.state.DepartureWindow;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One revision of the plan of a shipment.
 *
 * @param waybill an air waybill number, possibly unchecked; or null
 * @param recipient party code, or null
 * @param priority CRITICAL, HIGH, NORMAL or LOW
 * @param requiredBy a day is one of the destination's zone; or null
 * @param legs in the order of travel
 */
public record Plan(String waybill, String recipient, String priority, When requiredBy, List<Leg> legs) {

    /**
     * A planned carriage.
     *
     * @param flight like {@code 3U8931}, or null
     * @param lines line numbers; null is all
     */
    @Schema(name = "PlannedLeg")
    public record Leg(
            String carrier,
            String flight,
            String origin,
            String destination,
            @Schema(ref = "When") PlannedTime departsAt,
            @Schema(ref = "When") PlannedTime arrivesAt,
            List<Integer> lines) {

        /** The flight or, while there is none, carrier and ends. */
        public String label() {
            return flight != null ? flight : route();
        }

        public String route() {
            return Route.id(carrier, origin, destination, null);
        }

        /** The planned departure as stated; may be null. */
        public When departs() {
            return departsAt == null ? null : departsAt.said();
        }

        public When arrives() {
            return arrivesAt == null ? null : arrivesAt.said();
        }

        /** When goods can still leave on it: as planned or, where that is past or unknown, now. */
        public DepartureWindow leaves(Instant now) {
            if (departsAt == null || !departsAt.until().isAfter(now)) {
                return DepartureWindow.at(now);
            }
            Instant from = departsAt.at().isAfter(now) ? departsAt.at() : now;
            return new DepartureWindow(from, departsAt.until(), departsAt.on());
        }

        /** The ids of its route and, with a flight, of the single flight. */
        public List<String> routes() {
            return flight == null ? List.of(route()) : List.of(route(), Route.id(carrier, origin, destination, flight));
        }
    }

    public Eta arrival() {
        return arrival(legs);
    }

    /** By the latest planned arrival; null when no leg has one. */
    public static Eta arrival(List<Leg> legs) {
        return legs.stream()
                .map(Leg::arrivesAt)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PlannedTime::until))
                .map(time -> new Eta(time.until(), time.on(), Eta.Basis.PLANNED))
                .orElse(null);
    }
}
