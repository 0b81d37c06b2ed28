package org.aidbridge.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.report.publishing.ReportProgress;
import org.aidbridge.report.publishing.ReportQueries;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.report.ReportsResource.Download;

/**
 * @param progress of the computation; null once complete
 * @param others to compare with, the newest first; {@code before}: the previous one, or null
 * @param isPublished whether the user has just published it
 */
@CheckedTemplate(basePath = "web/report")
record ReportPage(
        PageContext frame,
        ReportQueries.Entry report,
        ReportProgress progress,
        List<Download> downloads,
        List<ReportQueries.Entry> others,
        ReportQueries.Entry before,
        boolean isPublished)
        implements TemplateInstance {}
