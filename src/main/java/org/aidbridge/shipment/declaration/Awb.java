package org.aidbridge.shipment.declaration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;

/**
 * An air waybill number, {@code PPP-SSSSSSSC}: airline prefix, serial and check digit, the serial modulo 7 (IATA Resolution
 * 600a). Text, because leading zeros count.
 */
public record Awb(String number) {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{3})-([0-9]{7})([0-9])");

    /**
     * Reads a number in any spelling.
     *
     * @throws BadValue when it is not valid
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

    /**
     * Reads a posted waybill number.
     *
     * @param unchecked true to take the number as printed, even with a wrong check digit
     * @return null when none was given
     * @throws Invalid (422) when it is not an air waybill number and not {@code unchecked}
     */
    static String read(String waybill, Boolean unchecked) {
        if (waybill == null) {
            return null;
        }
        if (Boolean.TRUE.equals(unchecked)) {
            String printed = NormalForm.waybill(waybill);
            if (!printed.matches("[A-Z0-9][A-Z0-9 /-]{0,19}")) {
                throw new Invalid("/waybill", Message.of("is up to 20 letters, digits, blanks, hyphens and slashes"));
            }
            return printed;
        }
        try {
            return parse(waybill).number();
        } catch (BadValue e) {
            throw new Invalid("/waybill", e.why());
        }
    }
}
