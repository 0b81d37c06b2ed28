package org.aidbridge.shipment.body;

import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shipment.declaration.Awb;

/** Reads a waybill number as it is posted. */
final class Waybills {

    private Waybills() {}

    /**
     * @param unchecked true when the number is to stand as it is printed, wrong check digit and all
     * @return null when none was given
     * @throws Invalid (422) when it is no air waybill number and nobody said that this is all right
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
            return Awb.parse(waybill).number();
        } catch (BadValue e) {
            throw new Invalid("/waybill", e.why());
        }
    }
}
