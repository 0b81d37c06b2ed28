package org.aidbridge.claim.model;

import org.aidbridge.shared.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of which a figure is said to be the sum, in the same unit.
 *
 * @param text the words, verbatim
 * @param knownTo what the quantity is known to, like 1000 for "3.34 lakh"; null: it was said to the last digit
 */
@Schema(name = "ClaimComponent")
public record Component(
        @Schema(required = true, examples = "more than 5,000 ventilators")
        String text,

        @Schema(required = true) Bound bound,
        @Schema(required = true, examples = "5000") Quantity quantity,
        Quantity knownTo) {}
