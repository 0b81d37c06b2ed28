package org.aidbridge.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with a sheet of facts and one per table. Cells are typed, so that numbers add up and times sort. */
public final class XlsxFormat {

    /** Digits that a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    static final int WIDEST = 60;

    private XlsxFormat() {}

    /**
     * The same document gives the same bytes.
     *
     * @param zone of the times, which the header names because spreadsheet times have none
     * @param made creation time written into the workbook
     */
    public static void write(PrintDocument document, Table.AllRows rows, ZoneId zone, Instant made, OutputStream out) {
        // The library embeds timestamps, so the ZIP is rewritten.
        try {
            Path written = Files.createTempFile("aidbridge-", ".xlsx");
            try {
                try (OutputStream file = Files.newOutputStream(written)) {
                    write(document, rows, zone, file);
                }
                Archive.copyWorkbook(written, made, out);
            } finally {
                Files.delete(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PrintDocument document, Table.AllRows rows, ZoneId zone, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Aidbridge", "1.0")) {
            facts(workbook.newWorksheet("Report"), document, zone);
            for (PrintDocument.Section section : document.sections()) {
                if (section.isInFiles()) {
                    new Sheets(workbook, section, zone).write(rows);
                }
            }
        }
    }

    static String name(String title) {
        String allowed = title.replaceAll("[\\\\/*?:\\[\\]]", " ");
        return allowed.length() <= LONGEST_NAME ? allowed : allowed.substring(0, LONGEST_NAME);
    }

    private static void facts(Worksheet sheet, PrintDocument document, ZoneId zone) throws IOException {
        int row = 0;
        sheet.value(row, 0, document.title());
        sheet.style(row++, 0).bold().set();
        if (document.notice() != null) {
            sheet.value(row++, 0, document.notice());
        }
        for (PrintDocument.Fact fact : document.facts()) {
            sheet.value(row, 0, fact.label());
            sheet.value(row++, 1, fact.value());
        }
        sheet.value(row, 0, "Time zone of this workbook");
        sheet.value(row++, 1, zone.getId());
        for (PrintDocument.Section section : document.sections()) {
            for (Cell sentence : section.sentences()) {
                sheet.value(row, 0, section.title());
                cell(sheet, row++, 1, sentence, zone);
            }
        }
        sheet.width(0, WIDEST / 2.0);
        sheet.width(1, 2.0 * WIDEST);
        sheet.finish();
    }

    static void cell(Worksheet sheet, int row, int column, Cell cell, ZoneId zone) {
        if (cell instanceof Cell.Number number) {
            number(sheet, row, column, number.value());
        } else if (cell instanceof Cell.Difference difference) {
            number(sheet, row, column, difference.value());
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Cell.Time time) {
            sheet.value(row, column, time.at().atZone(zone).toLocalDateTime());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (!(cell instanceof Cell.Empty)) {
            String text = cell.plain();
            sheet.value(row, column, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        }
    }

    /** Numbers that would lose digits become text. */
    private static void number(Worksheet sheet, int row, int column, BigDecimal value) {
        if (value.stripTrailingZeros().precision() > DIGITS) {
            sheet.value(row, column, value.toPlainString());
        } else {
            sheet.value(row, column, value);
            sheet.style(row, column)
                    .format(value.stripTrailingZeros().scale() > 0 ? "0.###" : "0")
                    .set();
        }
    }

    /** Writes a table as one sheet, or several when it has more rows than a sheet can hold. */
    private static final class Sheets {

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

        Sheets(Workbook workbook, PrintDocument.Section section, ZoneId zone) {
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
                        cell(sheet, next, column, row.get(column), zone);
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
            String name = name(section.title());
            sheet = workbook.newWorksheet(sheets == 1 ? name : name(sheets + " " + name));
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
            return Math.min(WIDEST, Math.max(10, Math.max(longest, title.title().length()) + 2));
        }
    }
}
