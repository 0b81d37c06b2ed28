package org.aidbridge.ops.sample;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
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
    void the_claimed_26000_are_at_least_26570_of_which_830_are_tracked() {
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
        reconciled("MOHFW-3-MAY-CONCENTRATORS")
                .body("verdict", equalTo("NOT_COMPARABLE"))
                .body("ground", equalTo("SCOPE"));
        as(Roles.VIEWER)
                .get("/api/claims/" + claim("DEL-2-MAY-CONCENTRATORS") + "/comparisons/"
                        + claim("MOHFW-3-MAY-CONCENTRATORS") + "?operation=" + SampleOperation.CODE)
                .then()
                .body("outcome", equalTo("NOT_COMPARABLE"))
                .body("ground", equalTo("SCOPE"))
                .body(
                        "reason",
                        equalTo(
                                "One counts everything arriving at DEL, the other government-to-government deliveries only"
                                        + " to IN."));
    }

    @Test
    void arrivals_at_one_airport_are_tracked_but_none_of_its_5500_in_five_days() {
        reconciled("DEL-2-MAY-CONCENTRATORS")
                .body("verdict", equalTo("UNSUPPORTED"))
                .body("tracked", equalTo(0))
                .body("gap", equalTo(5500));
    }

    @Test
    void two_claims_about_the_first_lot_conflict_and_pledges_are_kept_apart() {
        reconciled("UK-100-VENTILATORS")
                .body("verdict", equalTo("CONSISTENT"))
                .body("conflicts", contains(claim("UK-40-VENTILATORS")));
        reconciled("UK-40-VENTILATORS").body("verdict", equalTo("EXCEEDED")).body("gap", equalTo(60));
        reconciled("EMB-26-APR-800").body("verdict", equalTo("CONSISTENT"));
        reconciled("EMB-26-APR-10000").body("ground", equalTo("PLEDGE")).body("tracked", nullValue());
    }

    @Test
    void the_report_explains_the_correction_of_the_lorry_list() {
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
    void page_pdf_workbook_and_tables_are_chosen_by_accept_or_by_format() throws IOException {
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
    void a_file_of_a_published_report_has_a_stable_etag_and_answers_304() {
        Set<String> tags = new HashSet<>();
        for (String format :
                List.of("json", "html", "pdf", "xlsx", "csv", "hxl", "csv&section=claims", "csv&section=all")) {
            Response first = report(format);
            String tag = first.then().statusCode(200).extract().header("ETag");
            assertThat(tag).as(format).matches("\"[0-9a-f]{64}\"");
            assertThat(tags.add(tag)).as("%s is another file", format).isTrue();
            assertThat(report(format).asByteArray()).as(format).isEqualTo(first.asByteArray());
            as(Roles.VIEWER)
                    .header("If-None-Match", tag)
                    .get("/api/reports/" + REPORT + "?format=" + format)
                    .then()
                    .statusCode(304);
        }
        Response indian =
                as(Roles.VIEWER).header("Accept-Language", "en-IN").get("/api/reports/" + REPORT + "?format=html");
        assertThat(tags).as("other digits are another page").doesNotContain(indian.header("ETag"));
    }

    @Test
    void all_tables_can_be_downloaded_as_a_zip() throws IOException {
        byte[] zip = report("hxl&section=all")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", equalTo("attachment; filename=\"" + REPORT + ".hxl.csv.zip\""))
                .extract()
                .asByteArray();
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .contains("key-figures.hxl.csv", "cumulative.hxl.csv", "claims.hxl.csv", "sources.hxl.csv")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_live_situation_has_the_same_formats_and_is_marked_as_not_frozen() throws IOException {
        String situation = "/api/operations/" + SampleOperation.CODE
                + "/situation?validAt=2021-04-30T12:30:00Z&knownAt=2021-04-30T12:30:00Z";
        String page = as(Roles.VIEWER)
                .accept("text/html")
                .get(situation)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("ETag", nullValue())
                .extract()
                .asString();
        assertThat(page).contains("Situation, not frozen", "day by day");
        byte[] pdf = as(Roles.VIEWER).get(situation + "&format=pdf").asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Situation, not frozen");
        }
        assertThat(as(Roles.VIEWER).accept("text/csv").get(situation).asString())
                .isEqualTo(report("csv").asString());
        assertThat(as(Roles.VIEWER)
                        .get(situation + "&format=hxl&section=cumulative")
                        .asString())
                .contains("#date+day");
        assertThat(as(Roles.VIEWER).get(situation + "&format=xlsx").asByteArray())
                .startsWith('P', 'K');
        as(Roles.VIEWER).get(situation + "&format=docx").then().statusCode(422);
    }

    @Test
    void the_states_of_a_route_are_listed_in_order() {
        report("json")
                .then()
                .body(
                        "routes.find { it.route == '3U:CKG-DEL' }.states.state",
                        contains("ACTIVE", "SUSPENDED", "UNDER_REVIEW"))
                .body("routes.find { it.route == '3U:CKG-DEL' }.states[0].from", nullValue())
                .body("routes.find { it.route == '3U:CKG-DEL' }.states[2].until", nullValue());
    }

    @Test
    @SuppressWarnings("unchecked")
    void cumulative_days_match_the_figures_at_the_end_of_each_day() {
        JsonPath json = report("json").jsonPath();
        int seen = 0;
        for (Map<String, Object> item : json.<Map<String, Object>>getList("cumulative")) {
            for (Map<String, Object> point : (List<Map<String, Object>>) item.get("points")) {
                String until = (String) point.get("until");
                JsonPath then = as(Roles.VIEWER)
                        .get("/api/operations/" + SampleOperation.CODE + "/figures?item=" + item.get("item")
                                + "&knownAt="
                                + json.get("header.knownAsOf") + "&validAt="
                                + Instant.parse(until)
                                        .minusNanos(until.equals(json.get("header.validAsOf")) ? 0 : 1_000))
                        .jsonPath();
                Map<String, Object> reached = (Map<String, Object>) point.get("reached");
                for (String[] step : new String[][] {
                    {"declared", "PLANNED"},
                    {"departed", "IN_TRANSIT"},
                    {"received", "RECEIVED"},
                    {"delivered", "DELIVERED"}
                }) {
                    Object figure = then.get("find { it.stage == '" + step[1] + "' }.reached");
                    assertThat(new BigDecimal(reached.get(step[0]).toString()))
                            .as("%s %s until %s", item.get("item"), step[0], until)
                            .isEqualByComparingTo(figure == null ? "0" : figure.toString());
                }
                seen++;
            }
        }
        assertThat(seen).as("points").isGreaterThan(20);
    }

    @Test
    void the_shipments_behind_the_pipeline_are_exactly_those_on_their_way() {
        JsonPath json = report("json").jsonPath();
        String more = json.getString("pipeline.more");
        List<String> listed = as(Roles.VIEWER)
                .get(more + "&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(json.<String>getList("pipeline.rows.shipment"))
                .isNotEmpty();
    }

    @Test
    void the_canonical_data_is_recomputed_byte_for_byte() {
        byte[] published = report("json").asByteArray();
        assertThat(as(Roles.VIEWER).get("/api/reports/" + REPORT + "/rerun").asByteArray())
                .isEqualTo(published);
        as(Roles.VIEWER)
                .get("/api/reports?operation=" + SampleOperation.CODE)
                .then()
                .body("$", hasSize(2));
    }

    private static void keep(String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name), content);
    }
}
