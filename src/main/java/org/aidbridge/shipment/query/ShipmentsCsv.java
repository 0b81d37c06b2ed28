package org.aidbridge.shipment.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Text;

/** The list of shipments as CSV, streamed page by page. */
public final class ShipmentsCsv {

    private static final List<String> COLUMNS = List.of(
            "reference",
            "waybill",
            "status",
            "partial",
            "stages",
            "flags",
            "priority",
            "requiredBy",
            "eta",
            "items",
            "carriers",
            "origin",
            "destination",
            "donor",
            "consignee",
            "recipient",
            "declaredAt",
            "recordedAt");

    private static final int AT_ONCE = 500;

    private ShipmentsCsv() {}

    /** Reads the first page at once, so that mistakes in the request are still answered with a problem. */
    public static StreamingOutput of(
            ShipmentViews shipments, ShipmentFilter filter, AccessScope reach, AsOfParams asOf) {
        Function<String, Slice<SummaryView>> page =
                after -> shipments.list(filter, reach, PageRequest.of(AT_ONCE, after), asOf);
        Slice<SummaryView> first = page.apply(null);
        return out -> write(first, page, out);
    }

    /** @param next the page after a key */
    private static void write(Slice<SummaryView> first, Function<String, Slice<SummaryView>> next, OutputStream out)
            throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(COLUMNS);
        for (Slice<SummaryView> page = first; page != null; ) {
            page.items().forEach(s -> csv.writeRecord(cells(s)));
            csv.flush();
            page = page.next() == null ? null : next.apply(page.next());
        }
    }

    private static List<String> cells(SummaryView s) {
        return Stream.of(
                        s.reference(),
                        s.waybill(),
                        s.status(),
                        String.valueOf(s.partial()),
                        String.join(" ", s.stages()),
                        String.join(" ", s.flags()),
                        s.priority(),
                        text(s.requiredBy()),
                        text(s.eta()),
                        String.join(" ", s.items()),
                        String.join(" ", s.carriers()),
                        s.origin(),
                        s.destination(),
                        s.donor(),
                        s.consignee(),
                        s.recipient(),
                        text(s.declaredOn() != null ? s.declaredOn() : s.declaredAt()),
                        text(s.recordedAt()))
                .map(text -> text == null ? "" : Text.csv(text))
                .toList();
    }

    private static String text(Object time) {
        return time == null ? null : time.toString();
    }
}
