package org.aidbridge.web.plan;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidbridge.shared.WrittenNumber;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentState;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers;
import org.aidbridge.web.form.Pickers.Kind;

/** The numbered rows of a form: lines of goods, and legs. Empty rows are left out of the body. */
enum ShipmentRows {
    /** Its fields are the columns of a pasted table, in this order. */
    LINES(500, "item-%d", "quantity-%d", "unit-%d", "pieces-%d", "lot-%d", "expires-%d", "recipient-%d", "grossKg-%d"),
    /** The same of an opening balance. */
    STOCK(500, "item-%d", "quantity-%d", "unit-%d", "lot-%d", "expires-%d"),
    LEGS(
            50,
            "carrier-%d",
            "flight-%d",
            "origin-%d",
            "destination-%d",
            "departs-%dOn",
            "departs-%dTime",
            "arrives-%dOn",
            "arrives-%dTime",
            "lines-%d");

    private static final Pattern CELLS = Pattern.compile("\t");

    private static final String NO_UNIT = "-";

    private final int most;
    private final List<String> fields;

    ShipmentRows(int most, String... fields) {
        this.most = most;
        this.fields = List.of(fields);
    }

    /** The name of the field that keeps how many rows are shown. */
    private String counter() {
        return "count-of-" + name().toLowerCase(Locale.ROOT);
    }

    /** How many are shown. */
    int shown(FormData typed) {
        String count = typed.get(counter());
        int asked = count.matches("\\d{1,3}") ? Integer.parseInt(count) : 0;
        return Math.min(most, Math.max(asked, filled(typed)));
    }

    List<Integer> numbers(FormData typed) {
        return IntStream.rangeClosed(1, shown(typed)).boxed().toList();
    }

    FormData showing(FormData typed, int rows) {
        return typed.with(Map.of(counter(), String.valueOf(Math.min(most, rows))));
    }

    private boolean isFilled(FormData typed, int row) {
        return fields.stream().anyMatch(field -> typed.has(field.formatted(row)));
    }

    /** The number of the last filled row, or 0. */
    private int filled(FormData typed) {
        return IntStream.rangeClosed(1, most)
                .filter(row -> isFilled(typed, row))
                .max()
                .orElse(0);
    }

    /** Adds rows copied from a spreadsheet below the filled ones. A first row without a number is taken as its heading. */
    FormData pasted(FormData typed, String table) {
        Map<String, String> values = new HashMap<>();
        int row = filled(typed);
        String[] lines = table.split("\n");
        for (int i = 0; i < lines.length && row < most; i++) {
            String[] cells = CELLS.split(lines[i]);
            boolean isHeading = i == 0 && cells.length > 1 && cells[1].chars().noneMatch(Character::isDigit);
            if (!isHeading && !lines[i].isBlank()) {
                row++;
                for (int c = 0; c < Math.min(cells.length, fields.size()); c++) {
                    values.put(fields.get(c).formatted(row), cells[c].strip());
                }
            }
        }
        return showing(typed.with(values), Math.max(row, shown(typed)));
    }

    static List<Declaration.Line> lines(FormData typed, Picked picked) {
        List<Declaration.Line> lines = new ArrayList<>();
        for (int row = 1; row <= LINES.filled(typed); row++) {
            if (LINES.isFilled(typed, row)) {
                lines.add(line(typed, picked, row, "/lines/" + lines.size()));
            }
        }
        return lines;
    }

    private static Declaration.Line line(FormData typed, Picked picked, int row, String at) {
        String item = picked.read(Kind.ITEM, typed, "item-" + row, at + "/item");
        List<String> handling = typed.several("handling-" + row, at + "/handling");
        return new Declaration.Line(
                item,
                typed.quantity("quantity-" + row, at + "/quantity"),
                unit(typed, picked, item, row, at),
                typed.number("grossKg-" + row, at + "/grossKg"),
                typed.number("volumeM3-" + row, at + "/volumeM3"),
                typed.count("pieces-" + row, at + "/pieces"),
                typed.text("lot-" + row, at + "/lot"),
                typed.day("expires-" + row, at + "/expiresOn"),
                handling.isEmpty() ? null : handling,
                picked.read(Kind.PARTY, typed, "recipient-" + row, at + "/recipient"));
    }

