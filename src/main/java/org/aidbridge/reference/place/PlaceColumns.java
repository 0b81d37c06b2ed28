package org.aidbridge.reference.place;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** Column positions of a list of places. */
final class PlaceColumns {

    /** Column names of UN/LOCODE at datahub.io. */
    private static final Map<String, String> ALIASES =
            Map.of("iso 3166-1", "country", "ch", "change", "locode", "location", "subdiv", "subdivision");

    private final Map<String, Integer> at = new HashMap<>();
    private final boolean header;

    private PlaceColumns(boolean header) {
        this.header = header;
    }

    /** @throws Invalid (422) for duplicate names */
    static PlaceColumns header(CsvRecord first) {
        PlaceColumns columns = new PlaceColumns(true);
        for (String name : names(first)) {
            if (columns.at.put(name, columns.at.size()) != null) {
                throw new Invalid("row:1", Message.of("has two columns of the same name"));
            }
        }
        return columns;
    }

    /** For a file without a header. */
    static PlaceColumns inOrder(String... names) {
        PlaceColumns columns = new PlaceColumns(false);
        Arrays.asList(names).forEach(name -> columns.at.put(name, columns.at.size()));
        return columns;
    }

    static List<String> names(CsvRecord first) {
        return first.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .map(name -> ALIASES.getOrDefault(name, name))
                .toList();
    }

    /** @throws Invalid (422) when one is missing */
    PlaceColumns require(String... names) {
        List<String> missing =
                Arrays.stream(names).filter(n -> !at.containsKey(n)).toList();
        if (!missing.isEmpty()) {
            throw new Invalid("row:1", Message.of("is not the header of this layout: it has no {columns}", missing));
        }
        return this;
    }

    boolean hasHeader() {
        return header;
    }

    int count() {
        return at.size();
    }

    /** Null when empty or absent. */
    String get(CsvRecord row, String name) {
        Integer index = at.get(name);
        if (index == null || index >= row.getFieldCount() || row.getField(index).isBlank()) {
            return null;
        }
        return row.getField(index).strip();
    }

    String first(CsvRecord row, String name, String otherwise) {
        String value = get(row, name);
        return value == null ? get(row, otherwise) : value;
    }
}
