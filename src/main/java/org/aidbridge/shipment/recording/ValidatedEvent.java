package org.aidbridge.shipment.recording;

import java.time.LocalDate;
import java.util.List;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Occurred;

/**
 * A report checked against the shipment it is about, ready to be recorded.
 *
 * @param occurred null for a retraction
 * @param place where it was, or by the plan must have been
 * @param leg the flight, or the planned leg it is taken to mean
 * @param opened lines it opens for goods that were on no list, or stood there when the operation began
 * @param offPlan why it does not fit the plan, or null
 * @param route the route of the planned leg it is about, or null
 * @param intakeKey what identifies it when its source gave no reference
 */
record ValidatedEvent(
        EventRequest report,
        Occurred occurred,
        String place,
        String leg,
        List<Fact.Part> lines,
        List<Opened> opened,
        String offPlan,
        String route,
        String intakeKey,
        byte[] contentHash,
        String recordedBy) {

    /** A line that was on no list: nothing of it was declared. */
    record Opened(Declared declared, String lot, LocalDate expiresOn) {}

    List<Declared> declaredByIt() {
        return opened.stream().map(Opened::declared).toList();
    }
}
