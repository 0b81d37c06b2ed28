package org.aidbridge.web.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.route.impact.ImpactView;
import org.aidbridge.route.notice.NoticeView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;

/**
 * A notice and its effect.
 *
 * @param about the notice it refers to, or null
 * @param answers notices that refer to it, oldest first
 * @param retracts whether the user may retract it now
 * @param amends whether the user may amend it now
 * @param isPublished whether the user has just published it
 */
@CheckedTemplate(basePath = "web/route")
record NoticePage(
        PageContext frame,
        Choices.Offered names,
        NoticeView notice,
        NoticeView about,
        List<NoticeView> answers,
        ImpactView impact,
        boolean retracts,
        boolean amends,
        boolean isPublished)
        implements TemplateInstance {}
