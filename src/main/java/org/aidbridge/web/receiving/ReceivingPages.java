package org.aidbridge.web.receiving;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/receiving")
final class ReceivingPages {

    private ReceivingPages() {}

    static native TemplateInstance waiting(PageContext frame, ReceivingPage page);

    static native TemplateInstance checkIn(PageContext frame, CheckInPage page);
}
