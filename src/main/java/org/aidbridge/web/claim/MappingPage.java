package org.aidbridge.web.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;

/**
 * What the words of a claim mean, before it is said anew.
 *
 * @param preview how the claim would be held then; null before that has been looked at
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