    /** The unit of a known item may be left out. Of an unknown one only the item is reported. */
    private static String unit(FormData typed, Picked picked, String item, int row, String at) {
        String unit = typed.text("unit-" + row, at + "/unit");
        if (unit != null || item == null) {
            return unit;
        }
        Pickers.Option known = picked.find(Kind.ITEM, item);
        return known == null ? NO_UNIT : known.unit();
    }

    /** @param stage of all of them */
    static List<EventRequest.Part> stock(FormData typed, Picked picked, Stage stage) {
        List<EventRequest.Part> parts = new ArrayList<>();
        for (int row = 1; row <= STOCK.filled(typed); row++) {
            if (STOCK.isFilled(typed, row)) {
                String at = "/lines/" + parts.size();
                String item = picked.read(Kind.ITEM, typed, "item-" + row, at);
                parts.add(new EventRequest.Part(
                        null,
                        item,
                        unit(typed, picked, item, row, at),
                        typed.quantity("quantity-" + row, at + "/quantity"),
                        null,
                        null,
                        null,
                        stage,
                        typed.text("lot-" + row, at + "/lot"),
                        typed.day("expires-" + row, at + "/expiresOn")));
            }
        }
        return parts;
    }

    static List<Declaration.Leg> legs(FormData typed, Picked picked, PageFormat write) {
        List<Declaration.Leg> legs = new ArrayList<>();
        for (int row = 1; row <= LEGS.filled(typed); row++) {
            if (LEGS.isFilled(typed, row)) {
                legs.add(leg(typed, picked, row, "/legs/" + legs.size(), write.zone()));
            }
        }
        return legs;
    }

    private static Declaration.Leg leg(FormData typed, Picked picked, int row, String at, ZoneId zone) {
        return new Declaration.Leg(
                picked.read(Kind.CARRIER, typed, "carrier-" + row, at + "/carrier"),
                typed.text("flight-" + row, at + "/flight"),
                picked.read(Kind.PLACE, typed, "origin-" + row, at + "/origin"),
                picked.read(Kind.PLACE, typed, "destination-" + row, at + "/destination"),
                typed.when("departs-" + row, zone, at + "/departsAt"),
                typed.when("arrives-" + row, zone, at + "/arrivesAt"),
                typed.numbers("lines-" + row, at + "/lines"));
    }

    static void fill(Map<String, String> values, int row, ShipmentState.DeclaredLine line) {
        values.put("item-" + row, line.item());
        values.put("quantity-" + row, WrittenNumber.plain(line.quantity().value()));
        values.put("unit-" + row, line.unit());
        values.put("grossKg-" + row, plain(line.grossKg()));
        values.put("volumeM3-" + row, plain(line.volumeM3()));
        values.put("pieces-" + row, line.pieces() == null ? null : String.valueOf(line.pieces()));
        values.put("lot-" + row, line.lot());
        values.put("expires-" + row, line.expiresOn() == null ? null : String.valueOf(line.expiresOn()));
        values.put("handling-" + row, String.join(" ", line.handling()));
        values.put("recipient-" + row, line.recipient());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : WrittenNumber.plain(number);
    }

    static void fill(Map<String, String> values, int row, Plan.Leg leg, PageFormat write) {
        values.put("carrier-" + row, leg.carrier());
        values.put("flight-" + row, leg.flight());
        values.put("origin-" + row, leg.origin());
        values.put("destination-" + row, leg.destination());
        write.fill(values, "departs-" + row, leg.departs());
        write.fill(values, "arrives-" + row, leg.arrives());
        values.put(
                "lines-" + row,
                leg.lines() == null
                        ? null
                        : leg.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
