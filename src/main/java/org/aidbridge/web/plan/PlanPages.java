package org.aidbridge.web.plan;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/plan")
final class PlanPages {

    private PlanPages() {}

    static native TemplateInstance plan(PageContext frame, PlanPage page);

    static native TemplateInstance withdrawal(PageContext frame, DeclarationWithdrawalPage page);
}
