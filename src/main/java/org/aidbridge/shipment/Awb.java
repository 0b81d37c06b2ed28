package org.aidbridge.shipment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An air waybill number, {@code PPP-SSSSSSSC}: three digits of the airline's prefix, a serial of seven and a check digit
 * that is the serial modulo 7 (IATA Resolution 600a). Kept as text, because leading zeros count.
 */
public record Awb(String number) {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{3})-?([0-9]{7})([0-9])");

    /**
     * Reads a number with or without its hyphen and blanks.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static Awb parse(String text) {
        Matcher shape = SHAPE.matcher(text.replace(" ", ""));
        if (!shape.matches()) {
            throw new IllegalArgumentException("an air waybill number is three digits, a hyphen and eight digits");
        }
        int serial = Integer.parseInt(shape.group(2));
        int check = Integer.parseInt(shape.group(3));
        if (serial % 7 != check) {
            throw new IllegalArgumentException("the check digit of " + shape.group(1) + "-" + shape.group(2) + check
                    + " should be " + serial % 7 + "; send waybillUnchecked: true if it is printed like this");
        }
        return new Awb(shape.group(1) + "-" + shape.group(2) + check);
    }
}
