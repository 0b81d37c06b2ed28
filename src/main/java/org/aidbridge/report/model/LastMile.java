package org.aidbridge.report.model;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A region of recipients.
 *
 * @param region ISO 3166-2, else ISO 3166-1; null when nobody said where they are
 * @param shipments where the shipments behind each figure are listed: of all, or of one with {@code &item=}, {@code &stage=} and {@code
 *     &measure=}; from version 2 on
 */
@Schema(name = "LastMile")
public record LastMile(String region, List<Item> items, String shipments) {

    /**
     * An item in a region; delivered is never mixed with dispatched.
     *
     * @param underWay dispatched and not yet delivered
     */
    @Schema(name = "LastMileItem")
    public record Item(
            String item,
            String name,
            String unit,
            BigDecimal dispatched,
            BigDecimal delivered,
            BigDecimal installed,
            BigDecimal underWay) {}
}
