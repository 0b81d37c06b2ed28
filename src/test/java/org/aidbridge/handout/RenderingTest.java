package org.aidbridge.handout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.List;
import org.aidbridge.paper.CsvFormat;
import org.aidbridge.paper.HtmlFormat;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Writing;
import org.aidbridge.report.Canonical;
import org.aidbridge.report.Report;
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

    private static final String PAGE_2 = "c04be05fd808cf7bbe391de2d8122c5a6734938bb7dbb0280765792f2ec30f31";

    private static final String TABLES_2 = "3c75267f2e25f29be141c0cd290e55b5c12173522c15df24c76042b7d292570e";

    @Test
    void a_report_that_looks_otherwise_is_of_another_rendering() throws IOException {
        Report report = golden();
        Paper paper = ReportPaper.of(report, "0".repeat(64));
        String page = HtmlFormat.write(
                paper, Writing.of("en-IN", ZoneId.of(report.header().zone())));
        StringWriter tables = new StringWriter();
        for (Paper.Section section : paper.sections()) {
            if (section.table() != null) {
                CsvFormat.write(section.table(), true, tables);
            }
        }
        assertThat(List.of(
                        ReportFile.RENDERING,
                        Canonical.sha256(page.getBytes(UTF_8)),
                        Canonical.sha256(tables.toString().getBytes(UTF_8))))
                .isEqualTo(List.of(2, PAGE_2, TABLES_2));
    }

    private static Report golden() throws IOException {
        try (InputStream golden = RenderingTest.class.getResourceAsStream("/golden/IND-COVID-2021-0002.json")) {
            return Canonical.read(golden.readAllBytes());
        }
    }
}
