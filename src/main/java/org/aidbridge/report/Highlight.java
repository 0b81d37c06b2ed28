package org.aidbridge.report;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure for the first page.
 *
 * @param item and {@code name} and {@code unit}; null when it counts no goods
 * @param change since the report compared with, as that one is known now; null when there is none
 */
@Schema(name = "Highlight")
public record Highlight(What what, String item, String name, String unit, BigDecimal value, BigDecimal change) {

    /** What a highlight tells of. */
    @Schema(name = "Highlighted")
    public enum What {
        DELIVERED,
        RECEIVED,
        ARRIVED,
        DEPARTED,
        WITHHELD,
        MISSING,
        ROUTES_CLOSED
    }
}
