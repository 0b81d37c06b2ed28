package org.aidbridge.web.shipment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.Frame;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/shipment")
final class Pages {

    private Pages() {}

    static native TemplateInstance shipments(Frame frame, ShipmentsPage page);

    static native TemplateInstance shipment(Frame frame, ShipmentPage page);
}
