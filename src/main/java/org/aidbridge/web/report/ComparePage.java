package org.aidbridge.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.report.model.Change;
import org.aidbridge.report.publishing.ReportQueries;
import org.aidbridge.web.PageContext;

/**
 * Why the figures of one report differ from those of another.
 *
 * @param total how many differ, of which {@code changes} are a page
 * @param next where they go on; null on the last page
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
