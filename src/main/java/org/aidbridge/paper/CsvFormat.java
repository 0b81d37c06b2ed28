package org.aidbridge.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipOutputStream;

/** Tables as RFC 4180 has them: a header row, for HXL a row of hashtags below it, lines that end in CR LF. */
public final class CsvFormat {

    private CsvFormat() {}

    /** All tables of a paper in a ZIP, each in a file that is called after its section. */
    public static void writeAll(Paper paper, boolean tagged, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Paper.Section section : paper.sections()) {
                if (section.table() != null) {
                    Archive.begin(zip, section.id() + (tagged ? ".hxl.csv" : ".csv"));
                    StringWriter csv = new StringWriter();
                    write(section.table(), tagged, csv);
                    zip.write(csv.toString().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
