package org.aidbridge.shipment.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.route.state.Outlook;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Attention;
import org.aidbridge.shipment.plan.AttentionRules;
import org.aidbridge.shipment.plan.DueDate;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Exposure;
import org.aidbridge.shipment.plan.Milestones.Milestone;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.plan.Reason;

/**
 * A shipment as it was at one point on the two clocks: what it is, what was planned of it, and where everything stood.
 *
 * @param eta when it is expected, by the newest estimate or else the plan; null when there is neither
 * @param outlooks how the routes that matter for it stand over time, where anything was said of their carriers
 */
public record ShipmentState(
        Header header,
        Revision revision,
        List<DeclaredLine> lines,
        List<Plan.Leg> legs,
        Position position,
        Eta eta,
        Map<String, Outlook> outlooks,
        AsOf asOf) {

    /**
     * What a shipment was declared as, and the version of its row.
     *
     * @param declaredAt from when its declaration counts, or null
     * @param declaredOn the day, where nothing more was said; else null
     * @param version null as of another time than now
     * @param headSince when its head was last corrected; null: never
     * @param withdrawnAt when its declaration was withdrawn; null: it stands
     * @param installable which of its items are awaited installed
     * @param zone of its operation, whose days count
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

        /** The same with the head that held before it was corrected. */
        Header with(String donor, String consignee, String origin, String destination) {
            return new Header(
                    id,
                    operation,
                    reference,
                    donor,
                    consignee,
                    origin,
                    destination,
                    declaredAt,
                    declaredOn,
                    enteredAt,
                    enteredBy,
                    recordedAt,
                    version,
                    headSince,
                    withdrawnAt,
                    installable,
                    zone);
        }

        /** As known at an earlier time: what was recorded later is not told. */
        Header knownAt(Instant known, Instant lastRecorded) {
            return new Header(
                    id,
                    operation,
                    reference,
                    donor,
                    consignee,
                    origin,
                    destination,
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

        /** Whether its declaration was known to be withdrawn. */
        boolean isWithdrawn(Instant known) {
            return withdrawnAt != null && !withdrawnAt.isAfter(known);
        }

        /** What the sender said of when it was declared; null when nobody did. */
        public When declared() {
            return When.of(declaredAt, declaredOn);
        }
    }

    boolean isWithdrawn() {
        return header.isWithdrawn(asOf.knownAt());
    }

    /**
     * The plan that held.
     *
     * @param requiredBy the instant at which it is due, of a day its end; or null
     * @param requiredOn the day, where it is required by a day; else null
     */
    public record Revision(
            int number, String waybill, String recipient, String priority, Instant requiredBy, LocalDate requiredOn) {

        /** When it is needed as that was said; null when nobody did. */
        public When required() {
            return When.of(requiredBy, requiredOn);
        }
    }

    /** A line as it was declared; {@code unlisted} when a receipt found it and no list had it. */
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

    /** The line of that number, which it has. */
    public DeclaredLine line(int number) {
        return lines.stream().filter(l -> l.line() == number).findFirst().orElseThrow();
    }

    /** What needs attention at its point on the clocks, each with the reason. */
    public Map<Flag, Reason> flags(Map<Stage, Milestone> milestones) {
        Map<Flag, Reason> up = new EnumMap<>(Flag.class);
        up.putAll(attention(milestones).at(asOf.validAt()));
        up.putAll(Exposure.of(position, legs, outlooks, asOf.validAt()));
        return up;
    }

    ShipmentState onRoutes(Map<String, Outlook> known) {
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
