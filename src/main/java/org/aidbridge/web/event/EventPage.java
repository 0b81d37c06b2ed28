package org.aidbridge.web.event;

import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;

/**
 * The form for an event.
 *
 * @param corrected the event it replaces, or null
 * @param typed includes the idempotency key
 * @param problem why it was refused, or null
 */
record EventPage(
        PageContext frame,
        ShipmentView shipment,
        Choices.Offered choices,
        EventForm form,
        EventView corrected,
        FormData typed,
        Problem problem) {

    public String back() {
        return frame.plain("/shipments/" + shipment.reference());
    }

    public String action() {
        return corrected == null ? back() + "/report" : back() + "/events/" + corrected.id() + "/correction";
    }
}
