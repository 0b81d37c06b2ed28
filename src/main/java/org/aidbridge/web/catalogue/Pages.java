package org.aidbridge.web.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.place.ImportOutcome;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Frame;

/** The templates of the pages here. */
@CheckedTemplate(basePath = "web/catalogue")
final class Pages {

    private Pages() {}

    static native TemplateInstance entries(Frame frame, EntriesPage page);

    static native TemplateInstance entry(Frame frame, EntryPage page);

    static native TemplateInstance form(Frame frame, FormPage page);

    /**
     * @param outcome what became of the rows of a file; null before
     * @param problem why it was refused, or null
     */
    static native TemplateInstance takeOver(Frame frame, ImportOutcome outcome, Problem problem);
}
