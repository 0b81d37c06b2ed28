package org.aidbridge.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.report.publishing.ReportQueries;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;

/**
 * The reports of an operation, the live situation, and the form by which one is published.
 *
 * @param live addresses of the situation by format, as of the time of the page
 * @param next where the list goes on; null on the last page
 * @param publishes whether the reader may publish a report now
 * @param form what was typed
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
