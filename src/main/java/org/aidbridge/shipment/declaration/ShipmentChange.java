package org.aidbridge.shipment.declaration;

import java.time.Instant;
import java.util.List;

/** A change of a declaration, fired within its transaction. */
public sealed interface ShipmentChange {

    record Declared(Shipment shipment, List<ShipmentLine> lines, Instant recordedAt) implements ShipmentChange {}

    /** @param isHead whether donor, consignee, origin or destination changed, not only quantities */
    record Corrected(Shipment shipment, List<ShipmentLine> lines, boolean isHead, Instant recordedAt)
            implements ShipmentChange {}

    record Withdrawn(Shipment shipment, Instant recordedAt) implements ShipmentChange {}
}
