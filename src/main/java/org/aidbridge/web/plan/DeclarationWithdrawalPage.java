package org.aidbridge.web.plan;

import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

record DeclarationWithdrawalPage(PageContext frame, ShipmentView shipment, FormData typed, Problem problem) {

    public String back() {
        return frame.plain("/shipments/" + shipment.reference());
    }

    public String action() {
        return back() + "/withdrawal";
    }
}
