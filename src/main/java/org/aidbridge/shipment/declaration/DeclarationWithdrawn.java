package org.aidbridge.shipment.declaration;

import java.time.Instant;

/** The declaration of a shipment has been withdrawn, in this transaction. */
public record DeclarationWithdrawn(Shipment shipment, Instant recordedAt) {}
