package org.aidbridge.report.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What moved in the period.
 *
 * @param shipments where the shipments behind each figure are listed: of all stages and measures, or of one with {@code &stage=} and {@code &measure=}; from version
 *     2 on
 */
@Schema(name = "Movement")
public record Movement(
        String item, String name, String unit, ReachedQuantities reached, Stock change, String shipments) {}
