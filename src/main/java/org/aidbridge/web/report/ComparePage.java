package org.aidbridge.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.report.publishing.ReportQueries;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.web.PageContext;

/**
 * The differences between two reports.
 *
 * @param total of the differing figures, of which {@code changes} are a page
 * @param next cursor of the next page, or null
 */
@CheckedTemplate(basePath = "web/report")
record ComparePage(
        PageContext frame,
        ReportQueries.Entry from,
        ReportQueries.Entry to,
        int total,
        List<Change> changes,
        String next)
        implements TemplateInstance {}
