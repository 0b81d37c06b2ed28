package org.aidbridge.web.receiving;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.Frame;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/receiving")
final class Pages {

    private Pages() {}

    static native TemplateInstance waiting(Frame frame, ReceivingPage page);

    static native TemplateInstance checkIn(Frame frame, CheckInPage page);
}
