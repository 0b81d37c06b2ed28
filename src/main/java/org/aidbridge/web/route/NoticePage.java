package org.aidbridge.web.route;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.route.impact.ImpactView;
import org.aidbridge.route.notice.NoticeView;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;

/**
 * A notice and what follows from it.
 *
 * @param about the notice it refers to, or null
 * @param answers the notices that refer to it, in the order in which they were said
 * @param retracts whether the reader may retract it now
 * @param amends whether the reader may amend it now
 * @param isPublished whether the reader has just published it
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
