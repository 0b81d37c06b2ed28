package org.aidbridge.web.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.WrittenNumber;

/** What a form asks about numbers that can be read in more than one way, and what was chosen. */
final class Questions {

    /** By its field, what the number in it can mean. */
    private final Map<String, List<BigDecimal>> readings = new HashMap<>();

    /**
     * @param chosen the reading that was chosen when the form asked before; it counts as long as the text can still mean it
     * @throws org.aidbridge.shared.BadValue when it can mean different numbers and none of them was chosen
     */
    BigDecimal answer(String field, WrittenNumber written, String chosen) {
        if (!written.isAmbiguous()) {
            return written.value();
        }
        readings.put(field, written.readings());
        return written.readings().stream()
                .filter(reading -> WrittenNumber.plain(reading).equals(chosen))
                .findFirst()
                .orElseGet(written::value);
    }

    /** By how each reading would be written without doubt, how pages write it; nothing where nothing is asked. */
    Map<String, String> readings(String field) {
        Map<String, String> offered = new LinkedHashMap<>();
        readings.getOrDefault(field, List.of())
                .forEach(reading -> offered.put(WrittenNumber.plain(reading), WrittenNumber.grouped(reading)));
        return offered;
    }
}
