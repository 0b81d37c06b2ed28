package org.aidbridge.web.shipment;

import java.util.List;
import org.aidbridge.shipment.query.ShipmentFilter;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;

/**
 * The list of shipments.
 *
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

    /** Whether only some are asked for. */
    public boolean isNarrowed() {
        return frame.address().matches(".*[?&](?!after=|limit=)\\w+=[^&]+.*");
    }

    public String fileAddress() {
        return frame.first().replaceFirst("/shipments", "/shipments.csv");
    }
}
