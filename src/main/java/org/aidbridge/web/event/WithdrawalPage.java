package org.aidbridge.web.event;

import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

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
