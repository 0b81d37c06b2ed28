package org.aidbridge.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact, non-negative amount in the unit of its item. Stated ones have at most 12 digits before and 3 after the point
 * ({@code numeric(15,3)}, {@link #of(BigDecimal)}); sums may be longer. Equality is by value: 5 equals 5.000.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);
    static final int SCALE = 3;
    private static final int STATED_DIGITS = 12;

    /** More than any sum has, and few enough to write out. */
    private static final int DIGITS = 30;

    /** @throws BadValue when negative, too large or finer than three decimals */
    public Quantity {
        if (value.signum() < 0) {
            throw new BadValue(Message.of("a quantity is not negative"));
        }
        requireDigits(value, DIGITS);
        value = value.signum() == 0 ? BigDecimal.ZERO : trimmed(value);
        if (value.scale() > SCALE) {
            throw new BadValue(Message.of("a quantity has at most 3 decimals"));
        }
    }

    private static BigDecimal trimmed(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    private static void requireDigits(BigDecimal value, int digits) {
        // Not compareTo, which would expand 1E+999999999.
        if (value.signum() > 0 && (long) value.precision() - value.scale() > digits) {
            throw new BadValue(Message.of("a quantity has at most 12 digits before the decimal point"));
        }
    }

    /**
     * A stated quantity.
     *
     * @param value null gives null
     * @throws BadValue when negative, too large or finer than three decimals
     */
    @JsonCreator
    public static Quantity of(BigDecimal value) {
        if (value == null) {
            return null;
        }
        requireDigits(value, STATED_DIGITS);
        return new Quantity(value);
    }

    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /** @throws BadValue when the result would be negative */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether it is small enough to be stated; a sum may not be. */
    public boolean isStatable() {
        return value.precision() - value.scale() <= STATED_DIGITS;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    BigDecimal json() {
        return value;
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
