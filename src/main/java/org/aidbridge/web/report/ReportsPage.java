package org.aidbridge.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.report.publishing.ReportQueries;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.report.ReportsResource.Download;

/**
 * The reports of an operation, the live situation, and the form to publish.
 *
 * @param live addresses of the situation by format, at the time of the page
 * @param next cursor of the next page, or null
 * @param publishes whether the user may publish now
 * @param form the input
 * @param problem why it was refused, or null
 */
@CheckedTemplate(basePath = "web/report")
record ReportsPage(
        PageContext frame,
        List<ReportQueries.Entry> reports,
        List<Download> live,
        String next,
        boolean publishes,
        PublishForm form,
        Problem problem)
        implements TemplateInstance {}
