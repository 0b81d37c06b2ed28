package org.aidbridge.report.model;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ever came so far, counted once. */
@Schema(name = "Reached")
public record ReachedQuantities(
        BigDecimal declared,
        BigDecimal departed,
        BigDecimal arrived,
        BigDecimal cleared,
        BigDecimal received,
        BigDecimal dispatched,
        BigDecimal delivered,
        BigDecimal installed) {}
