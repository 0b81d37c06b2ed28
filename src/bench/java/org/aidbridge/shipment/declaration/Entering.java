package org.aidbridge.shipment.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Attention;
import org.aidbridge.shipment.plan.Attention.AttentionRules;
import org.aidbridge.shipment.plan.Milestones.Milestone;
import org.aidbridge.shipment.plan.Plan;

/** Creates in memory the rows that {@link ShipmentService} and {@link DerivedStateUpdater} write. */
public final class Entering {

    /** The rows of a newly declared shipment. */
    public record Entered(
            Shipment shipment, ShipmentRevision revision, List<ShipmentLine> lines, List<ShipmentLeg> legs) {

        public List<Declared> declared() {
            return lines.stream().map(ShipmentLine::declared).toList();
        }
    }

    private final Map<Stage, Milestone> milestones;

    public Entering(Map<Stage, Milestone> milestones) {
        this.milestones = milestones;
    }

    public Entered enter(Declaration declaration, Instant recordedAt, String by) {
        Plan plan = declaration.plan(place -> ZoneOffset.UTC);
        Instant declaredAt = declaration.declaredAt().begin(ZoneOffset.UTC);
        Shipment shipment = new Shipment(declaration, declaration.reference(), declaredAt, recordedAt, by);
        List<ShipmentLine> lines = new ArrayList<>();
        declaration.lines().forEach(line -> lines.add(new ShipmentLine(shipment, lines.size() + 1, line, recordedAt)));
        shipment.plan(
                1, plan, plan.requiredBy() == null ? null : plan.requiredBy().end(ZoneOffset.UTC), lines);
        List<ShipmentLeg> legs = new ArrayList<>();
        plan.legs().forEach(leg -> legs.add(new ShipmentLeg(shipment, 1, legs.size() + 1, leg)));
        Entered entered = new Entered(
                shipment, new ShipmentRevision(shipment, plan, declaredAt, null, recordedAt, by), lines, legs);
        Position opened =
                Ledger.fold(shipment.opening(entered.declared()), List.of()).position();
        settle(shipment, opened, lines, recordedAt);
        return entered;
    }

    public void settle(Shipment shipment, Position position, List<ShipmentLine> lines, Instant recordedAt) {
        Map<Integer, LocalDate> expiry = new HashMap<>();
        lines.stream().filter(l -> l.expiresOn() != null).forEach(l -> expiry.put(l.number(), l.expiresOn()));
        shipment.stand(
                position,
                Attention.of(
                        position,
                        shipment.required(),
                        shipment.eta(),
                        expiry,
                        new AttentionRules(milestones, Set.of(), ZoneOffset.UTC)),
                recordedAt);
    }
}
