package org.aidbridge.web.event;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Picked;

@CheckedTemplate(basePath = "web/event")
final class EventPages {

    private EventPages() {}

    static native TemplateInstance report(PageContext frame, EventPage page);

    static native TemplateInstance withdrawal(PageContext frame, WithdrawalPage page);

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
            Picked picked,
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

    record WithdrawalPage(PageContext frame, ShipmentView shipment, EventView event, FormData typed, Problem problem) {

        public EventType type() {
            return EventType.valueOf(event.type());
        }

        public String back() {
            return frame.plain("/shipments/" + shipment.reference());
        }

        public String action() {
            return back() + "/events/" + event.id() + "/withdrawal";
        }
    }
}
