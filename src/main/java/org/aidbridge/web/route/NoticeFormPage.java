package org.aidbridge.web.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.route.impact.ImpactView;
import org.aidbridge.route.notice.NoticeView;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.route.NoticeForm.NoticeChoices;

/**
 * @param about the notice it refers to, or null
 * @param preview its effect; null before the preview
 * @param problem why it would be refused, or null
 */
@CheckedTemplate(basePath = "web/route")
record NoticeFormPage(
        PageContext frame, FormData typed, NoticeView about, NoticeChoices choices, ImpactView preview, Problem problem)
        implements TemplateInstance {}
