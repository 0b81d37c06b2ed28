package org.aidbridge.shipment.recording;

import org.aidbridge.security.access.Caller;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shipment.declaration.Shipment;

/**
 * An event that a caller reports.
 *
 * @param intakeKey identifies an event without a source reference; null for others
 */
record Submission(EventRequest request, String intakeKey, Caller caller) {

    Event.Key key(Shipment shipment) {
        return Event.Key.of(shipment, request, intakeKey, caller);
    }

    /** @throws Invalid (422) when the event has neither a source reference nor an intake key */
    void requireIdentified() {
        if (request.source().reference() == null && intakeKey == null) {
            throw new Invalid(
                    "/source/reference",
                    Message.of("Give source.reference, or an Idempotency-Key: without either, the same event "
                            + "sent twice would count twice"));
        }
    }
}
