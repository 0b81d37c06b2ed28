package org.aidbridge.report.model;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item.
 *
 * @param surplus of what was received, how much no list had
 * @param opened of what was reached, how much stood there when the operation began; absent when nothing did
 * @param last24h what was reached within the 24 hours before
 * @param shipments where the shipments behind each figure are listed: of all stages and measures, or of one with {@code &stage=} and {@code &measure=}
 */
@Schema(name = "KeyFigure")
public record KeyFigure(
        String item,
        String name,
        String unit,
        ReachedQuantities reached,
        BigDecimal surplus,
        BigDecimal opened,
        Stock stock,
        ReachedQuantities last24h,
        String shipments) {}
