package org.aidbridge.web.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.claim.ClaimForm.ClaimChoices;
import org.aidbridge.web.form.FormData;

/**
 * The form that records a claim.
 *
 * @param about the claim it retracts or corrects, or null
 * @param rows numbers of the rows for components
 * @param preview the verdict; null before the preview
 * @param problem why it would be refused, or null
 * @param isAnswer whether it states no figure and only refers to another claim
 * @param isMistake whether it says that nobody made the other claim
 */
@CheckedTemplate(basePath = "web/claim")
record ClaimFormPage(
        PageContext frame,
        FormData typed,
        Claim about,
        ClaimChoices choices,
        List<Integer> rows,
        Sentences sentences,
        Reconciliation preview,
        Problem problem,
        boolean isAnswer,
        boolean isMistake)
        implements TemplateInstance {}
