package org.aidbridge.shipment.declaration;

import java.time.Instant;
import java.util.List;

/** A shipment was declared, in this transaction. */
public record ShipmentDeclared(Shipment shipment, List<ShipmentLine> lines, Instant recordedAt) {}
