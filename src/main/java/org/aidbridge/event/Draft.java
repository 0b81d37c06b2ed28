package org.aidbridge.event;

import java.time.Instant;
import java.util.List;
import org.aidbridge.ledger.Declared;
import org.aidbridge.ledger.Fact;

/**
 * A report checked against the shipment it is about, ready to be recorded.
 *
 * @param occurredAt null for a retraction
 * @param place where it was, or by the plan must have been
 * @param leg the flight, or the planned leg it is taken to mean
 * @param opened lines it opens for goods that were on no list
 * @param offPlan why it does not fit the plan, or null
 * @param route the route of the planned leg it is about, or null
 * @param intakeKey what identifies it when its source gave no reference
 */
record Draft(
        Report report,
        Instant occurredAt,
        String place,
        String leg,
        List<Fact.Part> lines,
        List<Declared> opened,
        String offPlan,
        String route,
        String intakeKey,
        byte[] contentHash,
        String recordedBy) {}
