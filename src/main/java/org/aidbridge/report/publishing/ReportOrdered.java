package org.aidbridge.report.publishing;

import org.aidbridge.report.publishing.Reports.Key;

/** The terms of a report have been written, and somebody waits to see it. */
record ReportOrdered(Key key) {}
