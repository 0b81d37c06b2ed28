package org.aidbridge.route.notice;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeStoryTest {

    private AnOperation operation;
    private String carrier;

    @BeforeEach
    void anOperationAndACarrierWithTwoRoutes() {
        operation = new AnOperation();
        carrier = Fresh.code("C");
        carrier(carrier);
        route("CTU", "DEL");
        route("XIY", "DEL");
    }

    private static void carrier(String code) {
        as(Roles.COORDINATOR)
                .body(Map.of("code", code, "name", "Carrier " + code, "designator", "3U"))
                .post("/api/carriers")
                .then()
                .statusCode(201);
    }

    private void route(String origin, String destination) {
        as(Roles.COORDINATOR)
                .body(Map.of("origin", origin, "destination", destination))
                .post("/api/carriers/" + carrier + "/routes")
                .then()
                .statusCode(201);
    }

    private String id(String ends) {
        return carrier + ":" + ends;
    }

    /** @param fields the inside of the JSON object, beside operation and carrier */
    private ValidatableResponse publish(String fields) {
        return post("/api/notices", fields);
    }

    private ValidatableResponse post(String path, String fields) {
        return as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", \"carrier\": \"%s\", %s}".formatted(operation.code, carrier, fields))
                .post(path)
                .then();
    }

    private static String said(String kind, String at, String more) {
        return """
                "kind": "%s", "issuedAt": "%s", "source": {"kind": "CARRIER", "quote": "the words of %s"}%s
                """.formatted(kind, at, kind, more.isEmpty() ? "" : ", " + more);
    }

    private String suspension() {
        return publish(said("SUSPENSION", "2021-04-26", "\"zone\": \"Asia/Shanghai\""))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse state(String ends) {
        return as(Roles.VIEWER)
                .get("/api/routes/" + id(ends) + "?operation=" + operation.code)
                .then()
                .statusCode(200);
    }

    @Test
    void without_a_scope_all_routes_of_the_carrier_are_meant_and_of_no_other_with_its_designator() {
        String namesake = Fresh.code("D");
        carrier(namesake);
        as(Roles.COORDINATOR)
                .body(Map.of("origin", "CTU", "destination", "DEL"))
                .post("/api/carriers/" + namesake + "/routes");
        suspension();
        as(Roles.VIEWER)
                .get("/api/routes?operation=" + operation.code + "&carrier=" + carrier)
                .then()
                .statusCode(200)
                .body("id", contains(id("CTU-DEL"), id("XIY-DEL")))
                .body("announced.state", everyItem(equalTo("SUSPENDED")));
        as(Roles.VIEWER)
                .get("/api/routes/" + namesake + ":CTU-DEL?operation=" + operation.code)
                .then()
                .body("announced.state", equalTo("ACTIVE"));
    }

    @Test
    void states_are_those_of_one_operation() {
        suspension();
        AnOperation other = new AnOperation();
        as(Roles.VIEWER)
                .get("/api/routes/" + id("CTU-DEL") + "?operation=" + other.code)
                .then()
                .statusCode(200)
                .body("announced.state", equalTo("ACTIVE"));
    }

    @Test
    void a_route_that_nobody_has_entered_is_refused_with_the_pointer_or_entered_when_asked() {
        String unknown = "\"scope\": {\"routes\": [\"%s\", \"%s\"]}".formatted(id("CTU-DEL"), id("CKG-MAA"));
        publish(said("SUSPENSION", "2021-04-26", unknown))
                .statusCode(422)
                .body("errors.pointer", contains("/scope/routes/1"));
        publish(said("SUSPENSION", "2021-04-26", unknown + ", \"createRoutes\": true"))
                .statusCode(201);
        state("CKG-MAA").body("announced.state", equalTo("SUSPENDED"));
        publish(said("SUSPENSION", "2021-04-27", "\"scope\": {\"routes\": [\"3U:XIY-DEL\"]}"))
                .statusCode(422)
                .body("errors.pointer", contains("/scope/routes/0"));
        publish(said(
                        "SUSPENSION",
                        "2021-04-27",
                        "\"createRoutes\": true, \"scope\": {\"routes\": [\"" + id("CTU-NOWHERE") + "\"]}"))
                .statusCode(422)
                .body("errors.pointer", contains("/scope/routes/0"));
    }

    @Test
    void the_same_notice_twice_is_one() {
        String first = suspension();
        publish(said("SUSPENSION", "2021-04-26", "\"zone\": \"Asia/Shanghai\""))
                .statusCode(200)
                .body("id", equalTo(first));
    }

    @Test
    void published_into_several_operations_it_has_one_id_and_can_be_retracted_in_all_of_them() {
        AnOperation other = new AnOperation();
        String both = "\"operations\": [\"" + other.code + "\"]";
        String notice = publish(said("SUSPENSION", "2021-04-26", both))
                .statusCode(201)
                .extract()
                .path("id");
        for (String code : List.of(operation.code, other.code)) {
            as(Roles.VIEWER)
                    .get("/api/notices/" + notice + "?operation=" + code)
                    .then()
                    .statusCode(200)
                    .body("operation", equalTo(code));
        }
        publish(said("RETRACTION", "2021-04-28", both + ", \"refersTo\": \"" + notice + "\""))
                .statusCode(201);
        as(Roles.VIEWER)
                .get("/api/routes/" + id("CTU-DEL") + "?operation=" + other.code)
                .then()
                .body("announced.state", equalTo("ACTIVE"));
    }

    @Test
    void what_a_notice_refers_to_is_there_older_and_about_the_same_carrier() {
        String letter = suspension();
        String to = "\"refersTo\": \"%s\"";
        publish(said("RETRACTION", "2021-04-27", "")).statusCode(422).body("errors.pointer", contains("/refersTo"));
        publish(said("RETRACTION", "2021-04-20", to.formatted(letter)))
                .statusCode(422)
                .body("errors.pointer", contains("/refersTo"));
        publish(said("RETRACTION", "2021-04-27", to.formatted("018f3a4e-0000-7000-8000-000000000000")))
                .statusCode(422)
                .body("errors.pointer", contains("/refersTo"));
        String retraction = publish(said("RETRACTION", "2021-04-27", to.formatted(letter)))
                .statusCode(201)
                .extract()
                .path("id");
        publish(said("RETRACTION", "2021-04-28", to.formatted(retraction)))
                .statusCode(422)
                .body("detail", containsString("publish again"));
    }

    @Test
    void fields_that_do_not_go_with_a_kind_are_named() {
        publish(said("REVIEW", "2021-04-26", "\"resumesOn\": \"2021-05-20\""))
                .statusCode(422)
                .body("errors.pointer", contains("/resumesOn"));
        publish(said("RESUMPTION_SCHEDULED", "2021-04-26", ""))
                .statusCode(422)
                .body("errors.pointer", contains("/resumesOn"));
        publish(said("OBSERVATION", "2021-04-26", "\"operated\": true"))
                .statusCode(422)
                .body("errors.pointer", contains("/occurredAt", "/scope/routes"));
        publish(said("SUSPENSION", "2999-01-01", "")).statusCode(422).body("errors.pointer", contains("/issuedAt"));
        publish(said("SUSPENSION", "2021-04-26", "\"zone\": \"Mars/Olympus\""))
                .statusCode(422)
                .body("errors.pointer", contains("/zone"));
    }

    @Test
    void a_preview_tells_what_would_change_and_writes_nothing() {
        String only = "\"scope\": {\"routes\": [\"%s\"]}".formatted(id("XIY-DEL"));
        post("/api/notices/preview", said("SUSPENSION", "2021-04-26", only))
                .statusCode(200)
                .body("changes", hasSize(1))
                .body("changes[0].route", equalTo(id("XIY-DEL")))
                .body("changes[0].before.announced.state", equalTo("ACTIVE"))
                .body("changes[0].after.announced.state", equalTo("SUSPENDED"));
        state("XIY-DEL").body("announced.state", equalTo("ACTIVE"));
        as(Roles.VIEWER)
                .get("/api/notices?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void a_departure_that_a_shipment_reports_resumes_its_route_only_until_it_is_retracted() {
        suspension();
        String shipment = operation
                .declare("""
                        {"operation": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR",
                         "consignee": "CONSIGNEE", "origin": "CTU", "destination": "DEL",
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"}],
                         "legs": [{"carrier": "%s", "flight": "3U8931", "origin": "CTU", "destination": "DEL"}]}
                        """.formatted(operation.code, carrier))
                .statusCode(201)
                .extract()
                .path("reference");
        String departed = operation
                .report(
                        shipment,
                        "DEP-1",
                        "\"type\": \"DEP\", \"flight\": \"3U8931\", \"occurredAt\": \"2021-04-28T04:00:00Z\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        state("CTU-DEL")
                .body("announced.state", equalTo("RESUMED"))
                .body("announced.closed", equalTo(false))
                .body("announced.openedBy.flight", equalTo("3U8931"))
                .body("announced.openedBy.event", equalTo(departed))
                .body("observed.lastDeparture.at", equalTo("2021-04-28T04:00:00Z"));
        state("XIY-DEL").body("announced.state", equalTo("SUSPENDED"));

        String before = java.time.Instant.now().toString();
        operation
                .report(shipment, "RET-1", "\"type\": \"RETRACTED\", \"retracts\": \"" + departed + "\"")
                .then()
                .statusCode(201);
        state("CTU-DEL").body("announced.state", equalTo("SUSPENDED")).body("announced.openedBy", equalTo(null));
        as(Roles.VIEWER)
                .get("/api/routes/" + id("CTU-DEL") + "?operation=" + operation.code + "&knownAt=" + before)
                .then()
                .statusCode(200)
                .body("announced.state", equalTo("RESUMED"));
    }

    @Test
    void an_observation_that_is_published_resumes_its_route_too() {
        suspension();
        publish(said(
                        "OBSERVATION",
                        "2021-04-29",
                        "\"operated\": true, \"flight\": \"3U8931\", \"occurredAt\": \"2021-04-28T04:00:00Z\", "
                                + "\"scope\": {\"routes\": [\"%s\"]}".formatted(id("XIY-DEL"))))
                .statusCode(201);
        state("XIY-DEL").body("announced.state", equalTo("RESUMED")).body("announced.openedBy.notice", notNullValue());
        state("CTU-DEL").body("announced.state", equalTo("SUSPENDED"));
    }

    @Test
    void routes_are_found_by_their_state() {
        suspension();
        as(Roles.VIEWER)
                .get("/api/routes?operation=" + operation.code + "&carrier=" + carrier + "&state=ACTIVE")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        as(Roles.VIEWER)
                .get("/api/routes?operation=" + operation.code + "&carrier=" + carrier + "&state=SUSPENDED")
                .then()
                .body("$", hasSize(2));
        as(Roles.VIEWER)
                .get("/api/routes?operation=" + operation.code + "&state=GONE")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("?state"));
        as(Roles.VIEWER).get("/api/routes?state=ACTIVE").then().statusCode(422);
        as(Roles.VIEWER).get("/api/routes?operation=NOBODY").then().statusCode(404);
    }

    @Test
    void only_a_coordinator_publishes() {
        as(Roles.OPERATOR)
                .body("{\"operation\": \"%s\", \"carrier\": \"%s\", %s}"
                        .formatted(operation.code, carrier, said("SUSPENSION", "2021-04-26", "")))
                .post("/api/notices")
                .then()
                .statusCode(403);
    }

    @Test
    void words_of_others_are_shown_beside_the_state_whatever_the_kind_of_the_notice() {
        suspension();
        String by = "\"source\": {\"kind\": \"%s\", \"quote\": \"their words\"}";
        publish("\"kind\": \"STATEMENT\", \"issuedAt\": \"2021-04-28\", " + by.formatted("GOVERNMENT"))
                .statusCode(201);
        state("XIY-DEL")
                .body("assertions.notice.kind", contains("STATEMENT"))
                .body("assertions[0].operates", nullValue())
                .body("assertions[0].contradicts", equalTo(false))
                .body("disputed", equalTo(false));
        publish("\"kind\": \"REVIEW\", \"issuedAt\": \"2021-04-28\", " + by.formatted("AGENT"))
                .statusCode(201);
        state("XIY-DEL")
                .body("assertions.notice.kind", hasItems("STATEMENT", "REVIEW"))
                .body("disputed", equalTo(false));
        publish("\"kind\": \"RESUMPTION_SCHEDULED\", \"resumesOn\": \"2031-05-20\", \"issuedAt\": \"2021-04-29\", "
                        + by.formatted("MEDIA"))
                .statusCode(201);
        state("XIY-DEL")
                .body("announced.state", equalTo("SUSPENDED"))
                .body("assertions.notice.kind", hasItems("STATEMENT", "REVIEW", "RESUMPTION_SCHEDULED"))
                .body("assertions.find { it.notice.kind == 'RESUMPTION_SCHEDULED' }.contradicts", equalTo(true))
                .body("disputed", equalTo(true));
        // A word about whether it flies stays beside what the same speaker says of something else.
        publish("\"kind\": \"STATEMENT\", \"operated\": true, \"issuedAt\": \"2021-04-27\", "
                        + by.formatted("GOVERNMENT"))
                .statusCode(201);
        state("XIY-DEL").body("assertions.findAll { it.notice.source.kind == 'GOVERNMENT' }.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "EPID, EPIDEMIC",
        "WEAT, WEATHER",
        "COMM, COMMERCIAL",
        "AIRS, AIRSPACE_CLOSED",
        "ARPT, AIRPORT_CLOSED",
        "RUNW, AIRPORT_CLOSED",
        "POLI, GOVERNMENT_ORDER",
        "CREW, CREW",
        "TECH, AIRCRAFT",
        "INDU, STRIKE",
        "OPER, OTHER",
        "epid, EPIDEMIC",
        "EPIDEMIC, EPIDEMIC",
        "SECURITY, SECURITY"
    })
    void reasons_are_taken_by_our_names_and_by_ssim_codes(String sent, String reason) {
        publish(said("SUSPENSION", "2021-04-26", "\"reason\": \"" + sent + "\""))
                .statusCode(201)
                .body("reason", equalTo(reason));
        publish(said("SUSPENSION", "2021-04-26", "\"reason\": \"" + reason + "\""))
                .statusCode(200);
    }

    @Test
    void a_reason_that_is_none_is_refused_with_all_that_there_are() {
        publish(said("SUSPENSION", "2021-04-26", "\"reason\": \"BORED\""))
                .statusCode(422)
                .body("errors.pointer", contains("/reason"))
                .body("detail", allOf(containsString("EPIDEMIC"), containsString("WEAT")));
    }
}
