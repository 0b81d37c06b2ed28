package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.RandomHistory;
import org.aidbridge.shipment.recording.EventService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Legs of which only the day of departure or arrival is known. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LegDaysTest {

    @Inject
    EventService events;

    @Inject
    HistoryQueries history;

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

    private String body(String reference, String legs) {
        return """
                {"operation": "%s", "reference": "%s", "declaredAt": "%s", "donor": "DONOR", "consignee": "CONSIGNEE",
                 "origin": "CTU", "destination": "DEL",
                 "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"}], "legs": [%s]}
                """.formatted(operation.code, reference, AnOperation.DECLARED, legs);
    }

    private String shipment(String legs) {
        return operation
                .declare(body(Fresh.code("S"), legs))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private String leg(String origin, String destination, String departs, String arrives) {
        return "{\"carrier\": \"%s\", \"origin\": \"%s\", \"destination\": \"%s\"%s%s}"
                .formatted(
                        carrier,
                        origin,
                        destination,
                        departs == null ? "" : ", \"departsAt\": \"" + departs + "\"",
                        arrives == null ? "" : ", \"arrivesAt\": \"" + arrives + "\"");
    }

    private ValidatableResponse read(String shipment, String asOf) {
        return operation.get(shipment, "?operation=" + operation.code + asOf).statusCode(200);
    }

    private static List<Object> flags(ValidatableResponse read) {
        return read.extract().jsonPath().getList("flags.flag");
    }

    private ValidatableResponse list(String asOf) {
        return as(Roles.VIEWER)
                .get("/api/shipments?operation=" + operation.code + asOf)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse revise(String shipment, String legs) {
        return as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("{\"legs\": [" + legs + "]}")
                .put("/api/shipments/" + shipment + "?operation=" + operation.code)
                .then();
    }

    @Test
    void a_leg_planned_for_a_day_keeps_the_day_in_every_answer_and_revision() {
        String legs =
                leg("CTU", "HKG", "2021-05-03", "2021-05-03") + ", " + leg("HKG", "DEL", "2021-05-04", "2021-05-05");
        String reference = Fresh.code("S");
        operation
                .declare(body(reference, legs))
                .statusCode(201)
                .body("legs.departsAt", contains("2021-05-03", "2021-05-04"));
        operation.declare(body(reference, legs)).statusCode(200);
        operation
                .declare(body(reference, legs.replace("2021-05-05", "2021-05-06")))
                .statusCode(409);

        String before = now();
        for (String asOf : List.of("", "&knownAt=" + before)) {
            read(reference, asOf)
                    .body("legs.departsAt", contains("2021-05-03", "2021-05-04"))
                    .body("legs.arrivesAt", contains("2021-05-03", "2021-05-05"))
                    .body("eta.basis", equalTo("PLANNED"))
                    .body("eta.on", equalTo("2021-05-05"))
                    .body("eta.at", nullValue())
                    .body("flags.find { it.flag == 'OVERDUE' }.reason", equalTo("It was due on 2021-05-05"));
            list(asOf).body("eta", contains("2021-05-05")).body("etaBasis", contains("PLANNED"));
        }

        revise(reference, leg("CTU", "DEL", "2999-05-07", "2999-05-07T12:00:00Z"))
                .statusCode(200)
                .body("legs.departsAt", contains("2999-05-07"))
                .body("legs.arrivesAt", contains("2999-05-07T12:00:00Z"))
                .body("eta.at", equalTo("2999-05-07T12:00:00Z"))
                .body("eta.on", nullValue());
        read(reference, "&knownAt=" + before).body("legs.arrivesAt", contains("2021-05-03", "2021-05-05"));
        as(Roles.COORDINATOR)
                .get("/api/operations/" + operation.code + "/audit?kind=shipment&key=" + reference)
                .then()
                .statusCode(200)
                .body("[0].before.legs.arrives_on", contains("2021-05-03", "2021-05-05"))
                .body("[0].after.legs.departs_on", contains("2999-05-07"));
    }

    private static String now() {
        return Instant.now().toString();
    }

    @Test
    void a_planned_day_is_due_at_its_end_where_the_leg_arrives() {
        String shipment = shipment(leg("CTU", "DEL", "2021-05-03", "2021-05-03"));
        // The day ends at 18:30 UTC in Delhi, later than in Chengdu.
        assertThat(flags(read(shipment, "&validAt=2021-05-03T18:29:59Z"))).doesNotContain("OVERDUE");
        assertThat(flags(read(shipment, "&validAt=2021-05-03T18:30:00Z"))).contains("OVERDUE");
        list("&flag=OVERDUE&validAt=2021-05-03T18:29:59Z").body("", empty());
        list("&flag=OVERDUE").body("reference", contains(shipment));
    }

    @Test
    void the_latest_planned_arrival_is_the_ETA_whether_a_day_or_an_instant() {
        String day = shipment(
                leg("CTU", "DEL", null, "2999-05-03T18:29:00Z") + ", " + leg("CTU", "DEL", null, "2999-05-03"));
        read(day, "").body("eta.on", equalTo("2999-05-03"));
        String instant = shipment(
                leg("CTU", "DEL", null, "2999-05-03T18:31:00Z") + ", " + leg("CTU", "DEL", null, "2999-05-03"));
        read(instant, "").body("eta.at", equalTo("2999-05-03T18:31:00Z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_kept_plan_of_a_random_history_is_the_one_that_is_folded(long seed) {
        RandomHistory random = new RandomHistory(events, new Random(seed), () -> {});
        operation = random.operation;
        JsonPath listed = list("").extract().jsonPath();
        Instant end = Instant.parse("2036-01-01T00:00:00Z");
        for (String reference : listed.<String>getList("reference")) {
            JsonPath kept = read(reference, "").extract().jsonPath();
            ShipmentState folded = history.asOf(
                            operation.code, List.of(UUID.fromString(kept.getString("id"))), new AsOf(end, end))
                    .get(0);
            assertThat(kept.getList("legs.departsAt"))
                    .isEqualTo(folded.legs().stream()
                            .map(leg -> Objects.toString(leg.departs(), null))
                            .toList());
            assertThat(kept.getList("legs.arrivesAt"))
                    .isEqualTo(folded.legs().stream()
                            .map(leg -> Objects.toString(leg.arrives(), null))
                            .toList());
            String eta = folded.eta() == null ? null : folded.eta().said().toString();
            assertThat(listed.getString("find { it.reference == '" + reference + "' }.eta"))
                    .isEqualTo(eta);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CTU, DEL, 2021-05-03, 2021-05-03, 201",
        // The day ends in Delhi after the next one has begun in Chengdu, not the other way round.
        "CTU, DEL, 2021-05-04, 2021-05-03, 201",
        "DEL, CTU, 2021-05-04, 2021-05-03, 422",
        "CTU, DEL, 2021-05-03T18:00:00Z, 2021-05-03, 201",
        "CTU, DEL, 2021-05-03T18:30:00Z, 2021-05-03, 422",
        "CTU, DEL, 2021-05-04, 2021-05-03T16:00:00Z, 201",
        "CTU, DEL, 2021-05-04, 2021-05-03T15:59:59Z, 422",
        "CTU, DEL, 2021-05-04T16:00:00Z, 2021-05-04T16:00:00Z, 201",
        "CTU, DEL, 2021-05-04T16:00:00Z, 2021-05-04T15:59:59Z, 422",
    })
    void a_leg_must_be_able_to_arrive_after_it_departs(
            String origin, String destination, String departs, String arrives, int status) {
        String legs = leg(origin, destination, departs, arrives);
        ValidatableResponse answer =
                operation.declare(body(Fresh.code("S"), legs)).statusCode(status);
        if (status == 422) {
            answer.body("errors.pointer", contains("/legs/0/arrivesAt"));
        }
    }

    private ValidatableResponse notice(String path, String kind, String more) {
        return as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "%s", "issuedAt": "2021-04-26",
                         "source": {"kind": "CARRIER", "quote": "words"}%s}
                        """.formatted(operation.code, carrier, kind, more))
                .post(path)
                .then();
    }

    private ValidatableResponse impact() {
        return as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/impact")
                .then()
                .statusCode(200);
    }

    @Test
    void a_leg_planned_for_a_day_is_held_by_a_closure_of_any_part_of_that_day() {
        String before = shipment(leg("CTU", "DEL", "2999-01-01", null));
        String first = shipment(leg("CTU", "DEL", "2999-01-02", "2999-01-03"));
        String last = shipment(leg("CTU", "DEL", "2999-01-05", null));
        String after = shipment(leg("CTU", "DEL", "2999-01-06", null));
        // From noon in Chengdu until the 6th, which begins later in the zone of the notice.
        String from = ", \"effectiveFrom\": \"2999-01-02T12:00:00+08:00\"";

        notice("/api/notices/preview", "SUSPENSION", from)
                .statusCode(200)
                .body("legs.shipment", containsInAnyOrder(first, last, after))
                .body("legs.departsAt", containsInAnyOrder("2999-01-02", "2999-01-05", "2999-01-06"));
        impact().body("legs", empty());
        assertThat(flags(read(first, ""))).doesNotContain("AT_RISK");

        String suspension = notice("/api/notices", "SUSPENSION", from)
                .statusCode(201)
                .extract()
                .path("id");
        notice(
                        "/api/notices",
                        "RESUMPTION_SCHEDULED",
                        ", \"zone\": \"Europe/London\", \"resumesOn\": \"2999-01-06\", \"refersTo\": \"" + suspension
                                + "\"")
                .statusCode(201);
        for (ValidatableResponse answer : List.of(
                impact(),
                as(Roles.VIEWER)
                        .get("/api/notices/" + suspension + "/impact?operation=" + operation.code)
                        .then()
                        .statusCode(200))) {
            answer.body("legs.shipment", containsInAnyOrder(first, last))
                    .body("legs.departsAt", containsInAnyOrder("2999-01-02", "2999-01-05"));
        }
        list("&flag=AT_RISK").body("reference", containsInAnyOrder(first, last));
        for (String free : List.of(before, after)) {
            assertThat(flags(read(free, ""))).doesNotContain("AT_RISK");
        }

        JsonPath situation = as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/situation")
                .jsonPath();
        assertThat(situation.getList("impact.rows.departsAt")).containsExactlyInAnyOrder("2999-01-02", "2999-01-05");
        assertThat(situation.getList("pipeline.rows.eta", String.class)).contains("2999-01-03");
    }

    @Test
    void goods_are_booked_for_a_day_only_if_no_part_of_it_is_closed() {
        String closing = shipment(leg("CTU", "DEL", "2999-01-02", null));
        String open = shipment(leg("CTU", "DEL", "2999-01-01", null));
        notice("/api/notices", "SUSPENSION", ", \"effectiveFrom\": \"2999-01-02T12:00:00+08:00\"")
                .statusCode(201);
        String booked = "\"type\": \"BKD\", \"occurredAt\": \"2021-04-28T10:00:00Z\"";
        operation
                .report(closing, Fresh.code("R"), booked)
                .then()
                .statusCode(409)
                .body("type", containsString("closed-route"))
                .body("detail", containsString("2999-01-02T04:00:00Z"));
        operation.report(open, Fresh.code("R"), booked).then().statusCode(201);
    }

    @Test
    void a_day_that_has_passed_is_held_by_what_is_closed_now() {
        String shipment = shipment(leg("CTU", "DEL", "2021-04-25", null));
        impact().body("legs", empty());
        notice("/api/notices", "SUSPENSION", "").statusCode(201);
        impact().body("legs.shipment", hasItem(shipment)).body("legs.departsAt", not(hasItem("2021-04-25T00:00:00Z")));
    }
}
