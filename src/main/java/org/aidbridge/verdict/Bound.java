package org.aidbridge.verdict;

import java.math.BigDecimal;
import org.aidbridge.shared.Quantity;

/** How a public figure is hedged: "more than 26,000", "nearly 3,800 tonnes". */
public enum Bound {
    MORE_THAN,
    AT_LEAST,
    EXACTLY,
    /** Give or take the tolerance of ABOUT. */
    ABOUT,
    /** A little less: below the figure, by no more than the tolerance of NEARLY. */
    NEARLY,
    LESS_THAN;

    /** What a figure with this bound leaves possible. */
    Range around(Quantity figure, Tolerances tolerances) {
        var value = figure.value();
        return switch (this) {
            case MORE_THAN -> Range.above(value, false);
            case AT_LEAST -> Range.above(value, true);
            case EXACTLY -> new Range(value, true, value, true);
            case ABOUT ->
                new Range(
                        tolerances.about().less(value), true, tolerances.about().more(value), true);
            case NEARLY -> new Range(tolerances.nearly().less(value), true, value, false);
            case LESS_THAN -> new Range(BigDecimal.ZERO, true, value, false);
        };
    }
}
