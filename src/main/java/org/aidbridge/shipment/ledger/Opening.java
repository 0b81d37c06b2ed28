package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.List;
import org.aidbridge.shared.When;

/**
 * Where a shipment's ledger begins.
 *
 * @param declared what the sender said of when it was declared
 * @param declaredAt from when that counts: of a day, an instant of it in the zone of the operation; null when nobody said, then it exists since the earlier of its first
 *     event and its entry
 * @param enteredAt when it was entered here
 */
public record Opening(
        String origin, String destination, When declared, Instant declaredAt, Instant enteredAt, List<Declared> lines) {

    /** Of a shipment whose declaration is known to the instant, or not at all. */
    public Opening(String origin, String destination, Instant declaredAt, Instant enteredAt, List<Declared> lines) {
        this(origin, destination, When.of(declaredAt, null), declaredAt, enteredAt, lines);
    }
}
