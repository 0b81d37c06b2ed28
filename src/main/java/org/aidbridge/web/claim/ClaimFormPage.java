package org.aidbridge.web.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * A claim before it is recorded.
 *
 * @param about the claim that it takes back or of which it corrects our record, or null
 * @param rows numbers of the rows for parts
 * @param preview how it would be held; null before it has been looked at
 * @param problem why it would be refused, or null
 * @param isAnswer whether it states no figure and only speaks of another claim
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
