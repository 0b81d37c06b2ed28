package org.aidbridge.web.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;

/**
 * The form that changes the item mapping of a claim.
 *
 * @param preview the verdict under the new mapping; null before the preview
 * @param problem why it would be refused, or null
 */
@CheckedTemplate(basePath = "web/claim")
record MappingPage(
        PageContext frame,
        FormData typed,
        Claim claim,
        Choices.Offered names,
        Sentences sentences,
        Reconciliation preview,
        Problem problem)
        implements TemplateInstance {}
