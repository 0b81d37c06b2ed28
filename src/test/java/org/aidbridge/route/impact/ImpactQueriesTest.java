package org.aidbridge.route.impact;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImpactQueriesTest {

    private AnOperation operation;
    private String carrier;

    @BeforeEach
    void anOperationAndACarrierFromChengduAndXian() {
        operation = new AnOperation();
        carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        route("CTU");
        route("XIY");
    }

    private void route(String origin) {
        as(Roles.COORDINATOR)
                .body(Map.of("origin", origin, "destination", "DEL"))
                .post("/api/carriers/" + carrier + "/routes")
                .then()
                .statusCode(201);
    }

    private String shipment(String priority, String legs) {
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "recipient": "HOSPITAL", "origin": "CTU", "destination": "DEL", "priority": "%s",
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA", "grossKg": 14800},
                                   {"item": "MEDICINE", "quantity": 1200.5, "unit": "KG"}],
                         "legs": [%s]}
                        """.formatted(operation.code, AnOperation.DECLARED, priority, legs))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private String leg(String by, String origin, String destination, String more) {
        return "{\"carrier\": \"%s\", \"origin\": \"%s\", \"destination\": \"%s\"%s}"
                .formatted(by, origin, destination, more);
    }

    private ValidatableResponse publish(String kind, String at, String more) {
        return as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "%s", "issuedAt": "%s",
                         "source": {"kind": "CARRIER", "quote": "words"}%s}
                        """.formatted(operation.code, carrier, kind, at, more))
                .post("/api/notices")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse inForce() {
        return as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/impact")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse of(String notice) {
        return as(Roles.VIEWER)
                .get("/api/notices/" + notice + "/impact?operation=" + operation.code)
                .then()
                .statusCode(200);
    }

    @Test
    void what_waits_is_stuck_and_what_is_in_the_air_is_not() {
        String shipment = shipment("NORMAL", leg(carrier, "CTU", "DEL", ", \"flight\": \"3U8931\""));
        operation
                .report(
                        shipment,
                        "DEP",
                        "\"type\": \"DEP\", \"flight\": \"3U8931\", \"occurredAt\": \"2021-04-24T00:00:00Z\", "
                                + "\"lines\": [{\"line\": 1, \"quantity\": 500}]")
                .then()
                .statusCode(201);
        inForce().body("routes", empty()).body("legs", empty()).body("inFlight", empty());
        String notice = publish("SUSPENSION", "2021-04-26", "").extract().path("id");
        for (ValidatableResponse answer : new ValidatableResponse[] {inForce(), of(notice)}) {
            answer.body("routes.id", containsInAnyOrder(carrier + ":CTU-DEL", carrier + ":XIY-DEL"))
                    .body("routes.state", everyItem(equalTo("SUSPENDED")))
                    .body("legs.shipment", everyItem(equalTo(shipment)))
                    .body("legs.quantity.collect { it as double }", contains(300.0, 1200.5))
                    .body("legs.kg.collect { it as double }", contains(closeTo(5550, 0.001), closeTo(1200.5, 0.001)))
                    .body("legs.recipient", everyItem(equalTo("HOSPITAL")))
                    .body("legs.waitingSince", everyItem(equalTo("2021-04-20T00:00:00Z")))
                    .body("inFlight.quantity.collect { it as double }", contains(500.0))
                    .body("totals.item", contains("MEDICINE", "OXYGEN_CONCENTRATOR"))
                    .body("totals.quantity.collect { it as double }", contains(1200.5, 300.0));
        }
    }

    @Test
    void a_later_leg_that_is_closed_holds_up_what_is_still_on_its_way_to_it() {
        String shipment = shipment(
                "HIGH", leg("CX", "CTU", "XIY", ", \"flight\": \"CX1\"") + ", " + leg(carrier, "XIY", "DEL", ""));
        operation
                .report(
                        shipment,
                        "DEP",
                        "\"type\": \"DEP\", \"flight\": \"CX1\", \"place\": \"CTU\", "
                                + "\"occurredAt\": \"2021-04-27T00:00:00Z\"")
                .then()
                .statusCode(201);
        publish("SUSPENSION", "2021-04-26", "");
        inForce()
                .body("legs.route", everyItem(equalTo(carrier + ":XIY-DEL")))
                .body("legs.stage", everyItem(equalTo("IN_TRANSIT")))
                .body("inFlight", empty());
    }

    @Test
    void the_most_urgent_comes_first() {
        String normal = shipment("NORMAL", leg(carrier, "CTU", "DEL", ""));
        String critical = shipment("CRITICAL", leg(carrier, "CTU", "DEL", ""));
        publish("SUSPENSION", "2021-04-26", "");
        inForce().body("legs.shipment", contains(critical, critical, normal, normal));
    }

    @Test
    void re_planned_onto_another_route_it_is_stuck_no_more() {
        String shipment = shipment("NORMAL", leg(carrier, "CTU", "DEL", ""));
        publish("SUSPENSION", "2021-04-26", "");
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("{\"legs\": [" + leg("CX", "CTU", "DEL", "") + "]}")
                .put("/api/shipments/" + shipment)
                .then()
                .statusCode(200);
        inForce().body("legs", empty());
    }

    @Test
    void under_review_it_is_still_stuck_and_retracted_no_more() {
        shipment("NORMAL", leg(carrier, "CTU", "DEL", ""));
        String notice = publish("SUSPENSION", "2021-04-26", "").extract().path("id");
        String about = ", \"refersTo\": \"" + notice + "\"";
        publish("REVIEW", "2021-04-26T15:00:00Z", about);
        of(notice).body("routes.state", everyItem(equalTo("UNDER_REVIEW"))).body("legs.size()", equalTo(2));
        publish("RETRACTION", "2021-04-28", about);
        of(notice).body("routes", empty()).body("legs", empty());
        inForce().body("totals", empty());
    }

    @Test
    void what_leaves_after_a_scheduled_resumption_is_not_affected() {
        shipment("NORMAL", leg(carrier, "CTU", "DEL", ", \"departsAt\": \"2998-12-31T00:00:00Z\""));
        shipment("NORMAL", leg(carrier, "XIY", "DEL", ", \"departsAt\": \"2999-02-01T00:00:00Z\""));
        publish("SUSPENSION", "2021-04-26", "");
        publish("RESUMPTION_SCHEDULED", "2021-04-28", ", \"resumesOn\": \"2999-01-01\"");
        inForce()
                .body("routes.state", everyItem(equalTo("RESUMPTION_SCHEDULED")))
                .body("legs.route.unique()", contains(carrier + ":CTU-DEL"));
    }

    private ValidatableResponse preview(String kind, String at, String more) {
        return as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "%s", "issuedAt": "%s",
                         "source": {"kind": "CARRIER", "quote": "words"}%s}
                        """.formatted(operation.code, carrier, kind, at, more))
                .post("/api/notices/preview")
                .then()
                .statusCode(200);
    }

    @Test
    void a_preview_tells_which_cargo_a_suspension_would_strand_and_strands_none() {
        String shipment = shipment("NORMAL", leg(carrier, "CTU", "DEL", ""));
        preview("SUSPENSION", "2021-04-26", "")
                .body("notice.kind", equalTo("SUSPENSION"))
                .body("changes.route", hasItem(carrier + ":CTU-DEL"))
                .body("legs.shipment", everyItem(equalTo(shipment)))
                .body("legs.heldByOthers", everyItem(equalTo(false)))
                .body("totals.item", contains("MEDICINE", "OXYGEN_CONCENTRATOR"))
                .body("freed", empty());
        inForce().body("legs", empty());
    }

    @Test
    void a_suspension_from_next_year_strands_only_what_leaves_then() {
        shipment("NORMAL", leg(carrier, "CTU", "DEL", ", \"departsAt\": \"2998-12-31T00:00:00Z\""));
        String late = shipment("NORMAL", leg(carrier, "CTU", "DEL", ", \"departsAt\": \"2999-01-02T00:00:00Z\""));
        String from = ", \"effectiveFrom\": \"2999-01-01\"";
        preview("SUSPENSION", "2021-04-26", from).body("legs.shipment.unique()", contains(late));
        String notice = publish("SUSPENSION", "2021-04-26", from).extract().path("id");
        of(notice).body("legs.shipment.unique()", contains(late)).body("routes.state.unique()", contains("ACTIVE"));
        inForce().body("legs.shipment.unique()", contains(late));
    }

    @Test
    void what_another_suspension_holds_too_is_told_and_not_freed_with_the_first() {
        shipment("NORMAL", leg(carrier, "CTU", "DEL", ""));
        String first = publish("SUSPENSION", "2021-04-26", "").extract().path("id");
        String second = publish("SUSPENSION", "2021-04-27", ", \"scope\": {\"routes\": [\"" + carrier + ":CTU-DEL\"]}")
                .extract()
                .path("id");
        of(first).body("legs.heldByOthers", everyItem(equalTo(true)));
        preview("RETRACTION", "2021-04-28", ", \"refersTo\": \"" + first + "\"")
                .body("legs", empty())
                .body("freed", empty());
        preview("RETRACTION", "2021-04-28", ", \"refersTo\": \"" + second + "\"")
                .body("freed", empty());
        publish("RETRACTION", "2021-04-28", ", \"refersTo\": \"" + first + "\"");
        of(second).body("legs.size()", equalTo(2)).body("legs.heldByOthers", everyItem(equalTo(false)));
    }

    @Test
    void a_retraction_and_an_amendment_tell_what_they_let_go() {
        String chengdu = shipment("NORMAL", leg(carrier, "CTU", "DEL", ""));
        String xian = shipment("HIGH", leg(carrier, "XIY", "DEL", ""));
        String notice = publish("SUSPENSION", "2021-04-26", "").extract().path("id");
        String about = ", \"refersTo\": \"" + notice + "\"";
        String only = about + ", \"scope\": {\"routes\": [\"" + carrier + ":CTU-DEL\"]}";
        preview("AMENDMENT", "2021-04-27", only)
                .body("legs.shipment.unique()", contains(chengdu))
                .body("freed.shipment.unique()", contains(xian))
                .body("freedTotals.item", contains("MEDICINE", "OXYGEN_CONCENTRATOR"));
        String amendment = publish("AMENDMENT", "2021-04-27", only).extract().path("id");
        of(amendment)
                .body("freed.shipment.unique()", contains(xian))
                .body(
                        "changes.find { it.route == '%s:XIY-DEL' }.before.announced.closed".formatted(carrier),
                        equalTo(true))
                .body(
                        "changes.find { it.route == '%s:XIY-DEL' }.after.announced.closed".formatted(carrier),
                        equalTo(false));
        String retraction = publish("RETRACTION", "2021-04-28", about).extract().path("id");
        of(retraction).body("legs", empty()).body("freed.shipment.unique()", contains(chengdu));
        of(notice).body("legs", empty()).body("freed", empty());
    }

    @Test
    void as_of_another_time_it_is_what_was_stuck_and_known_then() {
        String shipment = shipment("NORMAL", leg(carrier, "CTU", "DEL", ""));
        String notice = publish("SUSPENSION", "2021-04-26", "").extract().path("id");
        String known = operation.get(shipment, "").extract().path("asOf.knownAt");
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("{\"legs\": [" + leg("CX", "CTU", "DEL", "") + "]}")
                .put("/api/shipments/" + shipment)
                .then()
                .statusCode(200);
        inForce().body("legs", empty());
        for (String path : new String[] {
            "/api/operations/" + operation.code + "/impact?",
            "/api/notices/" + notice + "/impact?operation=" + operation.code + "&"
        }) {
            as(Roles.VIEWER)
                    .get(path + "knownAt=" + known)
                    .then()
                    .statusCode(200)
                    .body("legs.quantity.collect { it as double }", contains(800.0, 1200.5))
                    .body("legs.waitingSince", everyItem(equalTo("2021-04-20T00:00:00Z")));
        }
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/impact?validAt=2021-04-25T00:00:00Z&knownAt=" + known)
                .then()
                .statusCode(200)
                .body("routes", empty())
                .body("legs", empty());
    }

    @Test
    void as_of_another_time_a_closed_route_may_hold_up_nothing() {
        publish("SUSPENSION", "2021-04-26", "");
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/impact?validAt=2100-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("routes.size()", equalTo(2))
                .body("legs", empty())
                .body("totals", empty());
    }

    @Test
    void a_preview_is_of_one_operation() {
        String other = new AnOperation().code;
        as(Roles.COORDINATOR)
                .body("""
                        {"operations": ["%s", "%s"], "carrier": "%s", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                         "source": {"kind": "CARRIER", "quote": "words"}}
                        """.formatted(operation.code, other, carrier))
                .post("/api/notices/preview")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/operations"));
    }

    @Test
    void of_what_is_not_there_there_is_no_impact() {
        as(Roles.VIEWER).get("/api/operations/NOBODY/impact").then().statusCode(404);
        as(Roles.VIEWER)
                .get("/api/notices/018f3a4e-0000-7000-8000-000000000000/impact?operation=" + operation.code)
                .then()
                .statusCode(404);
        as(Roles.VIEWER)
                .get("/api/notices/018f3a4e-0000-7000-8000-000000000000/impact")
                .then()
                .statusCode(422);
    }
}
