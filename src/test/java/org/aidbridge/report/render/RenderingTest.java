package org.aidbridge.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import org.aidbridge.report.assembly.Canonical;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.document.CsvFormat;
import org.aidbridge.report.document.HtmlFormat;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.ValueFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Pins the rendering of a report: a deliberate change raises {@link ReportFile#RENDERING} and replaces the hashes. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderingTest {

    private static final String PAGE_3 = "78f5ec0a18730a641c10142aff3636468ab6bc87ad0922e445ced4cdaa98929e";

    private static final String TABLES_3 = "f66c93491db81521cd2584fc86f40d7873fc328abb0c26922dfe0599fd977266";

    @Test
    void a_report_looks_the_same_until_the_rendering_version_changes() throws IOException {
        Report report = golden();
        ValueFormat format = ValueFormat.of("en-IN", ZoneId.of(report.header().zone()));
        PrintDocument document = ReportDocument.of(report, "0".repeat(64), format);
        String page = HtmlFormat.write(document, format);
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        for (PrintDocument.Section section : document.sections()) {
            if (section.isInFiles()) {
                CsvFormat.write(section, Table.AllRows.PRINTED, true, tables);
            }
        }
        assertThat(List.of(
                        ReportFile.RENDERING,
                        Canonical.sha256(page.getBytes(UTF_8)),
                        Canonical.sha256(tables.toByteArray())))
                .isEqualTo(List.of(3, PAGE_3, TABLES_3));
    }

    private static Report golden() throws IOException {
        try (InputStream golden = RenderingTest.class.getResourceAsStream("/golden/IND-COVID-2021-0002.json")) {
            return Canonical.read(golden.readAllBytes());
        }
    }
}
