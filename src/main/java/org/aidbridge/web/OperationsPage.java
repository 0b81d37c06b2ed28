package org.aidbridge.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.reference.Operation;

/** The choice among several operations. */
@CheckedTemplate(basePath = "web")
record OperationsPage(Frame frame, List<Operation.Facts> operations, String next) implements TemplateInstance {}
