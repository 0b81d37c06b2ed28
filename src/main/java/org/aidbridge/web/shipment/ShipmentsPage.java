package org.aidbridge.web.shipment;

import java.util.List;
import org.aidbridge.shipment.query.ShipmentFilter;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;

/**
 * @param next cursor of the next page, or null
 * @param isLater whether this is not the first page
 */
record ShipmentsPage(
        PageContext frame,
        ShipmentFilter filter,
        Choices.Offered choices,
        List<Row> rows,
        String next,
        boolean isLater) {

    /** Whether a filter is set. */
    public boolean isNarrowed() {
        return frame.address().matches(".*[?&](?!after=|limit=)\\w+=[^&]+.*");
    }

    public String fileAddress() {
        return frame.first().replaceFirst("/shipments", "/shipments.csv");
    }
}
