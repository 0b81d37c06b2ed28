package org.aidbridge.claim.model;

import java.math.BigDecimal;
import org.aidbridge.shared.Quantity;

/** The qualifier of a public figure: "more than 26,000", "nearly 3,800 tonnes". */
public enum Bound {
    MORE_THAN,
    AT_LEAST,
    EXACTLY,
    /** Give or take the tolerance of ABOUT. */
    ABOUT,
    /** A little less: below the figure, by no more than the tolerance of NEARLY. */
    NEARLY,
    LESS_THAN;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * The amounts a figure with this bound allows. Tolerances apply to ABOUT and NEARLY only, precision to the other figures:
     * "3.34 lakh" was rounded to 1,000. Thresholds ("more than 3.34 lakh") are exact.
     *
     * @param knownTo precision; null when exact
     */
    Range around(Quantity figure, Quantity knownTo, Tolerances tolerances) {
        var value = figure.value();
        BigDecimal half = knownTo == null ? BigDecimal.ZERO : knownTo.value().multiply(HALF);
        BigDecimal least = value.subtract(half).max(BigDecimal.ZERO);
        BigDecimal most = value.add(half);
        return switch (this) {
            case MORE_THAN -> Range.above(value, false);
            case AT_LEAST -> Range.above(value, true);
            case EXACTLY -> new Range(least, true, most, half.signum() == 0);
            case ABOUT -> {
                BigDecimal more = tolerances.about().more(value);
                yield new Range(
                        least.min(tolerances.about().less(value)), true, most.max(more), more.compareTo(most) >= 0);
            }
            case NEARLY -> new Range(least.min(tolerances.nearly().less(value)), true, value, false);
            case LESS_THAN -> new Range(BigDecimal.ZERO, true, value, false);
        };
    }
}
