package org.aidbridge.report.publishing;

import io.quarkus.qute.TemplateInstance;

/** Shown while a report is being assembled; refreshes itself. */
record UnderwayPage(String number, int done, int of) implements TemplateInstance {}
