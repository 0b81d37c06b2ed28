package org.aidbridge.sample;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aidbridge.Given;
import org.aidbridge.access.Roles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was claimed of April 2021, what is tracked of it, and the report of 30 April, 18:00 in Delhi, in all its formats. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportOf30AprilTest {

    private static final String REPORT = "IND-COVID-2021-0002";

    @Inject
    SampleOperation sample;

    @BeforeEach
    void theSampleIsLoaded() {
        sample.load();
        Given.everybodyIn(SampleOperation.CODE);
    }

    private static String claim(String reference) {
        return as(Roles.VIEWER)
                .get("/api/claims?limit=500&operation=" + SampleOperation.CODE)
                .path("find { it.reference == '" + reference + "' }.id");
    }

    private static ValidatableResponse reconciled(String reference) {
        return as(Roles.VIEWER)
                .get("/api/claims/" + claim(reference) + "/reconciliation?operation=" + SampleOperation.CODE)
                .then()
                .statusCode(200);
    }

    private static Response report(String format) {
        return as(Roles.VIEWER).get("/api/reports/" + REPORT + "?format=" + format);
    }

    @Test
    void the_sample_is_loaded_once() {
        assertThat(sample.load()).isZero();
    }

    @Test
    void the_26000_are_at_least_26570_of_which_830_are_tracked() {
        reconciled("MFA-30-APR-VENTILATORS")
                .body("verdict", equalTo("UNSUPPORTED"))
                .body("implied.lower", equalTo(26570))
                .body("tracked", equalTo(830))
                .body("gap", equalTo(25740))
                .body("addsUp", equalTo(true));
    }

    @Test
    void nearly_3800_tonnes_has_an_upper_bound() {
        reconciled("MFA-30-APR-TONNES")
                .body("verdict", equalTo("UNSUPPORTED"))
                .body("implied.upper", equalTo(3800000))
                .body("implied.upperIncluded", equalTo(false));
    }

    @Test
    void the_5500_of_the_airport_and_the_1676_of_the_government_are_not_comparable_because_of_scope() {
        for (String reference : new String[] {"DEL-2-MAY-CONCENTRATORS", "MOHFW-3-MAY-CONCENTRATORS"}) {
            reconciled(reference).body("verdict", equalTo("NOT_COMPARABLE")).body("ground", equalTo("SCOPE"));
        }
        as(Roles.VIEWER)
                .get("/api/claims/" + claim("DEL-2-MAY-CONCENTRATORS") + "/comparisons/"
                        + claim("MOHFW-3-MAY-CONCENTRATORS") + "?operation=" + SampleOperation.CODE)
                .then()
                .body("outcome", equalTo("NOT_COMPARABLE"))
                .body("ground", equalTo("SCOPE"));
    }

    @Test
    void two_reports_of_the_first_lot_are_in_conflict_and_pledges_stand_apart() {
        reconciled("UK-100-VENTILATORS")
                .body("verdict", equalTo("CONSISTENT"))
                .body("conflicts", contains(claim("UK-40-VENTILATORS")));
        reconciled("UK-40-VENTILATORS").body("verdict", equalTo("EXCEEDED")).body("gap", equalTo(60));
        reconciled("EMB-26-APR-800").body("verdict", equalTo("CONSISTENT"));
        reconciled("EMB-26-APR-10000").body("ground", equalTo("PLEDGE")).body("tracked", nullValue());
    }

    @Test
    void the_report_tells_the_correction_of_the_lorry_list_with_its_cause() {
        report("json")
                .then()
                .statusCode(200)
                .body("header.number", equalTo(REPORT))
                .body("header.validAsOf", equalTo("2021-04-30T12:30:00Z"))
                .body("claims.reference", hasItem("MFA-30-APR-VENTILATORS"))
                .body(
                        "changes.find { it.item == 'OXYGEN_CONCENTRATOR' && it.measure == 'REACHED' && it.stage == 'DISPATCHED'"
                                + " && it.region == null }.difference",
                        equalTo(-200));
    }

    @Test
    void it_is_a_page_a_pdf_a_workbook_and_tables_by_accept_and_by_format() throws IOException {
        String page = as(Roles.VIEWER)
                .accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "en-IN")
                .get("/api/reports/" + REPORT)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .extract()
                .asString();
        assertThat(page).contains("Situation report " + REPORT, "26,570 are claimed", "36,10,000 KG");
        keep("report-30-april.html", page.getBytes(StandardCharsets.UTF_8));
        byte[] pdf = report("pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        keep("report-30-april.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("25,740 are not shown by what we track");
        }
        assertThat(report("xlsx").then().statusCode(200).extract().asByteArray())
                .startsWith('P', 'K');
        report("csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(startsWith("item,name,unit,declared,departed"));
        report("hxl&section=claims")
                .then()
                .statusCode(200)
                .body(containsString("\r\n\"#date+stated\",#org+source,#description+words"))
                .body(containsString("more than 26,000 ventilators and oxygen generators"));
        report("csv&section=nothing").then().statusCode(422).body("errors.pointer", contains("?section"));
        report("docx").then().statusCode(422).body("errors.pointer", contains("?format"));
    }

    @Test
    void the_canonical_data_is_drawn_up_again_byte_for_byte() {
        byte[] published = report("json").asByteArray();
        assertThat(as(Roles.VIEWER).get("/api/reports/" + REPORT + "/rerun").asByteArray())
                .isEqualTo(published);
        as(Roles.VIEWER)
                .get("/api/reports?operation=" + SampleOperation.CODE)
                .then()
                .body("$", hasSize(2));
    }

    private static void keep(String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve(name), content);
    }
}
