package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is found out later, or elsewhere, than the ordinary story has it; through HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingsTest {

    private static final List<String> STATUSES = List.of("BKD", "RCS", "DEP", "ARR", "RCF", "CCD");

    private AnOperation operation;
    private String shipment;
    private int events;

    @BeforeEach
    void aShipmentOfAHundred() {
        operation = new AnOperation();
        operation.party("REC");
        operation.party("REC2");
        shipment = declared("OXYGEN_CONCENTRATOR", "");
    }

    private String declared(String item, String more) {
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "origin": "HKG", "destination": "DEL",
                         "lines": [{"item": "%s", "quantity": 100, "unit": "%s"%s}]}
                        """.formatted(operation.code, item, item.startsWith("MEDIC") ? "KG" : "EA", more))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private ValidatableResponse told(String type, String more) {
        events++;
        return operation
                .report(
                        shipment,
                        "E-" + events,
                        "\"type\": \"%s\", \"occurredAt\": \"2021-04-21T%02d:00:00Z\"%s".formatted(type, events, more))
                .then();
    }

    private static String line(String more) {
        return ", \"lines\": [{\"line\": 1, %s}]".formatted(more);
    }

    private static String only(int quantity) {
        return line("\"quantity\": " + quantity);
    }

    private ValidatableResponse now() {
        return operation.get(shipment, "?operation=" + operation.code).statusCode(200);
    }

    private ValidatableResponse flagged(String flag) {
        return as(Roles.VIEWER)
                .get("/api/shipments?operation=%s&flag=%s".formatted(operation.code, flag))
                .then()
                .statusCode(200);
    }

    @Test
    void a_second_count_confirms_what_is_good_and_moves_what_it_found_and_both_stay_visible() {
        told("RECEIVED", only(100)).statusCode(201);
        told("RECEIVED", line("\"quantity\": 95, \"damaged\": 3, \"missing\": 2"))
                .statusCode(201)
                .body("moved.to.stage", containsInAnyOrder("DAMAGED", "MISSING"));
        now().body("stages.stage", contains("RECEIVED", "MISSING", "DAMAGED"))
                .body("stages.quantity", contains(95, 2, 3))
                .body("flags.flag", hasItem("DISCREPANCY"));
        as(Roles.VIEWER)
                .get("/api/shipments/%s/events?operation=%s".formatted(shipment, operation.code))
                .then()
                .body("lines.quantity.flatten()", contains(100, 95));
    }

    @Test
    void a_later_receipt_of_the_rest_is_received_as_told() {
        told("RECEIVED", only(60)).statusCode(201);
        told("RECEIVED", line("\"quantity\": 40, \"damaged\": 5")).statusCode(201);
        now().body("stages.stage", contains("RECEIVED", "DAMAGED")).body("stages.quantity", contains(95, 5));
    }

    @Test
    void what_is_damaged_at_a_recipient_is_of_what_was_delivered_there() {
        told("RECEIVED", "").statusCode(201);
        told("DISPATCHED", ", \"to\": \"REC\"").statusCode(201);
        told("DELIVERED", ", \"to\": \"REC\"" + only(95)).statusCode(201);
        told("DAMAGED", ", \"to\": \"REC\"" + only(3)).statusCode(201).body("moved.from.stage", contains("DELIVERED"));
    }

    @Test
    void what_is_delivered_to_somebody_else_than_it_was_dispatched_to_is_flagged_and_found_by_its_flag() {
        told("RECEIVED", "").statusCode(201);
        told("DISPATCHED", ", \"to\": \"REC\"").statusCode(201);
        told("DELIVERED", ", \"to\": \"REC2\"").statusCode(201);
        now().body("flags.find { it.flag == 'MISDELIVERED' }.reason", is("DELIVERED to REC2, but dispatched to REC"));
        flagged("MISDELIVERED").body("reference", contains(shipment));
    }

    @Test
    void ordinary_sequences_raise_no_flag() {
        for (int told = 0; told < 2; told++) {
            events = 0;
            for (String status : STATUSES) {
                events++;
                operation
                        .report(
                                shipment,
                                "FSA-%d-%s".formatted(told, status),
                                "\"type\": \"%s\", \"flight\": \"CX695\", \"occurredAt\": \"2021-04-21T%02d:00:00Z\""
                                        .formatted(status, events))
                        .then()
                        .statusCode(201);
            }
        }
        told("CHECKED_IN", "").statusCode(201).body("moved", empty());
        now().body("stages.stage", contains("CLEARED"));
        flagged("OUT_OF_SEQUENCE").body("", empty());
    }

    @Test
    void a_departure_dated_after_the_arrival_is_out_of_sequence() {
        told("ARRIVED", "").statusCode(201);
        told("DEPARTED", "").statusCode(201).body("moved", empty());
        flagged("OUT_OF_SEQUENCE").body("reference", contains(shipment));
    }

    @Test
    void a_sum_that_is_too_long_is_refused_at_its_row_and_takes_no_other_with_it() {
        String counted = "\"quantity\": 999999999999, \"damaged\": 1";
        told("RECEIVED", line(counted))
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0/quantity"))
                .body("detail", containsString("At most 100 EA of line 1 can be RECEIVED, not 1000000000000"));
        told("RECEIVED", line("\"quantity\": 100, \"surplus\": 999999999999"))
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0/surplus"));
        String row = "{\"operation\": \"%s\", \"shipment\": \"%s\", \"type\": \"RECEIVED\", \"occurredAt\":"
                + " \"2021-04-22T00:00:00Z\", \"lines\": [{\"line\": 1, %s}], \"source\": {\"party\": \"AGENT\","
                + " \"reference\": \"%s\"}}";
        as(Roles.REPORTER)
                .body("[%s, %s]"
                        .formatted(
                                row.formatted(operation.code, shipment, counted, "B-1"),
                                row.formatted(operation.code, shipment, "\"quantity\": 7", "B-2")))
                .post("/api/events")
                .then()
                .statusCode(207)
                .body("status", contains(422, 201));
    }

    @Test
    void expired_goods_are_flagged_and_dispatched_only_with_a_reason() {
        shipment = declared("MEDICINE", ", \"lot\": \"A\", \"expiresOn\": \"2021-04-20\"");
        told("RECEIVED", "").statusCode(201);
        now().body("flags.flag", hasItem("EXPIRED")).body("flags.flag", not(hasItem("EXPIRING")));
        flagged("EXPIRED").body("reference", contains(shipment));
        told("DISPATCHED", "")
                .statusCode(422)
                .body("errors.pointer", contains("/override"))
                .body("detail", containsString("Line 1 expired on 2021-04-20"));
        told("DELIVERED", "").statusCode(422).body("errors.pointer", contains("/override"));
        told("DISPATCHED", only(40) + ", \"override\": \"tested again and released\"")
                .statusCode(201);
        told("DELIVERED", only(40)).statusCode(201);
        now().body("stages.stage", contains("RECEIVED", "DELIVERED")).body("stages.quantity", contains(60, 40));
    }

    @Test
    void goods_that_are_not_expired_yet_are_dispatched_unasked() {
        shipment = declared("MEDICINE", ", \"expiresOn\": \"2021-04-21\"");
        told("RECEIVED", "").statusCode(201);
        told("DISPATCHED", "").statusCode(201);
    }

    @Test
    void expired_goods_are_refused_at_their_row_of_a_bulk_and_of_what_is_recorded_together() {
        shipment = declared("MEDICINE", ", \"expiresOn\": \"2021-04-20\"");
        told("RECEIVED", "").statusCode(201);
        String row = "{\"operation\": \"%s\", \"shipment\": \"%s\", \"type\": \"DISPATCHED\", \"occurredAt\":"
                + " \"2021-04-22T0%d:00:00Z\", \"lines\": [{\"line\": 1, \"quantity\": 10}]%s, \"source\":"
                + " {\"party\": \"AGENT\", \"reference\": \"D-%d\"}}";
        String rows = "[%s, %s]"
                .formatted(
                        row.formatted(operation.code, shipment, 1, ", \"override\": \"tested\"", 1),
                        row.formatted(operation.code, shipment, 2, "", 2));
        as(Roles.REPORTER).body(rows).post("/api/events?atomic=true").then().statusCode(422);
        now().body("stages.quantity", contains(100));
        as(Roles.REPORTER).body(rows).post("/api/events").then().statusCode(207).body("status", contains(201, 422));
        now().body("stages.quantity", contains(90, 10));
    }

    @Test
    void medicines_are_at_their_end_when_they_are_delivered_and_ventilators_when_they_are_installed() {
        shipment = declared("MEDICINE", "");
        told("DELIVERED", "").statusCode(201);
        now().body("flags", empty());
        shipment = declared("VENTILATOR", "");
        told("DELIVERED", "").statusCode(201);
        now().body("flags.flag", contains("SILENT"));
        flagged("SILENT").body("reference", hasItem(shipment));
        told("INSTALLED", "").statusCode(201);
        flagged("SILENT").body("reference", not(hasItem(shipment)));
        as(Roles.VIEWER).get("/api/items/VENTILATOR").then().body("installable", is(true));
        as(Roles.VIEWER).get("/api/items/MASK").then().body("installable", is(false));
    }

    @Test
    void an_estimate_does_not_outlive_the_arrival() {
        told("ARRIVED", ", \"classifier\": \"ESTIMATED\"").statusCode(201);
        now().body("eta.basis", is("ESTIMATED")).body("eta.at", is("2021-04-21T01:00:00Z"));
        told("ARRIVED", only(60)).statusCode(201);
        now().body("eta.basis", is("ESTIMATED"));
        told("ARRIVED", only(40)).statusCode(201);
        now().body("eta.basis", is("ACTUAL")).body("eta.at", is("2021-04-21T03:00:00Z"));
        operation
                .get(shipment, "?operation=%s&validAt=2021-04-21T04:00:00Z".formatted(operation.code))
                .body("eta.basis", is("ACTUAL"))
                .body("eta.at", is("2021-04-21T03:00:00Z"));
        as(Roles.VIEWER)
                .get("/api/shipments?operation=" + operation.code)
                .then()
                .body("eta", contains("2021-04-21T03:00:00Z"))
                .body("etaBasis", contains("ACTUAL"));
        told("ARRIVED", ", \"classifier\": \"ESTIMATED\"").statusCode(201);
        now().body("eta.basis", is("ACTUAL")).body("eta.at", is("2021-04-21T03:00:00Z"));
    }

    @Test
    void a_planned_arrival_is_an_ETA_of_kind_PLANNED_until_somebody_estimates_it() {
        told("ARRIVED", ", \"classifier\": \"PLANNED\"").statusCode(201);
        now().body("eta.basis", is("PLANNED")).body("eta.at", is("2021-04-21T01:00:00Z"));
        told("ARRIVED", ", \"classifier\": \"ESTIMATED\"").statusCode(201);
        told("ARRIVED", ", \"classifier\": \"PLANNED\"").statusCode(201);
        now().body("eta.basis", is("ESTIMATED")).body("eta.at", is("2021-04-21T02:00:00Z"));
        String estimate = as(Roles.VIEWER)
                .get("/api/shipments/%s/events?operation=%s".formatted(shipment, operation.code))
                .then()
                .extract()
                .path("find { it.classifier == 'ESTIMATED' }.id");
        told("RETRACTED", ", \"retracts\": \"" + estimate + "\"").statusCode(201);
        now().body("eta.basis", is("PLANNED")).body("eta.at", is("2021-04-21T03:00:00Z"));
        operation
                .get(shipment, "?operation=" + operation.code + "&validAt=2036-01-01T00:00:00Z")
                .body("eta.basis", is("PLANNED"))
                .body("eta.at", is("2021-04-21T03:00:00Z"));
    }

    private ValidatableResponse opened(String more) {
        shipment = operation
                .declare("""
                        {"operation": "%s", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "DEL",
                         "destination": "DEL", "lines": []}
                        """.formatted(operation.code))
                .statusCode(201)
                .extract()
                .path("reference");
        return told("OPENING", more);
    }

    private static final String OPENED = ", \"place\": \"DEL\", \"lines\": ["
            + "{\"item\": \"OXYGEN_CONCENTRATOR\", \"unit\": \"EA\", \"quantity\": 6738},"
            + "{\"item\": \"MEDICINE\", \"unit\": \"KG\", \"quantity\": 20.5, \"lot\": \"B\","
            + " \"expiresOn\": \"2021-04-20\"}]";

    @Test
    void an_opening_balance_is_stock_and_reached_and_no_movement_of_any_period() {
        opened(OPENED).statusCode(201).body("moved.to.stage", contains("RECEIVED", "RECEIVED"));
        now().body("stages.stage", contains("RECEIVED", "RECEIVED"))
                .body("stages.quantity", contains(6738, 20.5f))
                .body("lines.quantity", contains(0, 0))
                .body("lines.opened", contains(6738, 20.5f))
                .body("lines.lot", contains(null, "B"))
                .body("flags.flag", contains("SILENT", "EXPIRED"));
        String ofConcentrators = "keyFigures.find { it.item == 'OXYGEN_CONCENTRATOR' }.";
        as(Roles.VIEWER)
                .get("/api/operations/%s/situation?validAt=2021-04-21T12:00:00Z&since=2021-04-01T00:00:00Z"
                        .formatted(operation.code))
                .then()
                .statusCode(200)
                .body(ofConcentrators + "opened", is(6738))
                .body(ofConcentrators + "stock.received", is(6738))
                .body(ofConcentrators + "reached.received", is(6738))
                .body(ofConcentrators + "reached.declared", is(100))
                .body(ofConcentrators + "surplus", is(0))
                .body(ofConcentrators + "last24h.received", is(0))
                .body("discrepancies.rows", empty());
        String figures = "/api/operations/%s/figures?item=OXYGEN_CONCENTRATOR".formatted(operation.code);
        as(Roles.VIEWER)
                .get(figures)
                .then()
                .statusCode(200)
                .body("find { it.stage == 'RECEIVED' }.reached", is(6738))
                .body("find { it.stage == 'RECEIVED' }.opened", is(6738));
        as(Roles.VIEWER)
                .get(figures + "&since=2021-04-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("find { it.stage == 'RECEIVED' }.reached", is(0));
    }

    @Test
    void an_opening_balance_goes_on_like_any_goods() {
        opened(OPENED).statusCode(201);
        told("DISPATCHED", ", \"to\": \"REC\"" + only(1000)).statusCode(201);
        told("DISPATCHED", ", \"to\": \"REC\", \"lines\": [{\"line\": 2, \"quantity\": 1}]")
                .statusCode(422)
                .body("errors.pointer", contains("/override"));
    }

    @Test
    void an_opening_says_where_and_what_and_no_more() {
        opened(", \"lines\": [{\"line\": 1, \"quantity\": 5}]")
                .statusCode(422)
                .body("errors.pointer", contains("/place", "/lines/0"));
        told("OPENING", ", \"place\": \"DEL\"").statusCode(422).body("errors.pointer", contains("/lines"));
        String one =
                ", \"place\": \"DEL\", \"lines\": [{\"item\": \"VENTILATOR\", \"quantity\": 5, \"stage\": \"%s\"}]";
        told("OPENING", one.formatted("IN_TRANSIT")).statusCode(422).body("errors.pointer", contains("/lines/0/stage"));
        told("OPENING", one.formatted("DELIVERED")).statusCode(422).body("errors.pointer", contains("/to"));
        told("OPENING", ", \"to\": \"REC\"" + one.formatted("DELIVERED")).statusCode(201);
        told("RECEIVED", ", \"lines\": [{\"line\": 1, \"quantity\": 5, \"lot\": \"X\"}]")
                .statusCode(422);
    }

    @Test
    void figures_longer_than_any_single_quantity_are_shown() {
        for (int i = 0; i < 2; i++) {
            told("RECEIVED", line("\"quantity\": 100, \"surplus\": 999999999899"))
                    .statusCode(201);
            told("RECEIVED", line("\"surplus\": 1")).statusCode(422);
            shipment = declared("OXYGEN_CONCENTRATOR", "");
        }
        as(Roles.VIEWER)
                .get("/api/operations/%s/situation".formatted(operation.code))
                .then()
                .statusCode(200);
        as(Roles.VIEWER)
                .get("/api/claims?operation=%s".formatted(operation.code))
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }
}
