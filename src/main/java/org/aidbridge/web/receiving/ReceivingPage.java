package org.aidbridge.web.receiving;

import java.util.List;
import org.aidbridge.shipment.query.SummaryView;
import org.aidbridge.web.form.Choices;

/**
 * @param isMore whether more shipments wait than are shown
 * @param done the shipment just checked in with what still waits, or null
 */
record ReceivingPage(List<SummaryView> waiting, Choices.Offered choices, boolean isMore, CheckIn done) {

    /** Below the address of the operation. */
    public String path(SummaryView shipment) {
        return "/receiving/" + shipment.reference();
    }
}
