package org.aidbridge.report.model;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is not as declared. Rows: the newest entry first. */
@Schema(name = "Discrepancies")
public record Discrepancies(List<Total> totals, List<Row> rows, String more) {

    /** @param missing whereabouts unknown */
    @Schema(name = "DiscrepancyTotal")
    public record Total(
            String item,
            String name,
            String unit,
            BigDecimal withheld,
            BigDecimal missing,
            BigDecimal damaged,
            BigDecimal lost,
            BigDecimal surplus) {}

    /** A line of a shipment that is not as declared. */
    @Schema(name = "DiscrepancyRow")
    public record Row(
            String shipment,
            int line,
            String item,
            String unit,
            BigDecimal declared,
            BigDecimal withheld,
            BigDecimal missing,
            BigDecimal damaged,
            BigDecimal lost,
            BigDecimal surplus) {}
}
