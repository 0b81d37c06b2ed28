package org.aidbridge.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with a sheet of facts and one per table. Cells are typed, so that numbers add up and times sort.
 */
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
                    new XlsxTable(workbook, section, zone).write(rows);
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
}
