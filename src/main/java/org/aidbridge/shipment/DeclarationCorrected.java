package org.aidbridge.shipment;

import java.time.Instant;
import java.util.List;

/** Quantities that were declared have been corrected, in this transaction, on lines of which nothing has moved yet. */
public record DeclarationCorrected(Shipment shipment, List<ShipmentLine> lines, Instant recordedAt) {}
