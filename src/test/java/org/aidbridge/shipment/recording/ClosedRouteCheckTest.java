package org.aidbridge.shipment.recording;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

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

/** Plans do not go onto closed routes unnoticed; facts always do. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedRouteCheckTest {

    private AnOperation operation;
    private String carrier;

    @BeforeEach
    void anOperationAndACarrierThatSuspendsItsRoutesOn26April() {
        operation = new AnOperation();
        carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        publish("SUSPENSION", "2021-04-26", ", \"reference\": \"LETTER\"");
    }

    private void publish(String kind, String at, String more) {
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "%s", "issuedAt": "%s",
                         "source": {"kind": "CARRIER", "quote": "we stop for 15 days"}%s}
                        """.formatted(operation.code, carrier, kind, at, more))
                .post("/api/notices")
                .then()
                .statusCode(201);
    }

    /** @param departs the planned departure, or null */
    private String shipment(String departs) {
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "origin": "CTU", "destination": "DEL",
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"}],
                         "legs": [{"carrier": "%s", "origin": "CTU", "destination": "DEL"%s}]}
                        """.formatted(
                                operation.code,
                                AnOperation.DECLARED,
                                carrier,
                                departs == null ? "" : ", \"departsAt\": \"" + departs + "\""))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private ValidatableResponse report(String shipment, String type, String at, String more) {
        return operation
                .report(
                        shipment,
                        Fresh.code("R"),
                        "\"type\": \"%s\", \"occurredAt\": \"%s\"%s".formatted(type, at, more))
                .then();
    }

    @Test
    void a_booking_on_a_closed_route_is_refused_and_the_notice_named() {
        String shipment = shipment(null);
        for (String type : new String[] {"BKD", "MAN"}) {
            report(shipment, type, "2021-04-27T10:00:00Z", "")
                    .statusCode(409)
                    .body("type", endsWith("closed-route"))
                    .body("detail", containsString("LETTER"))
                    .body("detail", containsString("we stop for 15 days"))
                    .body("errors.pointer", contains("/override"));
        }
        operation.get(shipment, "").body("status", equalTo("PLANNED"));
    }

    @Test
    void with_a_reason_it_is_booked_and_the_reason_kept() {
        report(shipment(null), "BKD", "2021-04-27T10:00:00Z", ", \"override\": \"the desk has a written promise\"")
                .statusCode(201)
                .body("override", equalTo("the desk has a written promise"))
                .body("moved.quantity", contains(800));
    }

    @Test
    void what_was_booked_before_may_be_reported_late() {
        report(shipment(null), "BKD", "2021-04-24T10:00:00Z", "").statusCode(201);
    }

    @Test
    void a_booking_for_after_a_scheduled_resumption_is_none_on_a_closed_route() {
        publish("RESUMPTION_SCHEDULED", "2021-04-27", ", \"resumesOn\": \"2021-05-20\"");
        report(shipment("2021-05-19T00:00:00Z"), "BKD", "2021-04-28T10:00:00Z", "")
                .statusCode(409);
        report(shipment("2021-05-21T00:00:00Z"), "BKD", "2021-04-28T10:00:00Z", "")
                .statusCode(201);
    }

    @Test
    void a_departure_is_a_fact_and_opens_the_route_for_bookings() {
        report(shipment(null), "DEP", "2021-04-28T10:00:00Z", "").statusCode(201);
        report(shipment(null), "BKD", "2021-04-29T10:00:00Z", "").statusCode(201);
    }

    @Test
    void in_bulk_a_refused_booking_stops_nothing_else() {
        String shipment = shipment(null);
        as(Roles.REPORTER)
                .body("""
                        [{"shipment": "%1$s", "type": "BKD", "occurredAt": "2021-04-27T10:00:00Z",
                          "source": {"party": "AGENT", "reference": "B1"}},
                         {"shipment": "%1$s", "type": "RCS", "occurredAt": "2021-04-27T11:00:00Z",
                          "source": {"party": "AGENT", "reference": "B2"}}]
                        """.formatted(shipment))
                .post("/api/events?operation=" + operation.code)
                .then()
                .statusCode(207)
                .body("status", contains(409, 201));
    }
}
