package org.aidbridge.shipment.ledger;

import org.aidbridge.shared.Message;

/** A report that fits more than one part of the shipment; naming lines, quantities, flight or place settles it. */
public class AmbiguousMove extends IllegalMove {
    AmbiguousMove(Fact fact, String pointer, Message detail) {
        super(fact, pointer, detail);
    }
}
