package org.aidbridge.web.event;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/event")
final class EventPages {

    private EventPages() {}

    static native TemplateInstance report(PageContext frame, EventPage page);

    static native TemplateInstance withdrawal(PageContext frame, WithdrawalPage page);
}
