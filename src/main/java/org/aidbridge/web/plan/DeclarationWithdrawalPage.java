package org.aidbridge.web.plan;

import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.web.Frame;
import org.aidbridge.web.form.Typed;

/** The page on which a declaration is withdrawn. */
record DeclarationWithdrawalPage(Frame frame, ShipmentView shipment, Typed typed, Problem problem) {

    public String back() {
        return frame.plain("/shipments/" + shipment.reference());
    }

    public String action() {
        return back() + "/withdrawal";
    }
}
