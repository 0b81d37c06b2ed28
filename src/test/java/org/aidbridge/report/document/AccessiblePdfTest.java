package org.aidbridge.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
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

/** The PDF for who has it read aloud: PDF/UA-1, as far as a machine can tell, and what a machine cannot. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessiblePdfTest {

    private static byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFormat.write(SampleDocument.build(), SampleDocument.ENGLISH, SampleDocument.MADE, out);
        return out.toByteArray();
    }

    @Test
    void it_passes_all_checks_of_pdf_ua_1_that_a_machine_can_make() throws Exception {
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
    void it_is_told_in_order_with_headings_and_headers_and_each_chart_in_words() throws Exception {
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
