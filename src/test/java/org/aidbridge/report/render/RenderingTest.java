package org.aidbridge.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import org.aidbridge.report.document.CsvFormat;
import org.aidbridge.report.document.HtmlFormat;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.ValueFormat;
import org.aidbridge.report.model.Canonical;
import org.aidbridge.report.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What becomes of a report that never changes. The ETag of a file goes by {@link ReportFile#RENDERING}: whoever changes what
 * comes out here raises that, and writes down the new hashes.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenderingTest {

    private static final String PAGE_3 = "60b5e572af3d9ccb7d3dbd7418778dedfb3e0ac685095f74a452c36807dc77d2";

    private static final String TABLES_3 = "ef08d00f3331b1c61268c917b9ede366ad9ca57da202ffe2f30dcd0e991d251b";

    @Test
    void a_report_that_looks_otherwise_is_of_another_rendering() throws IOException {
        Report report = golden();
        ValueFormat writing = ValueFormat.of("en-IN", ZoneId.of(report.header().zone()));
        PrintDocument paper = ReportDocument.of(report, "0".repeat(64), writing);
        String page = HtmlFormat.write(paper, writing);
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        for (PrintDocument.Section section : paper.sections()) {
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
        try (InputStream golden =
                RenderingTest.class.getResourceAsStream("/golden/version-2/IND-COVID-2021-0002.json")) {
            return Canonical.read(golden.readAllBytes());
        }
    }
}
