package org.aidbridge.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** A document as a page and as a PDF, both kept in {@code target/documents} for a look. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {

    @Test
    void the_page_is_complete_escaped_and_self_contained() throws IOException {
        String page = HtmlFormat.write(SampleDocument.build(), ValueFormat.of("en-IN", SampleDocument.DELHI));
        keep("report.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"")
                .contains("<title>Situation report IND-COVID-2021-0001</title>")
                .contains("India &lt;COVID-19&gt; &amp; response")
                .contains("class=\"number\">3,86,452</td>", "class=\"number\">−300</td>")
                .contains("26,570 were claimed; 830 are tracked.")
                .contains("The first 4 of 250 rows")
                .contains(SampleDocument.AIIMS)
                .doesNotContain("<script", "src=", "<link");
        assertThat(page.split("<svg ")).hasSize(4);
        assertThat(page)
                .contains("<desc id=\"chart-0-desc\">Oxygen concentrator, in EA: Declared 2,215, Departed 1,665")
                .contains("3U:CKG-DEL ACTIVE, then SUSPENDED from 26 Apr, then UNDER_REVIEW from 26 Apr")
                .contains(
                        "Oxygen concentrator, day by day, in EA: Departed 800 by 27 Apr, 1,665 by 30 Apr; Received none")
                .doesNotContain("of files only");
    }

    @Test
    void the_pdf_is_a4_tagged_titled_in_a_language_with_numbered_pages_and_only_embedded_fonts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFormat.write(SampleDocument.build(), SampleDocument.ENGLISH, SampleDocument.MADE, out);
        keep("report.pdf", out.toByteArray());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Situation report IND-COVID-2021-0001");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            SoftAssertions softly = new SoftAssertions();
            for (int number = 1; number <= pages; number++) {
                PDPage page = pdf.getPage(number - 1);
                softly.assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth(), within(0.5f));
                softly.assertThat(page.getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight(), within(0.5f));
                softly.assertThat(text(pdf, number)).contains(number + " / " + pages, "IND-COVID-2021-0001 · sha256");
                for (PDFont font : fonts(page)) {
                    softly.assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    softly.assertThat(font.getName()).contains("NotoSans");
                }
            }
            softly.assertThat(text(pdf, 1) + text(pdf, 2)).contains("Фонд «Помощь», Київ", "四川航空公司 成都醫院", "386,452");
            softly.assertAll();
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes_at_any_time() throws InterruptedException {
        byte[] pdf = pdf();
        byte[] xlsx = xlsx();
        // They all tell the second in which they were made, if they tell it at all.
        Instant begin = Instant.now();
        while (Instant.now().getEpochSecond() < begin.getEpochSecond() + 2) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(pdf()).isEqualTo(pdf);
        assertThat(xlsx()).isEqualTo(xlsx);
    }

    private static byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFormat.write(SampleDocument.build(), SampleDocument.ENGLISH, SampleDocument.MADE, out);
        return out.toByteArray();
    }

    private static byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFormat.write(SampleDocument.build(), Table.AllRows.PRINTED, SampleDocument.DELHI, SampleDocument.MADE, out);
        return out.toByteArray();
    }

    private static Offset<Float> within(float offset) {
        return Offset.offset(offset);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static List<PDFont> fonts(PDPage page) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (var name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name));
        }
        return fonts;
    }

    private static void keep(String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name), content);
    }

    @Test
    void the_pdf_passes_all_automatic_checks_of_pdf_ua_1() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf()), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            var failed = new TreeSet<String>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failed.add(assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
                }
            }
            assertThat(failed).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void the_pdf_has_headings_and_headers_in_reading_order_and_describes_each_chart() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf())) {
            List<PDStructureElement> elements = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .containsSubsequence("H1", "Table", "H2", "Figure", "H2", "Table")
                    .contains("TH", "TD", "LI");
            assertThat(elements)
                    .filteredOn(element -> element.getStructureType().equals("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .doesNotContainNull()
                    .contains(
                            SampleDocument.funnel().inWords(SampleDocument.ENGLISH),
                            SampleDocument.states().inWords(SampleDocument.ENGLISH),
                            SampleDocument.lines().inWords(SampleDocument.ENGLISH))
                    // Words that are drawn are read as words.
                    .contains("अखिल");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                collect(element, elements);
            }
        }
    }
}
