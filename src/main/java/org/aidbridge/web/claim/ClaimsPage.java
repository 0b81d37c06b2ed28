package org.aidbridge.web.claim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.web.PageContext;

/**
 * Claims with their verdicts, the newest first.
 *
 * @param next cursor of the next page, or null
 * @param records whether the user may record a claim now
 */
@CheckedTemplate(basePath = "web/claim")
record ClaimsPage(PageContext frame, List<ClaimQueries.Held> claims, String next, boolean records)
        implements TemplateInstance {}
