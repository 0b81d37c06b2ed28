package org.aidbridge.shipment.declaration;

import java.time.Instant;
import java.util.List;

/**
 * A declaration has been corrected, in this transaction: quantities of lines of which nothing has moved yet, or the head.
 *
 * @param isHead whether donor, consignee, origin or destination are others, under which all of it counts from now on
 */
public record DeclarationCorrected(Shipment shipment, List<ShipmentLine> lines, boolean isHead, Instant recordedAt) {}
