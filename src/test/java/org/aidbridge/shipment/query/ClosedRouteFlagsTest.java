package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.Traffic;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** AT_RISK and ON_CLOSED_ROUTE follow what is announced and seen, now and as of any other time, and are kept nowhere. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedRouteFlagsTest {

    private static final String AT_RISK = "flags.find { it.flag == 'AT_RISK' }.reason";
    private static final String ON_CLOSED_ROUTE = "flags.find { it.flag == 'ON_CLOSED_ROUTE' }.reason";

    private AnOperation operation;
    private String carrier;

    @BeforeEach
    void anOperationAndACarrier() {
        operation = new AnOperation();
        carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
    }

    private String shipment(String more) {
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "origin": "CTU", "destination": "DEL",
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"}],
                         "legs": [{"carrier": "%s", "flight": "3U8931", "origin": "CTU", "destination": "DEL"%s}]}
                        """.formatted(operation.code, AnOperation.DECLARED, carrier, more))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private String publish(String kind, String at, String more) {
        return as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "%s", "issuedAt": "%s",
                         "source": {"kind": "CARRIER", "quote": "words"}%s}
                        """.formatted(operation.code, carrier, kind, at, more))
                .post("/api/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String departs(String shipment, String at, int quantity) {
        return operation
                .report(
                        shipment,
                        "DEP-" + at,
                        "\"type\": \"DEP\", \"flight\": \"3U8931\", \"occurredAt\": \"%s\", ".formatted(at)
                                + "\"lines\": [{\"line\": 1, \"quantity\": " + quantity + "}]")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse list(String query) {
        return as(Roles.VIEWER)
                .get("/api/shipments?operation=" + operation.code + query)
                .then()
                .statusCode(200);
    }

    @Test
    void cargo_that_has_not_left_is_at_risk_on_unentered_routes_and_under_review() {
        String shipment = shipment("");
        operation.get(shipment, "").body("flags.flag", not(hasItem("AT_RISK")));
        String notice = publish("SUSPENSION", "2021-04-26", "");
        operation
                .get(shipment, "")
                .body(
                        AT_RISK,
                        allOf(
                                containsString("800 of line 1 to leave on " + carrier + ":CTU-DEL"),
                                containsString("closed since 2021-04-26, SUSPENDED by notice " + notice)));
        String about = ", \"refersTo\": \"" + notice + "\"";
        publish("REVIEW", "2021-04-26T15:30:00Z", about);
        operation.get(shipment, "").body(AT_RISK, containsString("closed since 2021-04-26, UNDER_REVIEW"));
        publish("RETRACTION", "2021-04-28T00:00:00Z", about);
        operation.get(shipment, "").body("flags.flag", not(hasItem("AT_RISK")));
    }

    @Test
    void it_is_a_flag_of_lists_too_and_they_can_be_asked_for_it() {
        String stuck = shipment("");
        String other = operation.shipment();
        publish("SUSPENSION", "2021-04-26", "");
        list("").body("find { it.reference == '%s' }.flags".formatted(stuck), hasItem("AT_RISK"))
                .body("find { it.reference == '%s' }.flags".formatted(other), not(hasItem("AT_RISK")));
        list("&flag=AT_RISK").body("reference", contains(stuck));
        as(Roles.VIEWER).get("/api/shipments?flag=AT_RISK&limit=500").then().body("reference", hasItem(stuck));
    }

    @Test
    void what_left_on_it_all_the_same_is_flagged_and_what_waits_no_more() {
        String shipment = shipment("");
        publish("SUSPENSION", "2021-04-26", "");
        String event = departs(shipment, "2021-04-28T03:00:00Z", 500);
        operation
                .get(shipment, "")
                .body(
                        ON_CLOSED_ROUTE,
                        allOf(
                                containsString("Left on " + carrier + ":CTU-DEL at 2021-04-28T03:00:00Z"),
                                containsString("SUSPENDED")))
                // It left, so the route is served again.
                .body("flags.flag", not(hasItem("AT_RISK")));
        list("&flag=ON_CLOSED_ROUTE").body("reference", contains(shipment));
        list("&flag=AT_RISK").body("$", empty());
        operation
                .report(
                        shipment,
                        "RET",
                        "\"type\": \"RETRACTED\", \"retracts\": \"%s\", \"occurredAt\": \"2021-04-29T00:00:00Z\""
                                .formatted(event))
                .then()
                .statusCode(201);
        operation
                .get(shipment, "")
                .body("flags.flag", not(hasItem("ON_CLOSED_ROUTE")))
                .body(AT_RISK, containsString("800 of line 1"));
    }

    @Test
    void a_letter_that_becomes_known_later_flags_a_departure_that_had_been_recorded() {
        String shipment = shipment("");
        departs(shipment, "2021-04-28T03:00:00Z", 800);
        operation.get(shipment, "").body("flags.flag", not(hasItem("ON_CLOSED_ROUTE")));
        publish("SUSPENSION", "2021-04-26", "");
        operation.get(shipment, "").body(ON_CLOSED_ROUTE, containsString("2021-04-28"));
    }

    @Test
    void cargo_on_board_stays_flagged_after_re_planning() {
        String shipment = shipment("");
        publish("SUSPENSION", "2021-04-26", "");
        departs(shipment, "2021-04-28T03:00:00Z", 800);
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("{\"legs\": [{\"carrier\": \"CX\", \"origin\": \"HKG\", \"destination\": \"DEL\"}]}")
                .put("/api/shipments/" + shipment)
                .then()
                .statusCode(200);
        operation.get(shipment, "").body(ON_CLOSED_ROUTE, containsString(carrier + ":CTU-DEL"));
    }

    @Test
    void both_clocks_count() {
        String shipment = shipment("");
        Instant before = Instant.parse(operation.get(shipment, "").extract().path("recordedAt"));
        publish("SUSPENSION", "2021-04-26", "");
        operation.get(shipment, "?validAt=2021-04-25T00:00:00Z").body("flags.flag", not(hasItem("AT_RISK")));
        operation.get(shipment, "?validAt=2021-04-27T00:00:00Z").body("flags.flag", hasItem("AT_RISK"));
        operation.get(shipment, "?knownAt=" + before).body("flags.flag", not(hasItem("AT_RISK")));
        list("&flag=AT_RISK&validAt=2021-04-27T00:00:00Z").body("reference", contains(shipment));
        list("&flag=AT_RISK&validAt=2021-04-25T00:00:00Z").body("$", empty());
    }

    @Test
    void it_counts_whether_the_route_is_closed_when_the_goods_are_to_leave() {
        String early = shipment(", \"departsAt\": \"2998-12-31T00:00:00Z\"");
        String late = shipment(", \"departsAt\": \"2999-02-01T00:00:00Z\"");
        publish("SUSPENSION", "2021-04-26", "");
        list("&flag=AT_RISK").body("reference", containsInAnyOrder(early, late));
        publish("RESUMPTION_SCHEDULED", "2021-04-28", ", \"resumesOn\": \"2999-01-01\"");
        list("&flag=AT_RISK").body("reference", contains(early));
        publish("SUSPENSION", "2021-04-29", ", \"effectiveFrom\": \"2999-01-15\"");
        list("&flag=AT_RISK").body("reference", containsInAnyOrder(early, late));
    }

    @Test
    void what_it_costs_does_not_depend_on_how_many_are_shown() {
        shipment("");
        shipment("");
        publish("SUSPENSION", "2021-04-26", "");
        list("");
        Traffic one = Traffic.of(() -> list("&limit=1"));
        Traffic two = Traffic.of(() -> list("&limit=2"));
        assertThat(one.statements()).isEqualTo(two.statements()).isLessThanOrEqualTo(6);
    }
}
