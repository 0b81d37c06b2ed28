package org.aidbridge.web.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.reference.place.ImportOutcome;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;

/** The template of the page here that is no shelf. */
@CheckedTemplate(basePath = "web/catalogue")
final class CataloguePages {

    private CataloguePages() {}

    /**
     * @param outcome what became of the rows of a file; null before
     * @param problem why it was refused, or null
     */
    static native TemplateInstance takeOver(PageContext frame, ImportOutcome outcome, Problem problem);
}
