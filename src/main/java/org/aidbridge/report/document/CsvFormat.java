package org.aidbridge.report.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipOutputStream;

/** CSV by RFC 4180 with a header row, and for HXL a row of hashtags. */
public final class CsvFormat {

    private CsvFormat() {}

    /** A ZIP with one file per table, named after its section. */
    public static void writeAll(PrintDocument document, Table.AllRows rows, boolean tagged, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (PrintDocument.Section section : document.sections()) {
                if (section.isInFiles()) {
                    Archive.begin(zip, section.id() + (tagged ? ".hxl.csv" : ".csv"));
                    write(section, rows, tagged, zip);
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The table of a section. The stream stays open.
     *
     * @param tagged with the row of HXL hashtags
     */
    public static void write(PrintDocument.Section section, Table.AllRows rows, boolean tagged, OutputStream out) {
        try {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
            List<Table.Column> columns = section.table().columns();
            csv.writeRecord(columns.stream().map(Table.Column::key).toList());
            if (tagged) {
                csv.writeRecord(columns.stream().map(Table.Column::hxl).toList());
            }
            rows.each(
                    section,
                    row -> csv.writeRecord(row.stream().map(Cell::inCsv).toList()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
