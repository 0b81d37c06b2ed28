package org.aidbridge.claim.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The amounts that a figure allows.
 *
 * @param lower the least amount, exact
 * @param lowerIncluded whether the least amount is included
 * @param upper the most; null for no limit
 * @param upperIncluded whether the most is included
 */
public record Range(BigDecimal lower, boolean lowerIncluded, BigDecimal upper, boolean upperIncluded) {

    public Range {
        lower = plain(lower);
        upper = upper == null ? null : plain(upper);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Range above(BigDecimal lower, boolean included) {
        return new Range(lower, included, null, false);
    }

    /** In whole units: more than 5,000 is at least 5,001. */
    Range whole() {
        BigDecimal least = lower.setScale(0, RoundingMode.CEILING);
        boolean isLeast = lowerIncluded || least.compareTo(lower) > 0;
        BigDecimal most = upper == null ? null : upper.setScale(0, RoundingMode.FLOOR);
        boolean isMost = upper == null || upperIncluded || most.compareTo(upper) < 0;
        return new Range(
                isLeast ? least : least.add(BigDecimal.ONE),
                true,
                most == null || isMost ? most : most.subtract(BigDecimal.ONE),
                upper != null);
    }

    Range plus(Range other) {
        boolean open = upper == null || other.upper == null;
        return new Range(
                lower.add(other.lower),
                lowerIncluded && other.lowerIncluded,
                open ? null : upper.add(other.upper),
                !open && upperIncluded && other.upperIncluded);
    }

    /** The intersection, which may be {@link #isEmpty empty}. */
    Range and(Range other) {
        int low = lower.compareTo(other.lower);
        Range lowest = low > 0 ? this : other;
        boolean lowIn = low == 0 ? lowerIncluded && other.lowerIncluded : lowest.lowerIncluded;
        Range highest = upper == null || other.upper != null && upper.compareTo(other.upper) > 0 ? other : this;
        boolean same = upper != null && other.upper != null && upper.compareTo(other.upper) == 0;
        boolean highIn = same ? upperIncluded && other.upperIncluded : highest.upperIncluded;
        return new Range(lowest.lower, lowIn, highest.upper, highIn);
    }

    boolean isEmpty() {
        if (upper == null) {
            return false;
        }
        int order = lower.compareTo(upper);
        return order > 0 || order == 0 && !(lowerIncluded && upperIncluded);
    }

    boolean isAbove(BigDecimal amount) {
        int order = amount.compareTo(lower);
        return order < 0 || order == 0 && !lowerIncluded;
    }

    boolean isBelow(BigDecimal amount) {
        if (upper == null) {
            return false;
        }
        int order = amount.compareTo(upper);
        return order > 0 || order == 0 && !upperIncluded;
    }

    public boolean contains(BigDecimal amount) {
        return !isAbove(amount) && !isBelow(amount);
    }

    boolean isAllAbove(Range other) {
        if (other.upper == null) {
            return false;
        }
        int order = lower.compareTo(other.upper);
        return order > 0 || order == 0 && !(lowerIncluded && other.upperIncluded);
    }
}
