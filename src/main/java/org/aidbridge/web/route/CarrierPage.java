package org.aidbridge.web.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.reference.carrier.Carrier;
import org.aidbridge.route.notice.Timeline;
import org.aidbridge.web.PageContext;

/**
 * The timeline of a carrier, the newest first.
 *
 * @param next cursor of the next page, or null
 * @param publishes whether the user may publish a notice now
 */
@CheckedTemplate(basePath = "web/route")
record CarrierPage(
        PageContext frame, Carrier.Facts carrier, List<Timeline.Entry> entries, String next, boolean publishes)
        implements TemplateInstance {}
