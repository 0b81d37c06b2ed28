package org.aidbridge.shipment.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Head;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Attention;
import org.aidbridge.shipment.plan.Attention.AttentionRules;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Eta.DueDate;
import org.aidbridge.shipment.plan.Exposure;
import org.aidbridge.shipment.plan.Milestones.Milestone;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.plan.Reason;

/**
 * A shipment at one point on the two clocks.
 *
 * @param eta may be null
 * @param histories by route id; a route that is not there is open
 */
public record ShipmentState(
        Header header,
        Revision revision,
        List<DeclaredLine> lines,
        List<Plan.Leg> legs,
        Position position,
        Eta eta,
        Map<String, RouteHistory> histories,
        AsOf asOf) {

    private static final Set<Stage> DEVIATIONS = Set.of(Stage.WITHHELD, Stage.MISSING, Stage.DAMAGED, Stage.LOST);

    /**
     * The declaration of a shipment.
     *
     * @param declaredAt from when it counts, or null
     * @param declaredOn the day, where only that is known; else null
     * @param version null as of another time than now
     * @param headSince the last correction of its head, or null
     * @param withdrawnAt null while the declaration stands
     * @param installable items that are installed
     * @param zone of its operation
     */
    public record Header(
            UUID id,
            String operation,
            String reference,
            String donor,
            String consignee,
            String origin,
            String destination,
            Instant declaredAt,
            LocalDate declaredOn,
            Instant enteredAt,
            String enteredBy,
            Instant recordedAt,
            Long version,
            Instant headSince,
            Instant withdrawnAt,
            List<String> installable,
            String zone) {

        /** As known earlier, without what was recorded later. */
        Header knownAt(Instant known, Instant lastRecorded, Head head) {
            return new Header(
                    id,
                    operation,
                    reference,
                    head.donor(),
                    head.consignee(),
                    head.origin(),
                    head.destination(),
                    declaredAt,
                    declaredOn,
                    enteredAt,
                    enteredBy,
                    isWithdrawn(known) ? withdrawnAt : lastRecorded,
                    null,
                    headSince,
                    withdrawnAt,
                    installable,
                    zone);
        }

        Head head() {
            return new Head(donor, consignee, origin, destination);
        }

        boolean isWithdrawn(Instant known) {
            return withdrawnAt != null && !withdrawnAt.isAfter(known);
        }

        /** As stated; may be null. */
        public When declared() {
            return When.of(declaredAt, declaredOn);
        }
    }

    boolean isWithdrawn() {
        return header.isWithdrawn(asOf.knownAt());
    }

    /**
     * The plan in effect.
     *
     * @param requiredBy the end of the day where it is required by a day; or null
     * @param requiredOn that day; or null
     */
    public record Revision(
            int number, String waybill, String recipient, String priority, Instant requiredBy, LocalDate requiredOn) {

        /** As stated; may be null. */
        public When required() {
            return When.of(requiredBy, requiredOn);
        }
    }

    public record DeclaredLine(
            int line,
            String item,
            String unit,
            Quantity quantity,
            java.math.BigDecimal grossKg,
            java.math.BigDecimal volumeM3,
            Integer pieces,
            String lot,
            LocalDate expiresOn,
            List<String> handling,
            String recipient,
            boolean unlisted) {}

    public DeclaredLine line(int number) {
        return lines.stream().filter(l -> l.line() == number).findFirst().orElseThrow();
    }

    /** Whether some of its goods are withheld, missing, damaged, lost or on no list. */
    boolean deviates() {
        return !Collections.disjoint(position.stages(), DEVIATIONS)
                || lines.stream().anyMatch(line -> position.surplus(line.line()).isPositive());
    }

    public Map<Flag, Reason> flags(Map<Stage, Milestone> milestones) {
        Map<Flag, Reason> up = new EnumMap<>(Flag.class);
        up.putAll(attention(milestones).at(asOf.validAt()));
        up.putAll(Exposure.of(position, legs, histories, asOf.validAt()));
        return up;
    }

    ShipmentState onRoutes(Map<String, RouteHistory> known) {
        return new ShipmentState(header, revision, lines, legs, position, eta, known, asOf);
    }

    private Attention attention(Map<Stage, Milestone> milestones) {
        Map<Integer, LocalDate> expiry = lines.stream()
                .filter(line -> line.expiresOn() != null)
                .collect(Collectors.toMap(DeclaredLine::line, DeclaredLine::expiresOn));
        AttentionRules rules =
                new AttentionRules(milestones, Set.copyOf(header.installable()), ZoneId.of(header.zone()));
        return Attention.of(position, DueDate.of(revision.requiredBy(), revision.requiredOn()), eta, expiry, rules);
    }
}
