package org.aidbridge.web.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.publication.ReportQueries;
import org.aidbridge.report.Change;
import org.aidbridge.web.Frame;

/** Why the figures of one report are others than those of another. */
@CheckedTemplate(basePath = "web/report")
record ComparePage(Frame frame, ReportQueries.Entry from, ReportQueries.Entry to, List<Change> changes)
        implements TemplateInstance {}
