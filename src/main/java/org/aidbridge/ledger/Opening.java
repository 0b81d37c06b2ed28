package org.aidbridge.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Where a shipment's ledger begins.
 *
 * @param declaredAt when the sender declared it; null when nobody said, then it exists since the earlier of its first
 *     event and its entry
 * @param enteredAt when it was entered here
 */
public record Opening(String origin, String destination, Instant declaredAt, Instant enteredAt, List<Declared> lines) {}
