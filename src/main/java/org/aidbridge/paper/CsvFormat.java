package org.aidbridge.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** One table as RFC 4180 has it: a header row, for HXL a row of hashtags below it, lines that end in CR LF. */
public final class CsvFormat {

    private CsvFormat() {}

    /** @param tagged whether the row of HXL hashtags is written */
    public static void write(Table table, boolean tagged, Writer out) {
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(table.columns().stream().map(Table.Column::key).toList());
            if (tagged) {
                csv.writeRecord(table.columns().stream().map(Table.Column::hxl).toList());
            }
            for (List<Cell> row : table.rows()) {
                csv.writeRecord(row.stream().map(PlainText::of).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
