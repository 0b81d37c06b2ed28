package org.aidbridge.route.notice;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
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

/** How a route is usually served, what its carrier has dated, and what was seen of that. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScheduleStoryTest {

    private static final String SOURCE = "\"source\": {\"reference\": \"summer schedule\"}";

    private AnOperation operation;
    private String carrier;
    private String route;

    @BeforeEach
    void anOperationAndARoute() {
        operation = new AnOperation();
        carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        route(null);
        route = carrier + ":CTU-DEL";
    }

    private void route(String flight) {
        String of = flight == null ? "" : ", \"flight\": \"" + flight + "\"";
        as(Roles.COORDINATOR)
                .body("{\"origin\": \"CTU\", \"destination\": \"DEL\"" + of + "}")
                .post("/api/carriers/" + carrier + "/routes")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse post(String what, String fields) {
        return as(Roles.COORDINATOR)
                .body("{" + fields + ", " + SOURCE + "}")
                .post("/api/routes/" + route + "/" + what)
                .then();
    }

    private ValidatableResponse put(String what, String version, String fields) {
        var request = as(Roles.COORDINATOR).body("{" + fields + ", " + SOURCE + "}");
        return (version == null ? request : request.header("If-Match", "\"" + version + "\""))
                .put("/api/routes/" + route + "/" + what)
                .then();
    }

    private ValidatableResponse get(String what, String query) {
        return as(Roles.VIEWER)
                .urlEncodingEnabled(false)
                .get("/api/routes/" + route + what + query)
                .then();
    }

    private ValidatableResponse board(String at) {
        return get("", "?operation=" + operation.code + "&validAt=" + at).statusCode(200);
    }

    private static String pattern(String from, String weekly) {
        return "\"validFrom\": \"%s\", \"weeklyFrequency\": %s, \"capacityKg\": 21000".formatted(from, weekly);
    }

    private static String dated(String flight, String day, String more) {
        return "\"flight\": \"%s\", \"date\": \"%s\"%s".formatted(flight, day, more);
    }

    private String notice(String kind, String at, String more) {
        return as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "%s", "issuedAt": "%s", "zone": "Asia/Shanghai",
                         "source": {"kind": "CARRIER", "quote": "words"}%s}
                        """.formatted(operation.code, carrier, kind, at, more))
                .post("/api/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void departed(AnOperation in, String flight, String at) {
        String shipment = in.declare("""
                        {"operation": "%s", "declaredAt": "2021-04-01T00:00:00Z", "donor": "DONOR",
                         "consignee": "CONSIGNEE", "origin": "CTU", "destination": "DEL",
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 8, "unit": "EA"}],
                         "legs": [{"carrier": "%s", "flight": "%s", "origin": "CTU", "destination": "DEL"}]}
                        """.formatted(in.code, carrier, flight))
                .statusCode(201)
                .extract()
                .path("reference");
        in.report(
                        shipment,
                        "DEP",
                        "\"type\": \"DEP\", \"flight\": \"%s\", \"occurredAt\": \"%s\"".formatted(flight, at))
                .then()
                .statusCode(201);
    }

    @Test
    void what_flew_is_held_against_what_usually_flies() {
        board("2021-04-22T00:00:00Z")
                .body("observed.departuresIn7Days", equalTo(0))
                .body("observed.baseline", nullValue())
                .body("observed.againstBaseline", equalTo("no baseline known"));
        post("pattern", pattern("2021-03-28", "2.5")).statusCode(201).header("ETag", "\"1\"");
        departed(operation, "3U8047", "2021-04-20T02:25:00+08:00");
        board("2021-04-22T00:00:00Z")
                .body("observed.departuresIn7Days", equalTo(1))
                .body("observed.baseline.weeklyFrequency", equalTo(2.5f))
                .body("observed.baseline.source.reference", equalTo("summer schedule"))
                .body("observed.againstBaseline", equalTo("1 of usually 2.5 a week"));
        board("2021-03-27T15:59:59Z").body("observed.againstBaseline", equalTo("no baseline known"));
        board("2021-03-27T16:00:00Z").body("observed.againstBaseline", equalTo("0 of usually 2.5 a week"));
    }

    @Test
    void a_pattern_has_two_clocks() {
        post("pattern", pattern("2021-03-28", "10")).statusCode(201);
        String before = Instant.now().toString();
        post("pattern", pattern("2021-03-28", "11")).statusCode(409);
        put("pattern", null, pattern("2021-05-01", "4")).statusCode(428);
        put("pattern", "7", pattern("2021-05-01", "4")).statusCode(412);
        put("pattern", "1", pattern("2021-05-01", "4")).statusCode(200).header("ETag", "\"2\"");
        put("pattern", "2", pattern("2021-03-28", "11")).statusCode(200);
        get("/pattern", "?validAt=2021-04-10T00:00:00Z")
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("holds.weeklyFrequency", equalTo(11))
                .body("revisions.version", contains(3, 2, 1));
        get("/pattern", "?validAt=2021-05-02T00:00:00Z").body("holds.weeklyFrequency", equalTo(4));
        get("/pattern", "?validAt=2021-01-01T00:00:00Z").body("holds", nullValue());
        get("/pattern", "?validAt=2021-04-10T00:00:00Z&knownAt=" + before)
                .body("holds.weeklyFrequency", equalTo(10))
                .body("revisions", hasSize(1));
        get("/pattern", "?knownAt=2021-04-10T00:00:00Z").statusCode(404);
    }

    @Test
    void a_pattern_is_of_a_route_and_stated_by_coordinators() {
        get("/pattern", "").statusCode(404);
        as(Roles.OPERATOR)
                .body("{" + pattern("2021-03-28", "2") + ", " + SOURCE + "}")
                .post("/api/routes/" + route + "/pattern")
                .then()
                .statusCode(403);
        route = carrier + ":XIY-DEL";
        post("pattern", pattern("2021-03-28", "2")).statusCode(404);
        get("/pattern", "").statusCode(404);
        as(Roles.COORDINATOR)
                .body("{\"weeklyFrequency\": -1, \"capacityKg\": 0.1234, \"source\": {\"url\": \"nowhere\"}}")
                .post("/api/routes/" + route + "/pattern")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/validFrom", "/weeklyFrequency", "/capacityKg", "/source/reference", "/source/url"));
    }

    @Test
    void the_next_departure_is_one_that_is_not_cancelled_as_far_as_is_known() {
        post("departures", dated("3U8049", "2021-04-22", "")).statusCode(201);
        post("departures", dated("3U8047", "2021-04-21", ", \"departsAt\": \"2021-04-21T03:00:00+08:00\""))
                .statusCode(201)
                .header("Location", containsString("/departures/2021-04-21:3U8047"));
        post("departures", dated("3U8047", "2021-04-21", "")).statusCode(409);
        board("2021-04-20T12:00:00Z")
                .body("next.departure.code", equalTo("2021-04-21:3U8047"))
                .body("next.departure.expectedAt", equalTo("2021-04-20T19:00:00Z"))
                .body("next.inWords", equalTo("3U8047 on 2021-04-21"));
        String before = Instant.now().toString();
        put("departures/2021-04-21:3U8047", "1", "\"cancelled\": true").statusCode(200);
        board("2021-04-20T12:00:00Z").body("next.inWords", equalTo("3U8049 on 2021-04-22"));
        board("2021-04-20T12:00:00Z&knownAt=" + before).body("next.inWords", equalTo("3U8047 on 2021-04-21"));
        get("/departures", "")
                .statusCode(200)
                .body("code", contains("2021-04-21:3U8047", "2021-04-22:3U8049"))
                .body("status", contains("CANCELLED", "PLANNED"));
        get("/departures", "?from=2021-04-22&to=2021-04-22").body("flight", contains("3U8049"));
        get("/departures", "?limit=1").header("Link", containsString("rel=\"next\""));
        get("/departures/2021-04-21:3U8047", "?knownAt=" + before).body("status", equalTo("PLANNED"));
        board("2021-04-23T12:00:00Z").body("next.inWords", equalTo("no schedule announced"));
    }

    @Test
    void an_estimate_is_a_revision_and_moves_the_next_departure() {
        post("departures", dated("3U8047", "2021-04-21", ", \"departsAt\": \"2021-04-21T03:00:00+08:00\""))
                .statusCode(201);
        board("2021-04-21T12:00:00Z").body("next.departure", nullValue());
        put(
                        "departures/2021-04-21:3U8047",
                        "1",
                        "\"departsAt\": \"2021-04-21T03:00:00+08:00\","
                                + " \"estimatedDeparture\": \"2021-04-22T01:00:00+08:00\"")
                .statusCode(200)
                .body("date", equalTo("2021-04-21"));
        board("2021-04-21T12:00:00Z").body("next.departure.expectedAt", equalTo("2021-04-21T17:00:00Z"));
    }

    @Test
    void what_is_dated_inside_of_a_closure_is_not_next_until_the_resumption_is_scheduled() {
        post("departures", dated("3U8047", "2021-05-12", "")).statusCode(201);
        post("departures", dated("3U8047", "2021-05-20", "")).statusCode(201);
        String letter = notice("SUSPENSION", "2021-04-26", "");
        board("2021-05-01T00:00:00Z")
                .body("announced.closed", equalTo(true))
                .body("next.departure", nullValue())
                .body("next.insideClosure.code", equalTo("2021-05-12:3U8047"))
                .body("next.inWords", equalTo("no schedule announced"));
        notice(
                "RESUMPTION_SCHEDULED",
                "2021-05-02",
                ", \"resumesOn\": \"2021-05-20\", \"refersTo\": \"" + letter + "\"");
        board("2021-05-03T00:00:00Z")
                .body("announced.closed", equalTo(true))
                .body("next.departure.code", equalTo("2021-05-20:3U8047"))
                .body("next.resumesOn", equalTo("2021-05-20"))
                .body("next.insideClosure.code", equalTo("2021-05-12:3U8047"));
        board("2021-05-20T16:00:00Z")
                .body("announced.closed", equalTo(false))
                .body("next.resumesOn", nullValue())
                .body("next.inWords", equalTo("no schedule announced"));
    }

    @Test
    void a_resumption_without_a_departure_says_its_day() {
        String letter = notice("SUSPENSION", "2021-04-26", "");
        notice(
                "RESUMPTION_SCHEDULED",
                "2021-05-02",
                ", \"resumesOn\": \"2021-05-20\", \"refersTo\": \"" + letter + "\"");
        board("2021-05-03T00:00:00Z").body("next.inWords", equalTo("resumes on 2021-05-20, no departure dated"));
    }

    @Test
    void however_many_saw_it_a_flight_left_once_and_only_the_operation_that_saw_it_knows() {
        post("departures", dated("3U8047", "2021-04-28", ", \"departsAt\": \"2021-04-27T23:00:00+08:00\""))
                .statusCode(422)
                .body("errors.pointer", contains("/departsAt"));
        post("departures", dated("3U8047", "2021-04-28", ", \"departsAt\": \"2021-04-28T03:00:00+08:00\""))
                .statusCode(201);
        departed(operation, "3U8047", "2021-04-28T03:20:00+08:00");
        departed(operation, "3U8047", "2021-04-28T03:25:00+08:00");
        notice(
                "OBSERVATION",
                "2021-04-29",
                ", \"operated\": true, \"flight\": \"3U8047\", \"occurredAt\": \"2021-04-28\","
                        + " \"scope\": {\"routes\": [\"" + route + "\"]}");
        board("2021-04-30T00:00:00Z").body("observed.departuresIn7Days", equalTo(1));
        get("/departures/2021-04-28:3U8047", "?operation=" + operation.code)
                .statusCode(200)
                .body("status", equalTo("OPERATED"))
                .body("left.flight", equalTo("3U8047"));
        get("/departures", "?operation=" + operation.code).body("status", contains("OPERATED"));
        get("/departures", "?validAt=2021-04-27T00:00:00Z&operation=" + operation.code)
                .body("status", contains("PLANNED"));
        get("/departures/2021-04-28:3U8047", "").body("status", equalTo("PLANNED"));
        AnOperation other = new AnOperation();
        get("/departures/2021-04-28:3U8047", "?operation=" + other.code)
                .body("status", equalTo("PLANNED"))
                .body("left", nullValue());
    }

    @Test
    void a_dated_departure_that_was_seen_to_operate_resumes_its_route() {
        notice("SUSPENSION", "2021-04-26", "");
        post("departures", dated("3U8047", "2021-04-28", "")).statusCode(201);
        board("2021-04-29T00:00:00Z").body("announced.state", equalTo("SUSPENDED"));
        notice(
                "OBSERVATION",
                "2021-04-28T10:00:00+08:00",
                ", \"operated\": true, \"flight\": \"3U8047\", \"occurredAt\": \"2021-04-28T03:20:00+08:00\","
                        + " \"scope\": {\"routes\": [\"" + route + "\"]}");
        board("2021-04-29T00:00:00Z")
                .body("announced.state", equalTo("RESUMED"))
                .body("announced.openedBy.flight", equalTo("3U8047"));
    }

    @Test
    void a_flight_that_did_not_operate_says_who_says_so() {
        post("departures", dated("3U8047", "2021-04-26", "")).statusCode(201);
        String missed = notice(
                "OBSERVATION",
                "2021-04-26T20:00:00+08:00",
                ", \"operated\": false, \"flight\": \"3U8047\", \"occurredAt\": \"2021-04-26\","
                        + " \"scope\": {\"routes\": [\"" + route + "\"]}");
        get("/departures", "?operation=" + operation.code)
                .body("status", contains("NOT_OPERATED"))
                .body("[0].missed.id", equalTo(missed));
        board("2021-04-26T14:00:00Z").body("next.departure", nullValue());
    }

    @Test
    void one_flight_of_a_route_shows_its_own_departures_which_are_dated_on_the_whole_route() {
        post("departures", dated("3U8047", "2021-04-21", "")).statusCode(201);
        post("departures", dated("3U8049", "2021-04-20", "")).statusCode(201);
        route("3U8047");
        String whole = route;
        route = whole + ":3U8047";
        get("/departures", "").statusCode(200).body("flight", contains("3U8047"));
        board("2021-04-19T00:00:00Z").body("next.inWords", equalTo("3U8047 on 2021-04-21"));
        post("departures", dated("3U8047", "2021-04-23", "")).statusCode(422).body("detail", containsString(whole));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/flight  | 'flight': '3U?8047', 'date': '2021-04-21'",
                "/flight  | 'date': '2021-04-21'",
                "/date    | 'flight': '3U8047'",
                "/arrivesAt | 'flight': '3U1', 'date': '2021-04-21', 'departsAt': '2021-04-21T03:00:00Z', 'arrivesAt': '2021-04-21T03:00:00Z'",
                "/capacityM3 | 'flight': '3U1', 'date': '2021-04-21', 'capacityM3': -1"
            },
            quoteCharacter = '"')
    void a_departure_that_cannot_be_is_refused_with_the_pointer(String pointer, String fields) {
        post("departures", fields.replace('\'', '"')).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void a_departure_keeps_its_flight_and_its_date() {
        post("departures", dated("3U8047", "2021-04-21", "")).statusCode(201);
        put("departures/2021-04-21:3U8047", "1", dated("3U8049", "2021-04-22", ""))
                .statusCode(422)
                .body("errors.pointer", contains("/flight", "/date"));
        put("departures/2021-04-22:3U8047", "1", "\"cancelled\": true").statusCode(404);
        get("/departures", "?from=yesterday").statusCode(422).body("errors.pointer", contains("?from"));
        get("/departures", "?operation=NOBODY").statusCode(404);
        route = carrier + ":XIY-DEL";
        get("/departures", "").statusCode(404);
        post("departures", dated("3U8047", "2021-04-21", "")).statusCode(404);
    }
}
