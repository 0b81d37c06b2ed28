package org.aidbridge.shipment.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aidbridge.reference.operation.CodeLookup;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Attention;
import org.aidbridge.shipment.plan.Attention.AttentionRules;
import org.aidbridge.shipment.plan.Milestones;

/** Updates the derived state of a shipment: position, status and flags. */
@ApplicationScoped
public class DerivedStateUpdater {

    private final Shipments shipments;
    private final Milestones milestones;
    private final CodeLookup codes;

    DerivedStateUpdater(Shipments shipments, Milestones milestones, CodeLookup codes) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.codes = codes;
    }

    public void update(Shipment shipment, Position position, Instant recordedAt) {
        update(shipment, position, shipment.isPerishable() ? shipments.lines(shipment) : List.of(), recordedAt);
    }

    /** @param lines the current ones; only perishable ones matter */
    public void update(Shipment shipment, Position position, List<ShipmentLine> lines, Instant recordedAt) {
        Map<Integer, LocalDate> expiry = new HashMap<>();
        lines.stream().filter(l -> l.expiresOn() != null).forEach(l -> expiry.put(l.number(), l.expiresOn()));
        Attention attention =
                Attention.of(position, shipment.required(), shipment.eta(), expiry, rules(shipment, position));
        shipment.stand(position, attention, recordedAt);
    }

    /** Installable items only matter once everything is delivered. */
    private AttentionRules rules(Shipment shipment, Position position) {
        boolean delivered = position.status().equals(Optional.of(Stage.DELIVERED));
        return new AttentionRules(
                milestones.all(),
                delivered ? shipments.installable(position.declared()) : Set.of(),
                codes.operation(shipment.operation(), "/operation").zone());
    }
}
