package org.aidbridge.web.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;

/**
 * A claim with its verdict and its comparisons.
 *
 * @param mappings all versions, the newest first
 * @param maps whether the user may change the mapping
 * @param takesBack whether the user may record a retraction or a correction
 * @param done {@code recorded} or {@code mapped} right after that; else null
 */
@CheckedTemplate(basePath = "web/claim")
record ClaimPage(
        PageContext frame,
        Choices.Offered names,
        Sentences sentences,
        Reconciliation held,
        List<ClaimQueries.Meaning> mappings,
        boolean maps,
        boolean takesBack,
        String done)
        implements TemplateInstance {}
