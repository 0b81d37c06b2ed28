package org.aidbridge.shipment.recording;

import java.time.LocalDate;
import java.util.List;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Occurred;

/**
 * An event that has passed all checks, ready to be recorded.
 *
 * @param occurred null for a retraction
 * @param place named or by the plan; or null
 * @param leg the flight or the label of the planned leg; or null
 * @param opened lines it adds for unlisted goods or opening stock
 * @param offPlan the reason it does not fit the plan, or null
 * @param route the route of the planned leg it is about, or null
 */
record ValidatedEvent(
        Submission submission,
        Occurred occurred,
        String place,
        String leg,
        List<Fact.Part> lines,
        List<Opened> opened,
        String offPlan,
        String route,
        byte[] contentHash) {

    /** An added line, of which nothing was declared. */
    record Opened(Declared declared, String lot, LocalDate expiresOn) {}

    EventRequest request() {
        return submission.request();
    }

    List<Declared> openedLines() {
        return opened.stream().map(Opened::declared).toList();
    }
}
