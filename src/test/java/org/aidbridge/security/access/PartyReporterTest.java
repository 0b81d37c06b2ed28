package org.aidbridge.security.access;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.passwordOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody of a hospital who reports from outside what it got, and sees what concerns it and nothing else. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartyReporterTest {

    private final String nurse = Fresh.code("nurse-").toLowerCase(Locale.ROOT);
    private AnOperation operation;
    private String ours;
    private String others;

    @BeforeEach
    void two_shipments_of_which_one_is_for_the_hospital() {
        operation = new AnOperation();
        ours = declared("\"recipient\": \"HOSPITAL\"", "DEL");
        others = declared("\"recipient\": \"AGENT\"", "BOM");
        createUser(nurse);
        bind("HOSPITAL").statusCode(200).body("party", equalTo("HOSPITAL"));
    }

    private String declared(String recipient, String destination) {
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR",
                         "consignee": "CONSIGNEE", %s, "origin": "CTU", "destination": "%s",
                         "lines": [{"item": "VENTILATOR", "quantity": 5, "unit": "EA"}]}""".formatted(operation.code, recipient, destination))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private ValidatableResponse bind(String party) {
        return as(Roles.ADMIN)
                .header("If-Match", "*")
                .body(Map.of("role", "reporter", "party", party))
                .put("/api/operations/" + operation.code + "/members/" + nurse)
                .then();
    }

    private RequestSpecification asNurse() {
        return asUser(nurse, passwordOf(nurse));
    }

    private static String report(String party, String rest) {
        return """
                {"type": "NOTE", "occurredAt": "2021-04-28T10:00:00+05:30", "note": "words"%s,
                 "source": {"party": %s, "reference": "%s"}}""".formatted(rest, party == null ? "null" : "\"" + party + "\"", Fresh.code("R-"));
    }

    private ValidatableResponse say(String shipment, String body) {
        return asNurse()
                .body(body)
                .post("/api/shipments/" + shipment + "/events")
                .then();
    }

    @Test
    void it_sees_only_shipments_of_its_party() {
        asNurse()
                .get("/api/shipments?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("reference", contains(ours));
        for (String part : List.of("", "/events", "/ledger")) {
            asNurse().get("/api/shipments/" + ours + part).then().statusCode(200);
            asNurse()
                    .get("/api/shipments/" + others + part)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("There is no shipment " + others));
        }
        asNurse()
                .get("/api/shipments?recipient=AGENT&operation=" + operation.code + "&q=" + others)
                .then()
                .body("$", empty());
    }

    @Test
    void a_party_at_a_place_sees_what_leaves_and_comes_there_too() {
        as(Roles.COORDINATOR)
                .body(Map.of("code", "DEPOT", "name", "Depot", "roles", List.of("AGENT"), "place", "BOM"))
                .post("/api/operations/" + operation.code + "/parties")
                .then()
                .statusCode(201);
        bind("DEPOT").statusCode(200);
        asNurse().get("/api/shipments").then().body("reference", contains(others));
        say(others, report("DEPOT", "")).statusCode(201);
        bind("DONOR").statusCode(200);
        asNurse().get("/api/shipments").then().body("reference", containsInAnyOrder(ours, others));
    }

    @Test
    void it_reports_only_in_the_name_of_its_party() {
        say(ours, report("HOSPITAL", "")).statusCode(201).body("recordedBy", equalTo(nurse));
        for (String party : new String[] {"AGENT", "DONOR", null}) {
            say(ours, report(party, ""))
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"))
                    .body("errors.pointer", contains("/source/party"));
        }
        say(ours, report("HOSPITAL", ", \"override\": \"because\""))
                .statusCode(403)
                .body("errors.pointer", contains("/override"));
        say(others, report("HOSPITAL", "")).statusCode(404);
    }

    @Test
    void it_retracts_only_its_own_events() {
        String own = say(ours, report("HOSPITAL", "")).extract().path("id");
        String foreign = operation.report(ours, Fresh.code("F-"), """
                        "type": "NOTE", "occurredAt": "2021-04-28T10:00:00+05:30", "note": "by the agent\"""").path("id");
        String retraction = """
                {"type": "RETRACTED", "occurredAt": "2021-04-28T12:00:00+05:30", "retracts": "%s",
                 "source": {"party": "HOSPITAL", "reference": "%s"}}""";
        say(ours, retraction.formatted(foreign, Fresh.code("R-")))
                .statusCode(403)
                .body("errors.pointer", contains("/retracts"));
        say(ours, retraction.formatted(own, Fresh.code("R-"))).statusCode(201);
    }

    @Test
    void the_same_holds_for_every_row_of_a_bulk() {
        String row = "{\"shipment\": \"%s\", \"operation\": \"" + operation.code + "\", ";
        asNurse()
                .body("[" + row.formatted(ours) + report("HOSPITAL", "").substring(1) + ","
                        + row.formatted(ours) + report("AGENT", "").substring(1) + ","
                        + row.formatted(others) + report("HOSPITAL", "").substring(1) + "]")
                .post("/api/events")
                .then()
                .statusCode(207)
                .body("status", contains(201, 403, 404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operations/%s/parties",
                "/api/operations/%s/situation",
                "/api/operations/%s/figures",
                "/api/operations/%s/impact",
                "/api/operations/%s/audit",
                "/api/notices?operation=%s",
                "/api/claims?operation=%s",
                "/api/reports?operation=%s",
                "/api/routes?operation=%s"
            })
    void it_is_no_viewer(String address) {
        asNurse().get(address.formatted(operation.code)).then().statusCode(403);
    }

    @Test
    void only_a_reporter_is_bound_to_an_existing_party() {
        bind("NOBODY").statusCode(422).body("errors.pointer", contains("/party"));
        for (String other : List.of("viewer", "operator", "coordinator", "admin")) {
            as(Roles.ADMIN)
                    .header("If-Match", "*")
                    .body(Map.of("role", other, "party", "HOSPITAL"))
                    .put("/api/operations/" + operation.code + "/members/" + nurse)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/party"));
        }
    }

    @Test
    void its_token_has_no_more_access() {
        String token = asNurse()
                .body(Map.of(
                        "name",
                        "ward",
                        "scopes",
                        List.of("*:admin"),
                        "expiresAt",
                        java.time.Instant.now().plusSeconds(3_600).toString()))
                .post("/api/me/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        RequestSpecification scanner = io.restassured.RestAssured.given().header("Authorization", "Bearer " + token);
        scanner.get("/api/shipments").then().statusCode(200).body("reference", contains(ours));
        scanner.get("/api/shipments/" + others).then().statusCode(404);
    }
}
