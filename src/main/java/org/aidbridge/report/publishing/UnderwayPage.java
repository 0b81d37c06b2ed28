package org.aidbridge.report.publishing;

import io.quarkus.qute.TemplateInstance;

/** The page of a report that is still being drawn up; it looks again by itself. */
record UnderwayPage(String number, int done, int of) implements TemplateInstance {}
