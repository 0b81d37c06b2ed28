package org.aidbridge.web.event;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.Frame;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/event")
final class Pages {

    private Pages() {}

    static native TemplateInstance report(Frame frame, ReportPage page);

    static native TemplateInstance withdrawal(Frame frame, WithdrawalPage page);
}
