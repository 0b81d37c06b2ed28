package org.aidbridge.web.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.Frame;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/plan")
final class Pages {

    private Pages() {}

    static native TemplateInstance plan(Frame frame, PlanPage page);

    static native TemplateInstance withdrawal(Frame frame, DeclarationWithdrawalPage page);
}
