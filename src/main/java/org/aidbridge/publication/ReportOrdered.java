package org.aidbridge.publication;

import org.aidbridge.publication.Reports.Key;

/** The terms of a report have been written, and somebody waits to see it. */
record ReportOrdered(Key key) {}
