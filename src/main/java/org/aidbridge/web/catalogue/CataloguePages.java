package org.aidbridge.web.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.reference.place.ImportOutcome;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;

@CheckedTemplate(basePath = "web/catalogue")
final class CataloguePages {

    private CataloguePages() {}

    /**
     * @param outcome per row of an imported file; null before
     * @param problem why the file was refused, or null
     */
    static native TemplateInstance importPlaces(PageContext frame, ImportOutcome outcome, Problem problem);
}
