package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aidbridge.report.section.highlight.Highlight;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of a report. Files are kept in {@code target/documents} for a look. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstPageTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 40})
    void the_first_page_says_all_that_matters_on_one_page_of_a4(int items) throws IOException {
        ABusyOperation busy = new ABusyOperation(items);
        String wrong =
                busy.tell("TEST_KIT", "DISPATCHED", "\"to\": \"AGENT\"", "2021-04-27T06:00:00Z", "\"quantity\": 500");
        busy.report(ABusyOperation.VALID).then().statusCode(201);
        busy.withdraw("TEST_KIT", wrong);
        Response report = busy.report(ABusyOperation.VALID);
        report.then()
                .statusCode(201)
                .body("highlights.size()", equalTo(Highlight.AT_MOST))
                .body(
                        "highlights.what",
                        hasItems(
                                "ROUTES_CLOSED",
                                "BLOCKED",
                                "ROUTES_DISPUTED",
                                "OVERDUE",
                                "MISSING",
                                "CORRECTED",
                                "CLAIM_UNSUPPORTED"))
                .body("priorities.priority.unique()", equalTo(List.of("CRITICAL", "HIGH", "NORMAL")))
                .body("priorities.item.last()", equalTo("TEST_KIT"))
                .body("nextActions.what", hasItems("REVIEW_SUSPENSION", "CHASE", "REBOOK", "RELEASE", "TRACE"))
                .body("nextActions.find { it.what == 'REVIEW_SUSPENSION' }.due", equalTo("2021-05-11"))
                .body("nextActions.find { it.what == 'REVIEW_SUSPENSION' }.partyName", equalTo("Sichuan Airlines"));
        String number = report.path("header.number");
        byte[] pdf = file(number, "pdf", "en", items);
        file(number, "html", "en", items);
        file(number, "html", "zh", items);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String first = page(document, 1);
            assertThat(first)
                    .contains("Situation report " + number)
                    .contains("BiPAP machine: 90 of 100 pcs have departed")
                    .contains("Highlights", "Pipeline", "What is needed next", "Review of the suspension")
                    .containsSubsequence("Pipeline", "Ventilator, kind not stated", "What is needed next")
                    .doesNotContain("PATIENT_MONITOR", "CONSIGNEE", "SHA-256");
            assertThat(page(document, 2)).contains("Key figures").doesNotContain("What is needed next");
        }
        try (PDDocument chinese = Loader.loadPDF(file(number, "pdf", "zh", items))) {
            assertThat(page(chinese, 1)).contains("下一步", "供应进度", "要点");
            assertThat(page(chinese, 2)).doesNotContain("下一步");
        }
    }

    @Test
    void tiles_are_of_the_items_that_matter_and_not_of_those_that_are_many() {
        AnOperation operation = new ABusyOperation(10).operation;
        String page = as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/situation?format=html&validAt=" + ABusyOperation.VALID)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String tiles = page.substring(page.indexOf("class=\"tiles\""), page.indexOf("id=\"highlights\""));
        assertThat(tiles).contains("Ventilator, kind not stated").doesNotContain("Diagnostic test kit");
    }

    @Test
    void a_quiet_operation_has_no_highlights_and_says_so() {
        AnOperation operation = new AnOperation();
        operation.shipment();
        String situation = "/api/operations/" + operation.code + "/situation";
        as(Roles.VIEWER).get(situation).then().body("highlights.size()", equalTo(0));
        assertThat(as(Roles.VIEWER).get(situation + "?format=html").asString()).contains("No route is closed");
    }

    @Test
    void every_source_that_a_report_rests_on_is_named() {
        ABusyOperation busy = new ABusyOperation(4);
        busy.report(ABusyOperation.VALID)
                .then()
                .statusCode(201)
                .body("sources.findAll { it.reports == true }.party", contains("AGENT"))
                .body("sources.findAll { it.reports == true }.name", contains("The AGENT"))
                .body(
                        "sources.url",
                        hasItems("https://example.org/letter", "https://example.org/5000", "https://example.org/9000"))
                .body("sources.quote", hasItem("exactly 5000 ventilators"));
    }

    @Test
    void earlier_figures_are_those_that_differ_and_each_cause_names_its_events_and_shipments() {
        ABusyOperation busy = new ABusyOperation(4);
        String wrong =
                busy.tell("TEST_KIT", "DELIVERED", "\"to\": \"HOSPITAL\"", "2021-04-28T06:00:00Z", "\"quantity\": 7");
        busy.report(ABusyOperation.VALID).then().statusCode(201);
        // A correction that changes no figure: the same event again.
        busy.withdraw("TEST_KIT", wrong);
        busy.operation
                .report(
                        busy.shipment("TEST_KIT"),
                        "again",
                        "\"type\": \"DELIVERED\", \"to\": \"HOSPITAL\", \"occurredAt\": \"2021-04-28T07:00:00Z\","
                                + "\"lines\": [{\"line\": 1, \"quantity\": 7}]")
                .then()
                .statusCode(201);
        busy.report(ABusyOperation.VALID).then().statusCode(201).body("changes.size()", equalTo(0));
        busy.tell("TEST_KIT", "INSTALLED", "\"to\": \"HOSPITAL\"", "2021-04-28T09:00:00Z", "\"quantity\": 3");
        JsonPath third = busy.report(ABusyOperation.VALID)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        List<Map<String, Object>> changes = third.getList("changes");
        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(new BigDecimal(change.get("difference").toString())).isNotZero();
            assertThat(change.get("before")).isNotEqualTo(change.get("after"));
        });
        assertThat(third.<String>getList("changes.causes.flatten().events.flatten().shipment"))
                .containsOnly(busy.shipment("TEST_KIT"));
        assertThat(third.<String>getList("changes.causes.flatten().events.flatten().event"))
                .doesNotContainNull();
    }

    @Test
    void an_event_today_does_not_hide_the_days_of_an_old_story() {
        ABusyOperation busy = new ABusyOperation(2);
        String points = "cumulative.find { it.item == 'TEST_KIT' }.points";
        String situation = "/api/operations/" + busy.operation.code + "/situation?validAt=";
        busy.tell("TEST_KIT", "DELIVERED", "\"to\": \"HOSPITAL\"", "2021-11-20T06:00:00Z", "\"quantity\": 7");
        as(Roles.VIEWER)
                .get(situation + "2021-11-20T12:00:00Z")
                .then()
                .body(points + ".day", hasItems("2021-04-24", "2021-04-26", "2021-11-20"))
                .body(points + ".find { it.day == '2021-04-26' }.reached.received", equalTo(599_990))
                .body("cumulative.find { it.item == 'TEST_KIT' }.before.declared", equalTo(0));
    }

    @Test
    void a_range_of_days_begins_at_the_quantities_reached_before() {
        ABusyOperation busy = new ABusyOperation(2);
        String attention = "/operations/" + busy.operation.code + "/attention?validAt=" + ABusyOperation.VALID;
        String page = as(Roles.VIEWER)
                .accept("text/html")
                .get(attention + "&item=TEST_KIT&from=2021-04-26&to=2021-04-27")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String table = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
        assertThat(table)
                .containsSubsequence("Before", "data-value=\"600000\"", "2021-04-26T18:30:00Z", "data-value=\"599990\"")
                .doesNotContain("2021-04-24T", "2021-04-28T");
        assertThat(page).contains("value=\"2021-04-26\"", "value=\"2021-04-27\"");
        as(Roles.VIEWER)
                .accept("text/html")
                .get(attention + "&from=2021-04-27&to=2021-04-26")
                .then()
                .statusCode(422);
        as(Roles.VIEWER)
                .accept("text/html")
                .get(attention + "&from=yesterday")
                .then()
                .statusCode(422);
    }

    private static byte[] file(String number, String format, String language, int items) throws IOException {
        byte[] file = as(Roles.VIEWER)
                .header("Accept-Language", language)
                .get("/api/reports/" + number + "?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("items-" + items + "-" + language + "." + format), file);
        return file;
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).replaceAll("\\s+", " ").strip();
    }
}
