package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Suspensions of a carrier without entered routes. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuspendedByCountryTest {

    private static final String CHINA_TO_INDIA =
            ", \"scope\": {\"originCountry\": \"CN\", \"destinationCountry\": \"IN\"}";

    private AnOperation operation;
    private String carrier;

    @BeforeEach
    void aCarrierWithoutRoutes() {
        operation = new AnOperation();
        carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
    }

    private String shipment(String legs) {
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "origin": "CTU", "destination": "DEL",
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"}], "legs": [%s]}
                        """.formatted(operation.code, AnOperation.DECLARED, legs))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private String leg(String origin, String more) {
        return "{\"carrier\": \"%s\", \"origin\": \"%s\", \"destination\": \"DEL\"%s}".formatted(carrier, origin, more);
    }

    private void publish(String kind, String at, String more) {
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "%s", "issuedAt": "%s",
                         "source": {"kind": "CARRIER", "quote": "words"}%s}
                        """.formatted(operation.code, carrier, kind, at, more))
                .post("/api/notices")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse situation(String validAt) {
        return as(Roles.VIEWER)
                .get("/api/operations/%s/situation?validAt=%s".formatted(operation.code, validAt))
                .then()
                .statusCode(200);
    }

    private String headline(String validAt, String language) {
        String page = as(Roles.VIEWER)
                .header("Accept-Language", language)
                .get("/api/operations/%s/situation?format=html&validAt=%s".formatted(operation.code, validAt))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return page.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private String page(String path) {
        return as(Roles.VIEWER)
                .accept("text/html")
                .get("/operations/" + operation.code + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void planned_routes_are_closed_whether_they_were_entered_or_not() {
        shipment(leg("CTU", ""));
        publish("SUSPENSION", "2021-04-26", CHINA_TO_INDIA);
        String route = carrier + ":CTU-DEL";
        situation("2021-04-28T00:00:00Z")
                .body("routes.route", contains(route))
                .body("routes.closed", contains(true))
                .body("impact.closedRoutes", contains(route))
                .body("impact.rows.route", contains(route))
                .body("nextActions.find { it.what == 'ASK_FOR_SCHEDULE' }.party", equalTo(carrier))
                .body("highlights.find { it.what == 'ROUTES_CLOSED' }.count", equalTo(1));
        assertThat(headline("2021-04-28T00:00:00Z", "en"))
                .contains("1 route is closed, blocking 800 pcs of Oxygen concentrator.");
        assertThat(page("/routes")).contains("<code>" + route + "</code>");
        assertThat(page("/routes/" + route)).contains(route).doesNotContain("/catalogue/routes/");
        as(Roles.VIEWER)
                .accept("text/html")
                .get("/operations/" + operation.code + "/routes/" + carrier + ":CKG-DEL")
                .then()
                .statusCode(404);
    }

    @Test
    void planned_routes_of_a_shipment_without_a_time_of_declaration_are_closed_as_well() {
        operation.declare("""
                        {"operation": "%s", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU", "destination": "DEL",
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"}], "legs": [%s]}
                        """.formatted(operation.code, leg("CTU", ""))).statusCode(201);
        publish("SUSPENSION", "2021-04-26", CHINA_TO_INDIA);
        as(Roles.VIEWER)
                .get("/api/operations/%s/situation".formatted(operation.code))
                .then()
                .statusCode(200)
                .body("routes.route", contains(carrier + ":CTU-DEL"))
                .body("impact.rows.route", contains(carrier + ":CTU-DEL"));
    }

    @Test
    void the_api_answers_for_a_planned_route_as_the_page_does() {
        shipment(leg("CTU", ""));
        publish("SUSPENSION", "2021-04-26", CHINA_TO_INDIA);
        String inOperation = "?operation=" + operation.code;
        String route = "/api/routes/" + carrier + ":CTU-DEL";
        as(Roles.VIEWER).get(route + inOperation).then().statusCode(200).body("announced.state", equalTo("SUSPENDED"));
        as(Roles.VIEWER)
                .get(route + "/history" + inOperation)
                .then()
                .statusCode(200)
                .body("state", contains("ACTIVE", "SUSPENDED"));
        as(Roles.VIEWER).get(route).then().statusCode(404);
        for (String unknown : List.of(carrier + ":CKG-DEL", ":", "::", carrier)) {
            for (String address : List.of("/api/routes/%s" + inOperation, "/api/routes/%s/history" + inOperation)) {
                as(Roles.VIEWER).get(address.formatted(unknown)).then().statusCode(404);
            }
            as(Roles.VIEWER)
                    .accept("text/html")
                    .get("/operations/" + operation.code + "/routes/" + unknown)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void a_suspension_without_known_routes_is_reported_by_its_countries() {
        shipment("");
        publish("SUSPENSION", "2021-04-26", CHINA_TO_INDIA);
        String scope = carrier + ":*CN-*IN";
        situation("2021-04-25T00:00:00Z").body("routes", empty());
        situation("2021-04-28T00:00:00Z")
                .body("routes.route", contains(scope))
                .body("routes[0].origin", nullValue())
                .body("routes[0].announced", equalTo("SUSPENDED"))
                .body("routes[0].since", equalTo("2021-04-26"))
                .body("impact.closedRoutes", contains(scope))
                .body("impact.rows", empty());
        assertThat(headline("2021-04-28T00:00:00Z", "en"))
                .contains("1 route is closed.", "All flights from China to India")
                .doesNotContain("All routes are in service");
        assertThat(headline("2021-04-28T00:00:00Z", "zh")).contains("所有自中国至印度的航班");
        String told = carrier + ": all flights from China to India";
        assertThat(page("")).contains(told);
        assertThat(page("/routes")).contains(told).doesNotContain("*CN");
        as(Roles.VIEWER)
                .get("/api/operations/%s/situation?format=csv&section=routes&validAt=2021-04-28T00:00:00Z"
                        .formatted(operation.code))
                .then()
                .statusCode(200)
                .body(containsString(scope));

        publish("RESUMPTION_SCHEDULED", "2021-04-29", ", \"resumesOn\": \"2021-05-02\"" + CHINA_TO_INDIA);
        situation("2021-05-03T00:00:00Z").body("routes", empty()).body("impact.closedRoutes", empty());
        assertThat(headline("2021-05-03T00:00:00Z", "en")).contains("All routes are in service.");
    }

    @Test
    void a_suspension_of_all_flights_is_in_force_though_one_of_its_routes_is_served_again() {
        shipment(leg("CTU", ""));
        publish("SUSPENSION", "2021-04-26", "");
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "OBSERVATION", "issuedAt": "2021-04-29",
                         "scope": {"routes": ["%s:CTU-DEL"]}, "operated": true, "flight": "XX1", "createRoutes": true,
                         "occurredAt": "2021-04-28T10:00:00Z", "source": {"kind": "MEDIA", "quote": "it took off"}}
                        """.formatted(operation.code, carrier, carrier))
                .post("/api/notices")
                .then()
                .statusCode(201);
        situation("2021-04-30T00:00:00Z")
                .body("routes.route", contains(carrier + ":*-*", carrier + ":CTU-DEL"))
                .body("routes.announced", contains("SUSPENDED", "RESUMED"))
                .body("impact.closedRoutes", contains(carrier + ":*-*"));
        assertThat(headline("2021-04-30T00:00:00Z", "en")).contains("1 route is closed.", "All flights");
    }

    @Test
    void a_headline_says_what_announced_suspensions_will_block() {
        shipment(leg("CTU", ", \"departsAt\": \"2021-05-05T00:00:00Z\""));
        publish("SUSPENSION", "2021-04-26", ", \"effectiveFrom\": \"2021-05-01\"" + CHINA_TO_INDIA);
        situation("2021-04-28T00:00:00Z")
                .body("impact.closedRoutes", empty())
                .body("impact.totals.quantity", contains(800));
        assertThat(headline("2021-04-28T00:00:00Z", "en"))
                .contains("Announced suspensions will block 800 pcs of Oxygen concentrator.")
                .doesNotContain("All routes are in service");
    }

    @Test
    void a_rerun_has_the_routes_that_were_planned_when_the_report_was_published() {
        String shipment = shipment(leg("CTU", ""));
        publish("SUSPENSION", "2021-04-26", CHINA_TO_INDIA);
        Response report = as(Roles.COORDINATOR)
                .body(Map.of("operation", operation.code, "validAsOf", "2021-04-28T00:00:00Z"))
                .post("/api/reports");
        report.then().statusCode(201).body("impact.closedRoutes", contains(carrier + ":CTU-DEL"));
        shipment(leg("CKG", ""));
        as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("{\"legs\": [%s]}".formatted(leg("XIY", "")))
                .put("/api/shipments/" + shipment)
                .then()
                .statusCode(200);
        situation("2021-04-28T00:00:00Z")
                .body("impact.closedRoutes", contains(carrier + ":CKG-DEL", carrier + ":CTU-DEL"));
        assertThat(as(Roles.VIEWER)
                        .get("/api/reports/" + report.path("header.number") + "/rerun")
                        .asString())
                .isEqualTo(report.asString());
    }
}
