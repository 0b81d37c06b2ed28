package org.aidbridge.shipment.ledger;

import org.aidbridge.shared.Quantity;

/** How much of a line stands in a slot; always positive. */
public record Balance(int line, Slot slot, Quantity quantity) {}
