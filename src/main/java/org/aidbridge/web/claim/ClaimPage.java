package org.aidbridge.web.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;

/**
 * A claim held against what was tracked, and against other claims.
 *
 * @param mappings all versions of what its words were said to mean, the newest first
 * @param maps whether the reader may say anew what its words mean
 * @param takesBack whether the reader may record that it was taken back, or correct our record of it
 * @param done {@code recorded} or {@code mapped}, when the reader has just done that; else null
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
