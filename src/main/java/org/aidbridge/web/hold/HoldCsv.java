package org.aidbridge.web.hold;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aidbridge.route.impact.BlockedCargo;
import org.aidbridge.shared.Text;

/** Blocked cargo as CSV: a row per quantity and leg, with the names and values of the API. */
final class HoldCsv {

    private static final List<String> COLUMNS = List.of(
            "priority",
            "requiredBy",
            "shipment",
            "line",
            "item",
            "quantity",
            "unit",
            "kg",
            "route",
            "flight",
            "departsAt",
            "stage",
            "place",
            "waitingSince",
            "donor",
            "consignee",
            "recipient");

    private HoldCsv() {}

    /** @param telling streams the rows */
    static void write(Consumer<Consumer<BlockedCargo>> telling, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(COLUMNS);
        telling.accept(stuck -> csv.writeRecord(cells(stuck)));
        csv.flush();
    }

    private static List<String> cells(BlockedCargo stuck) {
        return Stream.of(
                        stuck.priority(),
                        stuck.requiredBy(),
                        stuck.shipment(),
                        stuck.line(),
                        stuck.item(),
                        stuck.quantity(),
                        stuck.unit(),
                        stuck.kg() == null ? null : stuck.kg().toPlainString(),
                        stuck.route(),
                        stuck.flight(),
                        stuck.departsAt(),
                        stuck.stage(),
                        stuck.place(),
                        stuck.waitingSince(),
                        stuck.donor(),
                        stuck.consignee(),
                        stuck.recipient())
                .map(value -> Text.csv(Objects.toString(value, "")))
                .toList();
    }
}
