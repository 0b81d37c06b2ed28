package org.aidbridge.web.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.claim.ClaimQueries;
import org.aidbridge.verdict.Claim;
import org.aidbridge.verdict.Verdict;
import org.aidbridge.web.Frame;
import org.aidbridge.web.form.Choices;

/**
 * A claim held against what was tracked, and against other claims.
 *
 * @param share how much of the least that it implies is tracked, in percent, for a bar: 0 to 100; null where it implies nothing
 */
@CheckedTemplate(basePath = "web/claim")
record ClaimPage(
        Frame frame,
        Choices.Offered names,
        Claim claim,
        List<String> items,
        Verdict verdict,
        Integer share,
        List<ClaimQueries.Compared> others)
        implements TemplateInstance {}
