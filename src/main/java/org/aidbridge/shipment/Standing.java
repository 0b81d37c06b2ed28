package org.aidbridge.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.ledger.Position;
import org.aidbridge.plan.Attention;
import org.aidbridge.plan.DueDate;
import org.aidbridge.plan.Milestones;

/** Lets a shipment take over where the ledger says everything is, and what about that needs attention. */
@ApplicationScoped
public class Standing {

    private final Shipments shipments;
    private final Milestones milestones;

    Standing(Shipments shipments, Milestones milestones) {
        this.shipments = shipments;
        this.milestones = milestones;
    }

    /** Reads the lines only when something of the shipment expires. */
    public void settle(Shipment shipment, Position position, Instant recordedAt) {
        settle(shipment, position, shipment.isPerishable() ? shipments.lines(shipment) : List.of(), recordedAt);
    }

    /** @param lines those that hold now; only those that expire matter */
    public void settle(Shipment shipment, Position position, List<ShipmentLine> lines, Instant recordedAt) {
        Map<Integer, LocalDate> expiry = new HashMap<>();
        lines.stream().filter(l -> l.expiresOn() != null).forEach(l -> expiry.put(l.number(), l.expiresOn()));
        Attention attention = Attention.of(
                position, shipment.required(), DueDate.of(shipment.arrival(), null), expiry, milestones.all());
        shipment.stand(position, attention, recordedAt);
    }
}
