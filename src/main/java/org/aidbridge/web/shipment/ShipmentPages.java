package org.aidbridge.web.shipment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/shipment")
final class ShipmentPages {

    private ShipmentPages() {}

    static native TemplateInstance shipments(PageContext frame, ShipmentsPage page);

    static native TemplateInstance shipment(PageContext frame, ShipmentPage page);
}
