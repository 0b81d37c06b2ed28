package org.aidbridge.report.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as one sheet, or several when it has more rows than a sheet can hold. */
final class XlsxTable {

    /** Rows of a sheet, including the header. */
    private static final int MOST_ROWS = 1_048_576;

    /** Rows in memory, which also determine the column widths. */
    private static final int AT_ONCE = 1_000;

    private final Workbook workbook;
    private final PrintDocument.Section section;
    private final ZoneId zone;
    private final List<List<Cell>> waiting = new ArrayList<>(AT_ONCE);
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxTable(Workbook workbook, PrintDocument.Section section, ZoneId zone) {
        this.workbook = workbook;
        this.section = section;
        this.zone = zone;
    }

    void write(Table.AllRows rows) throws IOException {
        try {
            rows.each(section, this::add);
            flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sheet.finish();
    }

    private void add(List<Cell> row) {
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        try {
            if (sheet == null) {
                begin();
            }
            for (List<Cell> row : waiting) {
                if (next == MOST_ROWS) {
                    sheet.finish();
                    begin();
                }
                for (int column = 0; column < row.size(); column++) {
                    XlsxFormat.cell(sheet, next, column, row.get(column), zone);
                }
                next++;
            }
            sheet.flush();
            waiting.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin() {
        sheets++;
        String name = XlsxFormat.name(section.title());
        sheet = workbook.newWorksheet(sheets == 1 ? name : XlsxFormat.name(sheets + " " + name));
        List<Table.Column> columns = section.table().columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column).title());
            sheet.width(column, width(columns.get(column), column));
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E8EEF4")
                .set();
        sheet.freezePane(0, 1);
        next = 1;
    }

    private double width(Table.Column title, int column) {
        int longest = waiting.stream()
                .mapToInt(row -> row.get(column).plain().length())
                .max()
                .orElse(0);
        return Math.min(
                XlsxFormat.WIDEST, Math.max(10, Math.max(longest, title.title().length()) + 2));
    }
}
