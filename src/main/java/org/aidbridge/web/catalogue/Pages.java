package org.aidbridge.web.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.reference.place.ImportOutcome;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Frame;

/** The template of the page here that is no shelf. */
@CheckedTemplate(basePath = "web/catalogue")
final class Pages {

    private Pages() {}

    /**
     * @param outcome what became of the rows of a file; null before
     * @param problem why it was refused, or null
     */
    static native TemplateInstance takeOver(Frame frame, ImportOutcome outcome, Problem problem);
}
