package org.aidbridge.reference.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Coordinates from a public list, in degrees. Lists contain errors like a longitude of 202; those cost the coordinates,
 * not the place.
 *
 * @param latitude null, with the longitude, when unusable
 * @param impossible whether the list has a point that does not exist
 */
record Coordinates(BigDecimal latitude, BigDecimal longitude, boolean impossible) {

    static final Coordinates UNKNOWN = new Coordinates(null, null, false);

    private static final Pattern MINUTES =
            Pattern.compile("([0-9]{2})([0-9]{2})([NS]) ?([0-9]{3})([0-9]{2})([EW])", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,30})?");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final int DECIMALS = 6;

    /** Decimal degrees, may be null. */
    static Coordinates degrees(String latitude, String longitude) {
        if (latitude == null && longitude == null) {
            return UNKNOWN;
        }
        return of(decimal(latitude), decimal(longitude));
    }

    /** Degrees and minutes of UN/LOCODE, like {@code 4230N 00131E}; may be null. */
    static Coordinates minutes(String text) {
        if (text == null) {
            return UNKNOWN;
        }
        Matcher at = MINUTES.matcher(text);
        return at.matches()
                ? of(
                        decimal(at.group(1), at.group(2), at.group(3).equalsIgnoreCase("S")),
                        decimal(at.group(4), at.group(5), at.group(6).equalsIgnoreCase("W")))
                : new Coordinates(null, null, true);
    }

    private static Coordinates of(BigDecimal latitude, BigDecimal longitude) {
        boolean isPoint = latitude != null
                && longitude != null
                && latitude.abs().compareTo(BigDecimal.valueOf(90)) <= 0
                && longitude.abs().compareTo(BigDecimal.valueOf(180)) <= 0;
        return isPoint ? new Coordinates(latitude, longitude, false) : new Coordinates(null, null, true);
    }

    private static BigDecimal decimal(String degrees) {
        return degrees != null && DEGREES.matcher(degrees).matches()
                ? new BigDecimal(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN)
                : null;
    }

    private static BigDecimal decimal(String degrees, String minutes, boolean negative) {
        BigDecimal part = new BigDecimal(minutes);
        if (part.compareTo(SIXTY) >= 0) {
            return null;
        }
        BigDecimal value = new BigDecimal(degrees).add(part.divide(SIXTY, DECIMALS, RoundingMode.HALF_EVEN));
        return negative ? value.negate() : value;
    }
}
