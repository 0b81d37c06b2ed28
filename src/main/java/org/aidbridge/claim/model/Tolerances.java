package org.aidbridge.claim.model;

import java.math.BigDecimal;

/** Tolerances of "about" and "nearly": revisioned settings as of a time. */
public record Tolerances(Percent about, Percent nearly) {

    /** @param value percent of the figure, exact */
    public record Percent(BigDecimal value) {

        BigDecimal less(BigDecimal figure) {
            return figure.subtract(of(figure));
        }

        BigDecimal more(BigDecimal figure) {
            return figure.add(of(figure));
        }

        private BigDecimal of(BigDecimal figure) {
            return figure.multiply(value).movePointLeft(2);
        }
    }

    public static Tolerances of(BigDecimal about, BigDecimal nearly) {
        return new Tolerances(new Percent(about), new Percent(nearly));
    }
}
