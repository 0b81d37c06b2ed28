package org.aidbridge.shipment.declaration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;

/**
 * An air waybill number, {@code PPP-SSSSSSSC}: three digits of the airline's prefix, a serial of seven and a check digit
 * that is the serial modulo 7 (IATA Resolution 600a). Kept as text, because leading zeros count.
 */
public record Awb(String number) {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{3})-([0-9]{7})([0-9])");

    /**
     * Reads a number in any of its spellings.
     *
     * @throws BadValue that says what is wrong with it
     */
    public static Awb parse(String text) {
        Matcher shape = SHAPE.matcher(NormalForm.waybill(text));
        if (!shape.matches()) {
            throw new BadValue(Message.of("an air waybill number is three digits, a hyphen and eight digits"));
        }
        int serial = Integer.parseInt(shape.group(2));
        int check = Integer.parseInt(shape.group(3));
        if (serial % 7 != check) {
            throw new BadValue(Message.of(
                    "the check digit of {waybill} should be {digit}; "
                            + "send waybillUnchecked: true if it is printed like this",
                    shape.group(1) + "-" + shape.group(2) + check,
                    serial % 7));
        }
        return new Awb(shape.group(1) + "-" + shape.group(2) + check);
    }
}
