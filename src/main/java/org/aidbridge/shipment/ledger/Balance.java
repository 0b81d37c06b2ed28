package org.aidbridge.shipment.ledger;

import org.aidbridge.shared.Quantity;

/** A quantity of a line in a slot; always positive. */
public record Balance(int line, Slot slot, Quantity quantity) {}
