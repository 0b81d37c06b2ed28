package org.aidbridge.web.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.WrittenNumber;

/** Questions about numbers with several readings, and the answers. */
final class Questions {

    private final Map<String, List<BigDecimal>> readings = new HashMap<>();

    /**
     * @param chosen the reading chosen earlier; it counts while the text still allows it
     * @throws org.aidbridge.shared.BadValue if the number is ambiguous and none was chosen
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

    /** The readings as pages write them; empty if nothing is asked. */
    Map<String, String> readings(String field) {
        Map<String, String> offered = new LinkedHashMap<>();
        readings.getOrDefault(field, List.of())
                .forEach(reading -> offered.put(WrittenNumber.plain(reading), WrittenNumber.grouped(reading)));
        return offered;
    }
}
