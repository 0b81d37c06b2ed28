package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A declaration that was made by mistake can be taken back. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalTest {

    private static final String REASON = "{\"reason\": \"Entered twice\", \"source\": {\"party\": \"AGENT\"}}";

    private AnOperation operation;
    private String shipment;

    @BeforeEach
    void declare() {
        operation = new AnOperation();
        once("3U:CTU-DEL", () -> as(Roles.COORDINATOR)
                .body(Map.of("origin", "CTU", "destination", "DEL"))
                .post("/api/carriers/3U/routes"));
        shipment = operation.shipment();
    }

    private ValidatableResponse withdraw(String body) {
        return as(Roles.OPERATOR)
                .body(body)
                .post("/api/shipments/" + shipment + "/withdrawal?operation=" + operation.code)
                .then();
    }

    private ValidatableResponse read(String path) {
        return as(Roles.VIEWER).get(path).then().statusCode(200);
    }

    /** Whatever counts or lists shipments, as text. */
    private Map<String, String> everywhere(String asOf) {
        String op = "/api/operations/" + operation.code;
        Map<String, String> told = new LinkedHashMap<>();
        Stream.of(
                        "/api/shipments?operation=" + operation.code,
                        "/api/shipments?stage=IN_TRANSIT&operation=" + operation.code,
                        "/api/shipments?flag=SILENT&operation=" + operation.code,
                        "/api/shipments?donor=DONOR&operation=" + operation.code,
                        "/api/shipments?q=" + shipment + "&operation=" + operation.code,
                        op + "/situation?since=2021-04-21T00:00:00Z",
                        op + "/figures?by=WHOLE",
                        op + "/figures?by=DONOR",
                        op + "/figures?by=LANE",
                        op + "/figures?by=RECIPIENT",
                        op + "/figures?by=CARRIER",
                        op + "/figures/shipments?item=MEDICINE&stage=PLANNED&measure=REACHED",
                        "/api/routes/3U:CTU-DEL?operation=" + operation.code,
                        "/api/carriers/3U/timeline?operation=" + operation.code)
                .forEach(path -> told.put(
                        path,
                        read(path + (path.contains("?") ? "&" : "?") + asOf)
                                .extract()
                                .asString()));
        return told;
    }

    @Test
    void a_withdrawn_declaration_is_in_no_figure_list_or_report_from_then_on_and_in_all_of_them_as_of_before() {
        operation.report(shipment, "DEP", """
                        "type": "DEP", "flight": "3U8931", "place": "CTU", "occurredAt": "2021-04-24T00:00:00Z",
                        "lines": [{"line": 1, "quantity": 300}]""").then().statusCode(201);
        String before = "validAt=" + Instant.now() + "&knownAt=" + Instant.now();
        Map<String, String> told = everywhere(before);
        assertThat(told).allSatisfy((path, answer) -> assertThat(answer)
                .as(path)
                .matches("(?s).*(" + shipment + "|OXYGEN|lastDeparture|\"3U8931\").*"));
        String shown = operation.get(shipment, "?" + before).extract().asString();
        String report = published().extract().path("header.number");
        String canonical = read("/api/reports/" + report).extract().asString();

        withdraw(REASON).statusCode(201);

        assertThat(everywhere(before)).isEqualTo(told);
        assertThat(operation.get(shipment, "?" + before).extract().asString()).isEqualTo(shown);
        assertThat(read("/api/reports/" + report + "/rerun").extract().asString())
                .isEqualTo(canonical);
        Instant now = Instant.now();
        for (String asOf : List.of("", "validAt=" + now + "&knownAt=" + now, "validAt=2021-04-24T10:00:00Z")) {
            everywhere(asOf).forEach((path, answer) -> {
                // That the figures of the report before were corrected is told, with the shipment that was withdrawn.
                String rest = path.contains("situation")
                        ? answer.replaceAll("\"highlights\":.*?\"keyFigures\"|\"changes\":.*", "")
                        : answer;
                assertThat(rest).as("%s %s", path, asOf).doesNotContain(shipment, "OXYGEN_CONCENTRATOR", "3U8931");
            });
        }
    }

    @Test
    void a_withdrawn_shipment_can_be_read_and_says_why_it_stands_nowhere() {
        withdraw(REASON)
                .body("withdrawal.reason", equalTo("Entered twice"))
                .body("withdrawal.source.party", equalTo("AGENT"))
                .body("withdrawal.recordedBy", equalTo(Roles.OPERATOR));
        operation
                .get(shipment, "")
                .statusCode(200)
                .body("withdrawal.reason", equalTo("Entered twice"))
                .body("stages", empty())
                .body("flags", empty())
                .body("next", empty())
                .body("status", nullValue())
                .body("lines", hasSize(2));
        String known = "?knownAt=" + Instant.now();
        operation.get(shipment, known).statusCode(200).body("withdrawal.reason", equalTo("Entered twice"));
        read("/api/shipments/" + shipment + "/ledger").body("", empty());
    }

    @Test
    void nothing_more_is_recorded_of_a_withdrawn_shipment_but_what_was_recorded_is_known() {
        String departed = "\"type\": \"DEP\", \"flight\": \"3U8931\", \"occurredAt\": \"2021-04-24T00:00:00Z\"";
        operation.report(shipment, "DEP", departed).then().statusCode(201);
        withdraw(REASON).statusCode(201);
        operation.report(shipment, "DEP", departed).then().statusCode(200);
        operation
                .report(shipment, "ARR", "\"type\": \"ARR\", \"occurredAt\": \"2021-04-25T00:00:00Z\"")
                .then()
                .statusCode(409)
                .body("detail", containsString("was withdrawn"));
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("{\"legs\": []}")
                .put("/api/shipments/" + shipment)
                .then()
                .statusCode(409)
                .body("detail", containsString("was withdrawn"));
        as(Roles.REPORTER)
                .body("""
                        [{"shipment": "%s", "operation": "%s", "type": "ARR", "occurredAt": "2021-04-25T00:00:00Z",
                          "source": {"party": "AGENT", "reference": "ARR"}}]""".formatted(shipment, operation.code))
                .post("/api/events")
                .then()
                .statusCode(207)
                .body(containsString("was withdrawn"));
        as(Roles.REPORTER)
                .body("""
                        [{"shipment": "%s", "operation": "%s", "type": "ARR", "occurredAt": "2021-04-25T00:00:00Z",
                          "source": {"party": "AGENT", "reference": "ARR"}}]""".formatted(shipment, operation.code))
                .post("/api/events?atomic=true")
                .then()
                .statusCode(422)
                .body(containsString("was withdrawn"));
    }

    @Test
    void the_same_withdrawal_sent_twice_is_one_and_another_reason_is_a_conflict() {
        String first = withdraw(REASON).statusCode(201).extract().asString();
        String again = withdraw(REASON).statusCode(200).extract().path("withdrawal.recordedAt");
        assertThat(first).contains(again);
        withdraw("{\"reason\": \"Something else\"}").statusCode(409).body("errors.pointer", contains("/reason"));
    }

    @Test
    void a_withdrawal_gives_its_reason_and_names_parties_that_there_are() {
        for (String body : List.of("{}", "{\"reason\": \"  \"}", "{\"reason\": null}")) {
            withdraw(body).statusCode(422).body("errors.pointer", contains("/reason"));
        }
        withdraw("{\"reason\": \"x\", \"source\": {\"party\": \"NOBODY\"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/source/party"));
        as(Roles.REPORTER)
                .body(REASON)
                .post("/api/shipments/" + shipment + "/withdrawal")
                .then()
                .statusCode(403);
    }

    @Test
    void the_reference_of_a_withdrawn_shipment_stays_taken_also_for_the_same_declaration() {
        String declared = """
                {"operation": "%s", "reference": "TAKEN", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU",
                 "destination": "DEL", "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 1, "unit": "EA"}]}
                """.formatted(operation.code);
        operation.declare(declared).statusCode(201);
        operation.declare(declared).statusCode(200);
        shipment = "TAKEN";
        withdraw(REASON).statusCode(201);
        operation.declare(declared).statusCode(409).body("detail", containsString("was withdrawn"));
        operation
                .declare(declared.replace("\"quantity\": 1", "\"quantity\": 2"))
                .statusCode(409);
    }

    @Test
    void a_waybill_of_a_withdrawn_shipment_means_the_one_that_was_declared_in_its_place() {
        String waybill = "{\"waybill\": \"876-00000011\", \"legs\": []}";
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body(waybill)
                .put("/api/shipments/" + shipment)
                .then()
                .statusCode(200);
        withdraw(REASON).statusCode(201);
        String second = operation.shipment();
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body(waybill)
                .put("/api/shipments/" + second)
                .then()
                .statusCode(200);
        as(Roles.REPORTER)
                .body("""
                        [{"waybill": "876-00000011", "operation": "%s", "type": "RCS",
                          "occurredAt": "2021-04-25T00:00:00Z", "source": {"party": "AGENT", "reference": "RCS"}}]""".formatted(operation.code))
                .post("/api/events")
                .then()
                .statusCode(200);
        operation.get(second, "").body("status", equalTo("ACCEPTED"));
    }

    @Test
    void what_became_of_the_figures_is_told_with_its_cause() {
        String number = published().extract().path("header.number");
        withdraw(REASON).statusCode(201);
        published()
                .body("header.comparedWith.number", equalTo(number))
                .body("changes.causes.flatten().cause", hasItem("RETRACTED"))
                .body("changes.causes.flatten().cause", not(hasItem("CORRECTED")))
                .body("changes.causes.flatten().events.flatten().type", hasItem("DECLARATION_WITHDRAWN"));
    }

    private ValidatableResponse published() {
        return as(Roles.COORDINATOR)
                .body(Map.of(
                        "operation", operation.code, "validAsOf", Instant.now().toString()))
                .post("/api/reports")
                .then()
                .statusCode(201);
    }
}
