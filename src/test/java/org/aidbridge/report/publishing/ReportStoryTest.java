package org.aidbridge.report.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.json.StrictJson;
import org.aidbridge.report.assembly.Canonical;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.report.section.change.Change.Cause;
import org.aidbridge.report.section.change.Change.Measure;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.figures.FigureAggregator;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.AnOperation;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.shipment.recording.EventService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 800 concentrators: 500 fly, arrive, are received and dispatched; then it turns out otherwise. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportStoryTest {

    private static final String VALID = "2021-04-29T12:30:00Z";

    @Inject
    EventService service;

    @Inject
    FigureAggregator fold;

    @Inject
    ReportQueries differences;

    @Inject
    Reports reports;

    private AnOperation operation;
    private String shipment;

    @BeforeEach
    void aShipmentOfWhichSomeIsDispatched() {
        operation = new AnOperation();
        shipment = operation.shipment();
        tell(
                "DEP",
                "\"type\":\"DEP\",\"flight\":\"3U8931\",\"occurredAt\":\"2021-04-24T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":500}]");
        tell("ARR", "\"type\":\"ARR\",\"flight\":\"3U8931\",\"occurredAt\":\"2021-04-25T00:00:00Z\"");
        tell(
                "DDL",
                "\"type\":\"DDL\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-26T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":490,\"damaged\":4,\"missing\":6}]");
        tell(
                "DSP",
                "\"type\":\"DISPATCHED\",\"to\":\"HOSPITAL\",\"occurredAt\":\"2021-04-27T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":300}]");
    }

    private String tell(String reference, String fields) {
        return operation
                .report(shipment, reference, fields)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response publish(String validAsOf) {
        return as(Roles.COORDINATOR)
                .body(Map.of("operation", operation.code, "validAsOf", validAsOf))
                .post("/api/reports");
    }

    private static String number(Response report) {
        return report.then().statusCode(201).extract().path("header.number");
    }

    private Response get(String path) {
        return as(Roles.VIEWER).get(path);
    }

    private static String raw(Response response) {
        return response.then().statusCode(200).extract().asString();
    }

    @Test
    void the_situation_has_reached_quantities_and_stock_by_stage() {
        get("/api/operations/" + operation.code + "/situation?validAt=" + VALID)
                .then()
                .statusCode(200)
                .body("reportVersion", equalTo(Report.VERSION))
                .body("header.number", nullValue())
                .body("keyFigures[1].item", equalTo("OXYGEN_CONCENTRATOR"))
                .body("keyFigures[1].reached.declared", equalTo(800))
                .body("keyFigures[1].reached.departed", equalTo(500))
                .body("keyFigures[1].reached.received", equalTo(490))
                .body("keyFigures[1].reached.dispatched", equalTo(300))
                .body("keyFigures[1].reached.delivered", equalTo(0))
                .body("keyFigures[1].stock.planned", equalTo(300))
                .body("keyFigures[1].stock.missing", equalTo(6))
                .body("discrepancies.rows[0].shipment", equalTo(shipment))
                .body("discrepancies.rows[0].damaged", equalTo(4))
                .body("pipeline.rows[0].shipment", equalTo(shipment))
                .body("bottlenecks.stage", hasItem("MISSING"))
                .body("bottlenecks.find { it.stage == 'DISPATCHED' }.oldest.since", equalTo("2021-04-27T00:00:00Z"))
                .body("bottlenecks.find { it.stage == 'DISPATCHED' }.items[0].meanHours", equalTo(60.5f))
                .body("bottlenecks.find { it.stage == 'DISPATCHED' }.owner", equalTo("CONSIGNEE"));
    }

    @Test
    void goods_that_are_received_and_then_withheld_are_received_and_not_delivered() {
        tell(
                "WIT",
                "\"type\":\"WITHHELD\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-28T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":100}]");
        publish(VALID)
                .then()
                .body("keyFigures[1].reached.received", equalTo(490))
                .body("keyFigures[1].reached.delivered", equalTo(0))
                .body("keyFigures[1].stock.withheld", equalTo(100))
                .body("keyFigures[1].stock.received", equalTo(90))
                .body("keyFigures[1].stock.delivered", equalTo(0));
    }

    @Test
    void goods_that_are_only_withheld_have_their_row_as_they_have_their_total() {
        String withheld = operation.shipment();
        operation
                .report(
                        withheld,
                        "RCV",
                        "\"type\":\"RECEIVED\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-27T00:00:00Z\","
                                + "\"lines\":[{\"line\":2,\"quantity\":1200.5}]")
                .then()
                .statusCode(201);
        operation
                .report(
                        withheld,
                        "WIT",
                        "\"type\":\"WITHHELD\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-28T00:00:00Z\","
                                + "\"lines\":[{\"line\":2,\"quantity\":100}]")
                .then()
                .statusCode(201);
        String number = number(publish(VALID));
        get("/api/reports/" + number)
                .then()
                .body("discrepancies.totals.find { it.item == 'MEDICINE' }.withheld", equalTo(100))
                .body("discrepancies.rows.findAll { it.item == 'MEDICINE' }.withheld", equalTo(List.of(100)))
                .body("discrepancies.rows.find { it.item == 'MEDICINE' }.shipment", equalTo(withheld))
                .body("highlights.find { it.what == 'WITHHELD' }.subject", equalTo(withheld));
        assertThat(raw(get("/api/reports/" + number + "?format=csv&section=discrepancies")))
                .contains(withheld + ",MEDICINE,KG,1200.5,100,");
    }

    @Test
    void an_event_dated_to_the_day_of_the_report_counts_on_that_day_only() {
        tell(
                "DLV",
                "\"type\":\"DELIVERED\",\"to\":\"HOSPITAL\",\"occurredAt\":\"2021-04-29\","
                        + "\"lines\":[{\"line\":1,\"quantity\":200}]");
        String points = "cumulative.find { it.item == 'OXYGEN_CONCENTRATOR' }.points";
        publish(VALID)
                .then()
                .body(points + ".last().day", equalTo("2021-04-29"))
                .body(points + ".last().until", equalTo(VALID))
                .body(points + ".last().reached.delivered", equalTo(200))
                .body(points + "[-2].day", equalTo("2021-04-27"))
                .body(points + "[-2].reached.delivered", equalTo(0))
                .body(points + ".find { it.day == '2021-04-26' }.reached.received", equalTo(490))
                .body(points + ".find { it.day == '2021-04-25' }.reached.received", equalTo(0));
    }

    @Test
    void a_report_is_numbered_hashed_and_the_same_ever_after() {
        Response first = publish(VALID);
        String number = number(first);
        assertThat(number).isEqualTo(operation.code + "-0001");
        String published = first.asString();
        Response kept = get("/api/reports/" + number);
        assertThat(raw(kept)).isEqualTo(published);
        assertThat(kept.header("ETag")).isEqualTo("\"" + Canonical.sha256(published.getBytes(UTF_8)) + "\"");
        as(Roles.VIEWER)
                .header("If-None-Match", kept.header("ETag"))
                .get("/api/reports/" + number)
                .then()
                .statusCode(304);
        assertThat(new String(Canonical.write(Canonical.read(published.getBytes(UTF_8))), UTF_8))
                .isEqualTo(published);
    }

    @Test
    void a_rerun_gives_the_same_bytes_whatever_was_recorded_later() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    service.record(
                            operation.code,
                            shipment,
                            event("HELD", "DELIVERED", "2021-04-28T00:00:00Z", 100),
                            null,
                            Caller.in(operation.code, "test"));
                    inside.countDown();
                    await(leave);
                }));
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Response> publishing = CompletableFuture.supplyAsync(() -> publish(VALID));
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(publishing).as("waits for the writer that is older").isNotDone();
        leave.countDown();
        writer.get(20, TimeUnit.SECONDS);
        Response report = publishing.get(20, TimeUnit.SECONDS);
        String number = number(report);
        String published = report.asString();
        assertThat(published).contains("\"delivered\":100");

        String wrong = tell(
                "DSP2",
                "\"type\":\"DISPATCHED\",\"to\":\"AGENT\",\"occurredAt\":\"2021-04-27T06:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":50}]");
        tell("RET", "\"type\":\"RETRACTED\",\"retracts\":\"" + wrong + "\"");
        tell("CCD", "\"type\":\"CCD\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-25T08:00:00Z\"");
        tell(
                "FND",
                "\"type\":\"FOUND\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-28T08:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":6}]");
        String late = operation.shipment();
        operation
                .report(late, "BKD2", "\"type\":\"BKD\",\"occurredAt\":\"2021-04-21T00:00:00Z\"")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of("code", "HOSPITAL", "name", "Renamed", "roles", List.of("RECIPIENT"), "country", "IN"))
                .put("/api/operations/" + operation.code + "/parties/HOSPITAL")
                .then()
                .statusCode(200);
        fold.fold();

        assertThat(raw(get("/api/reports/" + number + "/rerun"))).isEqualTo(published);
        assertThat(raw(get("/api/reports/" + number))).isEqualTo(published);
        assertThat(raw(get("/api/operations/" + operation.code + "/situation?validAt=" + VALID)))
                .as("what came later does make a difference")
                .contains("\"cleared\":500")
                .doesNotContain("\"missing\":6");
    }

    @Test
    void later_changes_are_explained_by_causes_that_add_up() {
        String first = number(publish(VALID));
        String wrong = tell(
                "WRONG",
                "\"type\":\"DISPATCHED\",\"to\":\"HOSPITAL\",\"occurredAt\":\"2021-04-28T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":150}]");
        String second = number(publish(VALID));
        String gone = tell("GONE", "\"type\":\"RETRACTED\",\"retracts\":\"" + wrong + "\"");
        String third = number(publish(VALID));
        tell(
                "NEXT",
                "\"type\":\"DELIVERED\",\"to\":\"HOSPITAL\",\"occurredAt\":\"2021-04-30T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":120}]");
        String fourth = number(publish("2021-04-30T12:30:00Z"));

        assertThat(cause(first, second, Stage.DISPATCHED, Cause.LATE)).isEqualByComparingTo("150");
        assertThat(cause(second, third, Stage.DISPATCHED, Cause.RETRACTED)).isEqualByComparingTo("-150");
        assertThat(cause(third, fourth, Stage.DELIVERED, Cause.NEW)).isEqualByComparingTo("120");
        assertThat(change(second, third, Stage.DISPATCHED).causes().get(0).events())
                .singleElement()
                .satisfies(told -> assertThat(told.event()).hasToString(gone));
        get("/api/reports/" + third)
                .then()
                .body("header.supersedes", equalTo(second))
                .body(
                        "changes.find { it.stage == 'DISPATCHED' && it.measure == 'REACHED' && it.region == null }.before",
                        equalTo(450))
                .body(
                        "changes.find { it.stage == 'DISPATCHED' && it.measure == 'REACHED' && it.region == null }.after",
                        equalTo(300));
        get("/api/reports/" + second).then().body("keyFigures[1].reached.dispatched", equalTo(450));
        get("/api/reports/" + fourth)
                .then()
                .body("header.supersedes", nullValue())
                .body("header.comparedWith.number", equalTo(third))
                .body("movements[0].reached.delivered", equalTo(120));
        // Events recorded and retracted in between make no difference.
        Set<String> alike = Set.of(first, third);
        for (String from : List.of(first, second, third, fourth)) {
            for (String to : List.of(first, second, third, fourth)) {
                Response diff = get("/api/reports/" + from + "/diff/" + to);
                if (from.equals(to) || alike.containsAll(List.of(from, to))) {
                    assertThat(read(raw(diff))).isEmpty();
                } else {
                    assertSumsUp(diff);
                }
            }
        }
    }

    @Test
    void a_retraction_followed_by_a_new_report_is_a_correction() {
        String wrong = tell(
                "WRONG",
                "\"type\":\"DISPATCHED\",\"to\":\"HOSPITAL\",\"occurredAt\":\"2021-04-28T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":150}]");
        String first = number(publish(VALID));
        tell("GONE", "\"type\":\"RETRACTED\",\"retracts\":\"" + wrong + "\"");
        tell(
                "RIGHT",
                "\"type\":\"DISPATCHED\",\"to\":\"HOSPITAL\",\"occurredAt\":\"2021-04-28T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":50}]");
        String second = number(publish(VALID));
        assertThat(cause(first, second, Stage.DISPATCHED, Cause.CORRECTED)).isEqualByComparingTo("-100");
        assertThat(change(first, second, Stage.DISPATCHED).causes()).hasSize(1);
    }

    @Test
    void a_hospital_that_is_found_to_be_elsewhere_moves_figures_of_regions_and_no_goods() {
        String first = number(publish(VALID));
        as(Roles.COORDINATOR)
                .header("If-Match", "*")
                .body(Map.of(
                        "code", "HOSPITAL", "name", "The HOSPITAL", "roles", List.of("RECIPIENT"), "country", "IN"))
                .put("/api/operations/" + operation.code + "/parties/HOSPITAL")
                .then()
                .statusCode(200);
        String second = number(publish(VALID));
        Response diff = get("/api/reports/" + first + "/diff/" + second);
        assertSumsUp(diff);
        diff.then()
                .body("findAll { it.region == 'IN' }.difference", equalTo(List.of(300)))
                .body("causes.flatten().cause.unique()", equalTo(List.of("REMAPPED")));
        get("/api/reports/" + second).then().body("lastMile[0].region", equalTo("IN"));
    }

    @Test
    void asked_for_again_with_the_same_key_it_is_the_same_report() {
        for (int i = 0; i < 2; i++) {
            as(Roles.COORDINATOR)
                    .header("Idempotency-Key", "daily")
                    .body(Map.of("operation", operation.code, "validAsOf", VALID))
                    .post("/api/reports")
                    .then()
                    .statusCode(201)
                    .body("header.number", equalTo(operation.code + "-0001"));
        }
        as(Roles.COORDINATOR)
                .header("Idempotency-Key", "daily")
                .body(Map.of("operation", operation.code, "validAsOf", "2021-04-28T12:30:00Z"))
                .post("/api/reports")
                .then()
                .statusCode(409);
    }

    @Test
    void a_report_of_the_future_or_of_an_unknown_operation_is_refused() {
        publish("2999-01-01T00:00:00Z").then().statusCode(422).body("errors[0].pointer", equalTo("/validAsOf"));
        publish("2021-04-30").then().statusCode(422).body("errors[0].pointer", equalTo("/validAsOf"));
        get("/api/reports/" + operation.code + "-0099").then().statusCode(404);
        get("/api/reports/nonsense").then().statusCode(404);
        get("/api/reports").then().statusCode(422);
    }

    private BigDecimal cause(String from, String to, Stage stage, Cause cause) {
        return change(from, to, stage).causes().stream()
                .filter(share -> share.cause() == cause)
                .map(Change.Share::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Change change(String from, String to, Stage stage) {
        ReportTerms a = terms(from);
        ReportTerms b = terms(to);
        return differences.between(a, b, PageRequest.of(500, null)).page().items().stream()
                .filter(c -> c.stage() == stage && c.measure() == Measure.REACHED && c.region() == null)
                .findFirst()
                .orElseThrow();
    }

    private ReportTerms terms(String number) {
        return reports.terms(Reports.Key.of(number));
    }

    private static void assertSumsUp(Response diff) {
        Change[] changes = read(raw(diff));
        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.causes().stream().map(Change.Share::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(change.toString())
                    .isEqualByComparingTo(change.difference());
            assertThat(change.causes())
                    .allSatisfy(share -> assertThat(share.events()).isNotEmpty());
        });
    }

    private static Change[] read(String json) {
        try {
            return StrictJson.strict().readValue(json, Change[].class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static org.aidbridge.shipment.recording.EventRequest event(
            String reference, String type, String at, int quantity) {
        try {
            return StrictJson.strict().readValue("""
                            {"type": "%s", "occurredAt": "%s", "to": "HOSPITAL", "lines": [{"line": 1, "quantity": %d}],
                             "source": {"party": "AGENT", "reference": "%s"}}
                            """.formatted(type, at, quantity, reference), EventRequest.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
