package org.aidbridge.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact, non-negative amount in the unit of its item: at most 12 digits before the point and 3 behind it
 * ({@code numeric(15,3)}), never floating point. Two quantities are equal when their values are: 5 equals 5.000.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);
    static final int SCALE = 3;

    /** @throws BadValue when negative, too large or finer than three decimals; says which */
    public Quantity {
        if (value.signum() < 0) {
            throw new BadValue(Phrase.of("a quantity is not negative"));
        }
        // precision() - scale() rather than compareTo, which would expand 1E+999999999.
        if (value.signum() > 0 && (long) value.precision() - value.scale() > 12) {
            throw new BadValue(Phrase.of("a quantity has at most 12 digits before the decimal point"));
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : trimmed(value);
        if (value.scale() > SCALE) {
            throw new BadValue(Phrase.of("a quantity has at most 3 decimals"));
        }
    }

    private static BigDecimal trimmed(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    @JsonCreator
    public static Quantity of(BigDecimal value) {
        return value == null ? null : new Quantity(value);
    }

    public static Quantity of(long units) {
        return new Quantity(BigDecimal.valueOf(units));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    /** @throws BadValue when there is less than {@code other}: nothing here goes below zero */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.value));
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
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
