package org.aidbridge.web.receiving;

import java.util.List;
import org.aidbridge.shipment.query.SummaryView;
import org.aidbridge.web.form.Choices;

/**
 * What waits to be received.
 *
 * @param isMore whether more waits than is shown
 * @param done what has just been checked in, with what still waits of it; or null
 */
record ReceivingPage(List<SummaryView> waiting, Choices.Offered choices, boolean isMore, CheckIn done) {

    /** Below the address of the operation. */
    public String path(SummaryView shipment) {
        return "/receiving/" + shipment.reference();
    }
}
