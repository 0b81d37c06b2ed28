package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.shared.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is planned and wanted of a shipment at one revision.
 *
 * @param waybill a checked air waybill number, or what is printed when that was said to be unchecked; null before there
 *     is one
 * @param recipient party code of who is to have it in the end, or null
 * @param priority CRITICAL, HIGH, NORMAL or LOW
 * @param requiredBy when it is needed, a day being one of the destination's zone; or null
 * @param legs in the order of travel; empty while nothing is planned
 */
public record Plan(String waybill, String recipient, String priority, When requiredBy, List<Leg> legs) {

    /**
     * A planned carriage.
     *
     * @param flight the flight number ({@code 3U8931}), or null while there is none
     * @param lines the numbers of the lines it carries; null is all
     */
    @Schema(name = "PlannedLeg")
    public record Leg(
            String carrier,
            String flight,
            String origin,
            String destination,
            Instant departsAt,
            Instant arrivesAt,
            List<Integer> lines) {

        /** What goods on this leg are filed under: the flight, or carrier and ends while no flight is named. */
        public String label() {
            return flight != null ? flight : route();
        }

        /** The id of its route. */
        public String route() {
            return Route.id(carrier, origin, destination, null);
        }

        /** The id of its route and, when a flight is named, that of the single flight. */
        public List<String> routes() {
            return flight == null ? List.of(route()) : List.of(route(), Route.id(carrier, origin, destination, flight));
        }
    }

    /** The latest planned arrival; null when no leg says one. */
    public Instant arrival() {
        return legs.stream()
                .map(Leg::arrivesAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
