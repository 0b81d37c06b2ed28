package org.aidbridge.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.report.publishing.ReportQueries;
import org.aidbridge.web.PageContext;

/**
 * One report.
 *
 * @param progress how far it is; null once it is drawn up
 * @param others that it can be compared with, the newest first; {@code before}: the one right before it, else null
 * @param isPublished whether the reader has just published it
 */
@CheckedTemplate(basePath = "web/report")
record ReportPage(
        PageContext frame,
        ReportQueries.Entry report,
        ReportQueries.Progress progress,
        List<Download> downloads,
        List<ReportQueries.Entry> others,
        ReportQueries.Entry before,
        boolean isPublished)
        implements TemplateInstance {}
