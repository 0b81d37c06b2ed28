package org.aidbridge.web.receiving;

import java.util.List;
import org.aidbridge.tracking.SummaryView;
import org.aidbridge.web.form.Choices;

/**
 * What waits to be received.
 *
 * @param isMore whether more waits than is shown
 * @param done the reference of what has just been checked in, or null
 */
record ReceivingPage(List<SummaryView> waiting, Choices.Offered choices, boolean isMore, String done) {

    /** Below the address of the operation. */
    public String path(SummaryView shipment) {
        return "/receiving/" + shipment.reference();
    }
}
