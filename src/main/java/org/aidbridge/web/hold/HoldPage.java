package org.aidbridge.web.hold;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.route.impact.ImpactView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;

/** @param isCut whether there is more than is shown */
@CheckedTemplate(basePath = "web/hold")
record HoldPage(PageContext frame, Choices.Offered names, ImpactView impact, boolean isCut)
        implements TemplateInstance {}
