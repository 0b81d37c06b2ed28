package org.aidbridge.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.audit.Audited;
import org.aidbridge.web.Frame;

/**
 * Who did what, the newest first.
 *
 * @param next where it goes on; null on the last page
 */
@CheckedTemplate(basePath = "web/admin")
record AuditPage(Frame frame, List<Audited> rows, String next) implements TemplateInstance {}
