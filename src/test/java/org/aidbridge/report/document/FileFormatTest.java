package org.aidbridge.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.aidbridge.shared.Text;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in data files and formatted for people. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileFormatTest {

    private static String csv(boolean tagged) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        PrintDocument.Section section =
                new PrintDocument.Section("figures", "Figures", List.of(), List.of(), SampleDocument.FIGURES);
        CsvFormat.write(section, Table.AllRows.PRINTED, tagged, csv);
        return csv.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csv_has_ungrouped_numbers_instants_in_utc_and_no_formulas() {
        assertThat(csv(false).split("\r\n"))
                .containsExactly(
                        "item,recipient,declared,change,asOf,day",
                        "OXYGEN_CONCENTRATOR,\"" + SampleDocument.AIIMS
                                + "\",386452,-300,2021-04-30T12:30:00Z,2021-04-30",
                        "VENTILATOR,四川航空公司 成都醫院,1200.5,60,2021-04-30T12:30:00Z,2021-04-30",
                        "\"'=HYPERLINK(\"\"http://x\"\")\",\"Фонд «Помощь», Київ\",0,,2021-04-30T12:30:00Z,2021-04-30",
                        "MASK,\"'+91 11 2658 8500, \"\"Gate 2\"\"\",123456789012345678,0,2021-04-30T12:30:00Z,2021-04-30");
    }

    @Test
    void hxl_has_its_row_of_tags_under_the_header() {
        assertThat(csv(true).split("\r\n")[1])
                .isEqualTo(
                        "\"#item+code\",#org+recipient,#indicator+declared+num,#indicator+change+num,#date+asof,#date");
        assertThat(csv(true).split("\r\n")).hasSize(csv(false).split("\r\n").length + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            =1+1         | '=1+1
            +91          | '+91
            -cmd         | '-cmd
            @SUM(A1)     | '@SUM(A1)
            "\t=1"       | "'\t=1"
            "\r=1"       | "'\r=1"
            "\n=1"       | "'\n=1"
            a=1          | a=1
            'quoted      | 'quoted
            """)
    void text_that_a_spreadsheet_would_calculate_is_made_harmless(String text, String harmless) {
        assertThat(Text.csv(text)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en         | 386452      | 386,452
            en-IN      | 386452      | 3,86,452
            hi         | 12345678.25 | 1,23,45,678.25
            en-IN      | 999         | 999
            en-IN      | 1000        | 1,000
            en-IN      | 100000      | 1,00,000
            de         | 1200.5      | 1.200,5
            de-CH      | 386452      | 386’452
            fr         | 386452      | 386\u00a0452
            en         | -300        | −300
            en         | 0.000       | 0
            *          | 386452      | 386,452
            not;a;list | 386452      | 386,452
            xx, en-IN  | 386452      | 386,452
            de;q=0.1, en-IN;q=0.9 | 386452 | 3,86,452
            """)
    void digits_are_grouped_as_the_reader_does(String acceptLanguage, String value, String written) {
        assertThat(ValueFormat.of(acceptLanguage, SampleDocument.DELHI).number(new BigDecimal(value)))
                .isEqualTo(written);
    }

    @Test
    void our_sentences_follow_the_reader_and_quoted_words_do_not() {
        ValueFormat indian = ValueFormat.of("en-IN", SampleDocument.DELHI);
        assertThat(indian.write(
                        new Cell.Sentence("From 3,610,000 KG to less than 3,800,000.5 KG until 30 April 2021, 1,665.")))
                .isEqualTo("From 36,10,000 KG to less than 38,00,000.5 KG until 30 April 2021, 1,665.");
        assertThat(indian.write(new Cell.Text("more than 386,452 masks"))).isEqualTo("more than 386,452 masks");
        assertThat(indian.write(new Cell.Difference(new BigDecimal(386452)))).isEqualTo("+3,86,452");
        assertThat(indian.write(Cell.EMPTY)).isEqualTo("–");
    }

    @Test
    void xlsx_has_a_sheet_for_each_table_with_typed_cells_under_a_header_that_stays(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("report.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxFormat.write(
                    SampleDocument.build(), Table.AllRows.PRINTED, SampleDocument.DELHI, SampleDocument.MADE, out);
        }
        Map<String, String> parts = unzipped(file);
        assertThat(parts.get("xl/workbook.xml"))
                .contains("name=\"Report\"", "name=\"Key figures\"", "name=\"A list of several pages  all of\"");
        String figures = parts.get("xl/worksheets/sheet2.xml");
        assertThat(figures)
                .contains("state=\"frozen\"", "ySplit=\"1\"")
                .containsPattern("<c r=\"C2\"[^>]*><v>386452</v>")
                .containsPattern("<c r=\"D2\"[^>]*><v>-300</v>")
                .containsPattern("<c r=\"C3\"[^>]*><v>1200.5</v>")
                // 30 April 2021, 18:00 in Delhi, as spreadsheets count days.
                .containsPattern("<c r=\"E2\"[^>]*><v>44316.75</v>")
                .doesNotContain("<f>");
        // More digits than a spreadsheet keeps.
        assertThat(figures).containsPattern("<c r=\"C5\"[^>]*t=\"(s|inlineStr)\"");
        assertThat(String.join("", parts.values()))
                .contains("123456789012345678", "India &lt;COVID-19&gt; &amp; response");
    }

    @Test
    void xlsx_has_words_as_they_are_in_cells_that_are_typed_as_text(@TempDir Path folder) throws IOException {
        List<String> words = List.of("- two boxes", "=1+1", "+91 11", "@home", "'quoted", "=HYPERLINK(\"http://x\")");
        Table table = new Table(
                List.of(Table.Column.text("words", "Words", "#meta")),
                words.stream().map(text -> List.of(Cell.of(text))).toList(),
                null);
        PrintDocument document = PrintDocument.of(
                "- a title", List.of(new PrintDocument.Section("words", "Words", List.of(), List.of(), table)));
        Path file = folder.resolve("words.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxFormat.write(document, Table.AllRows.PRINTED, SampleDocument.DELHI, SampleDocument.MADE, out);
        }
        Map<String, String> parts = unzipped(file);
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .containsPattern("<c r=\"A2\"[^>]*t=\"(s|inlineStr)\"")
                .doesNotContain("<f>");
        String all = String.join("", parts.values());
        for (String text : List.of(">- two boxes<", ">=1+1<", ">+91 11<", ">@home<", ">&apos;quoted<", ">- a title<")) {
            assertThat(all.replace("'quoted", "&apos;quoted")).contains(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"- two boxes", "=1+1", "+91", "@home", "\t=1", "'=1+1", "''-1", "'quoted", "plain", "", "'"})
    void words_come_back_from_csv_without_loss(String text) {
        assertThat(Text.csv(text).replaceFirst("^'(?='*[=+\\-@\\t\\r\\n])", "")).isEqualTo(text);
    }

    @Test
    void a_table_of_any_length_is_written_and_none_of_its_rows_left_out(@TempDir Path folder) throws IOException {
        PrintDocument.Section section = new PrintDocument.Section(
                "numbers",
                "Numbers",
                List.of(),
                List.of(),
                new Table(List.of(Table.Column.number("number", "Number", "#meta")), List.of(), null));
        PrintDocument document = PrintDocument.of("Numbers", List.of(section));
        Path file = folder.resolve("numbers.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            XlsxFormat.write(
                    document,
                    (asked, taker) -> IntStream.range(0, 2_500)
                            .forEach(i -> taker.accept(List.of(Cell.of(BigDecimal.valueOf(i))))),
                    SampleDocument.DELHI,
                    SampleDocument.MADE,
                    out);
        }
        assertThat(unzipped(file).get("xl/worksheets/sheet2.xml"))
                .containsPattern("<c r=\"A2\"[^>]*><v>0</v>")
                .containsPattern("<c r=\"A2501\"[^>]*><v>2499</v>");
    }

    private static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFormat.writeAll(SampleDocument.build(), Table.AllRows.PRINTED, true, out);
        return out.toByteArray();
    }

    @Test
    void all_tables_are_a_zip_with_a_file_for_each(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.zip");
        Files.write(file, zip());
        assertThat(unzipped(file)).containsOnlyKeys("key-figures.hxl.csv", "days.hxl.csv", "long-list.hxl.csv");
        assertThat(unzipped(file).get("days.hxl.csv")).isEqualTo("day\r\n\"#date\"\r\nof files only\r\n");
    }

    private static Map<String, String> unzipped(Path file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
