package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One fact is one fact, however its reference, its flight or its lines are written. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameFactTest {

    private static final String ARRIVED = """
            "type": "ARRIVED", "occurredAt": "2021-04-27T09:00:00+05:30", "place": "DEL", """;

    private AnOperation operation;
    private String shipment;

    @BeforeEach
    void on_the_way() {
        operation = new AnOperation();
        shipment = operation.shipment();
        operation.report(shipment, "OFF", """
                "type": "DEP", "occurredAt": "2021-04-26T21:40:00+08:00", "flight": "3U8931\"""").then().statusCode(201);
    }

    private Response report(String reference, String fields) {
        return operation.report(shipment, reference, fields);
    }

    private float standing(String stage) {
        JsonPath now = operation.get(shipment, "").extract().jsonPath();
        List<Map<String, Object>> stages = now.getList("stages");
        return (float) stages.stream()
                .filter(s -> s.get("stage").equals(stage) && s.get("line").equals(1))
                .mapToDouble(s -> ((Number) s.get("quantity")).doubleValue())
                .sum();
    }

    @Test
    void a_reference_with_a_blank_behind_it_is_the_same_reference() {
        report("IN", ARRIVED + "\"lines\": [{\"line\": 1, \"quantity\": 800}]")
                .then()
                .statusCode(201);
        String received = """
                "type": "RECEIVED", "occurredAt": "2021-04-28T09:00:00+05:30", "lines": [{"line": 1, "quantity": 10}]""";
        report("GRN-7", received).then().statusCode(201);
        for (String spelt : List.of("GRN-7 ", "\u00a0GRN-7", "GRN-7\u200b", "\ufeffGRN-7\\t")) {
            report(spelt, received).then().statusCode(200).body("source.reference", equalTo("GRN-7"));
        }
        assertThat(standing("RECEIVED")).isEqualTo(10);
    }

    @Test
    void a_booking_on_a_closed_route_asks_for_a_reason_that_can_be_read() {
        String planned = operation.shipment();
        as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "3U", "kind": "SUSPENSION", "scope": {"routes": ["3U:CTU-DEL"]},
                         "issuedAt": "2021-04-21", "createRoutes": true, "source": {"kind": "CARRIER", "quote": "they stop"}}
                        """.formatted(operation.code))
                .post("/api/notices")
                .then()
                .statusCode(201);
        String booked = "\"type\": \"BOOKED\", \"occurredAt\": \"2021-04-22T09:00:00+08:00\"";
        for (String reason : List.of("", "  ", "\u00a0", "\u200b", "\u3164")) {
            operation
                    .report(planned, "BOOK", booked + ", \"override\": \"" + reason + "\"")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/override"));
        }
        operation
                .report(planned, "BOOK", booked + ", \"override\": \"a charter\"")
                .then()
                .statusCode(201);
    }

    @Test
    void a_flight_under_another_spelling_confirms_its_departure() {
        String parts = operation
                .declare("""
                {"operation": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR", "consignee": "CONSIGNEE",
                 "origin": "CTU", "destination": "DEL", "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 10, "unit": "EA"}],
                 "legs": [{"carrier": "SQ", "flight": "sq 0529", "origin": "CTU", "destination": "DEL"}]}
                """.formatted(operation.code))
                .statusCode(201)
                .extract()
                .path("reference");
        operation.report(parts, "A", """
                "type": "DEPARTED", "occurredAt": "2021-04-26T10:00:00+08:00", "flight": "SQ529",
                "lines": [{"line": 1, "quantity": 6}]""").then().statusCode(201);
        as(Roles.REPORTER)
                .body("""
                        {"type": "DEP", "occurredAt": "2021-04-26T10:02:00+08:00", "flight": "SQ0529",
                         "source": {"party": "CONSIGNEE", "reference": "B"}}""")
                .post("/api/shipments/" + parts + "/events")
                .then()
                .statusCode(201)
                .body("moved", empty())
                .body("flight", equalTo("SQ0529"));
        operation
                .get(parts, "")
                .body("stages.findAll {it.stage == 'IN_TRANSIT'}.quantity", equalTo(List.of(6)))
                .body("stages.findAll {it.stage == 'PLANNED'}.quantity", equalTo(List.of(4)))
                .body("flags.flag", not(hasItem("OFF_PLAN")))
                .body("legs[0].flight", equalTo("SQ529"));
        as(Roles.VIEWER)
                .get("/api/shipments/" + parts + "/events")
                .then()
                .body("flight", equalTo(List.of("SQ529", "SQ0529")));
    }

    @Test
    void a_departure_of_one_flight_is_dated_once() {
        String carrier = Fresh.code("C");
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "N"))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body(Map.of("origin", "CTU", "destination", "DEL"))
                .post("/api/carriers/" + carrier + "/routes")
                .then()
                .statusCode(201);
        String route = "/api/routes/" + carrier + ":CTU-DEL/departures";
        for (String flight : List.of("SQ529", "SQ0529", "sq 529", "SQ-529")) {
            as(Roles.COORDINATOR)
                    .body(Map.of("flight", flight, "date", "2021-05-20", "source", Map.of("reference", "S")))
                    .post(route)
                    .then()
                    .statusCode(flight.equals("SQ529") ? 201 : 200)
                    .body("flight", equalTo("SQ529"));
        }
        as(Roles.VIEWER).get(route).then().body("code", hasSize(1));
        as(Roles.VIEWER).get(route + "/2021-05-20:sq0529").then().statusCode(200);
    }

    @Test
    void lines_in_another_order_or_by_item_or_with_nothing_damaged_written_out_are_the_same_fact() {
        report("IN", ARRIVED + "\"lines\": [{\"line\": 1, \"quantity\": 800}, {\"line\": 2, \"quantity\": 1200.5}]")
                .then()
                .statusCode(201);
        String received = "\"type\": \"RECEIVED\", \"occurredAt\": \"2021-04-28T09:00:00+05:30\", \"lines\": ";
        report("GRN", received + "[{\"line\": 1, \"quantity\": 10}, {\"line\": 2, \"quantity\": 20.5}]")
                .then()
                .statusCode(201);
        for (String same : List.of(
                "[{\"line\": 2, \"quantity\": 20.5}, {\"line\": 1, \"quantity\": 10}]",
                "[{\"line\": 1, \"quantity\": 10, \"damaged\": 0}, {\"line\": 2, \"quantity\": 20.500, \"missing\": 0}]",
                "[{\"item\": \"oxygen_concentrator\", \"unit\": \"EA\", \"quantity\": 10}, {\"line\": 2, \"quantity\": 20.5}]")) {
            report("GRN", received + same).then().statusCode(200);
        }
        report(
                        "GRN",
                        received.replace("RECEIVED", "DDL").replace("09:00:00+05:30", "03:30:00Z")
                                + "[{\"line\": 1, \"quantity\": 10}, {\"line\": 2, \"quantity\": 20.5}]")
                .then()
                .statusCode(200);
        for (String other : List.of(
                "[{\"line\": 1, \"quantity\": 10}]",
                "[{\"line\": 1, \"quantity\": 10, \"damaged\": 1}, {\"line\": 2, \"quantity\": 20.5}]",
                "[{\"line\": 2, \"quantity\": 10}, {\"line\": 1, \"quantity\": 20.5}]")) {
            report("GRN", received + other).then().statusCode(409);
        }
        assertThat(standing("RECEIVED")).isEqualTo(10);
    }

    @Test
    void goods_on_no_list_are_the_same_fact_by_item_although_they_have_a_line_since() {
        report("IN", ARRIVED + "\"lines\": [{\"line\": 1, \"quantity\": 800}]")
                .then()
                .statusCode(201);
        String found = """
                "type": "RECEIVED", "occurredAt": "2021-04-28T09:00:00+05:30",
                "lines": [{"item": "VENTILATOR", "unit": "EA", "surplus": 3}]""";
        report("FOUND", found).then().statusCode(201);
        report("FOUND", found).then().statusCode(200);
        report("FOUND", found.replace("\"item\": \"VENTILATOR\", \"unit\": \"EA\"", "\"line\": 3"))
                .then()
                .statusCode(200);
    }

    @Test
    void rows_of_a_bulk_are_known_as_single_events_are() {
        String row = """
                {"shipment": "%s", "operation": "%s", "type": "%s", "occurredAt": "2021-04-27T09:00:00+05:30", "place": "%s",
                 "flight": "%s", "lines": %s, "source": {"party": "AGENT", "reference": "%s"}}""";
        String both = "[{\"line\": 1, \"quantity\": 800}, {\"line\": 2, \"quantity\": 1200.5}]";
        String turned = "[{\"item\": \"MEDICINE\", \"quantity\": 1200.500}, {\"line\": 1, \"quantity\": 800}]";
        List<String> rows = List.of(
                row.formatted(shipment, operation.code, "ARR", "DEL", "3U8931", both, "FSU-1"),
                row.formatted(" " + shipment, operation.code, "arrived", "del", "3u 08931", turned, "FSU-1 "));
        for (String atomic : List.of("false", "true")) {
            as(Roles.REPORTER)
                    .body(rows.toString())
                    .post("/api/events?atomic=" + atomic)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(List.of(atomic.equals("false") ? 201 : 200, 200)));
        }
    }

    @Test
    void a_notice_is_the_same_with_its_routes_in_another_order() {
        String notice = """
                {"operation": "%s", "carrier": "3U", "kind": "SUSPENSION", "scope": {"routes": [%s]}, "createRoutes": true,
                 "issuedAt": "2021-04-26", "source": {"kind": "CARRIER", "quote": "they stop"}}""";
        as(Roles.COORDINATOR)
                .body(notice.formatted(operation.code, "\"3U:CTU-DEL\", \"3U:XIY-DEL\""))
                .post("/api/notices")
                .then()
                .statusCode(201);
        for (String routes :
                List.of("\"3U:XIY-DEL\", \"3U:CTU-DEL\"", "\"3u:xiy-del\", \"3U:CTU - DEL\", \"3U:XIY-DEL\"")) {
            as(Roles.COORDINATOR)
                    .body(notice.formatted(operation.code, routes))
                    .post("/api/notices")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_waybill_is_found_in_every_spelling() {
        for (String[] waybill : new String[][] {{"784-1234 5675", "false"}, {"784-12345679", "true"}}) {
            String digits = waybill[0].replaceAll("\\D", "");
            String reference = operation
                    .declare("""
                    {"operation": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR", "consignee": "CONSIGNEE",
                     "origin": "CTU", "destination": "DEL", "waybill": "%s", "waybillUnchecked": %s,
                     "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 10, "unit": "EA"}]}
                    """.formatted(operation.code, waybill[0], waybill[1]))
                    .statusCode(201)
                    .extract()
                    .path("reference");
            operation.get(reference, "").body("waybill", equalTo(digits.substring(0, 3) + "-" + digits.substring(3)));
            for (String spelt :
                    List.of(digits, digits.substring(0, 3) + "\u2013" + digits.substring(3), " " + digits)) {
                as(Roles.REPORTER)
                        .body("""
                                [{"waybill": "%s", "operation": "%s", "type": "NOTE", "occurredAt": "2021-04-26T21:40:00+08:00",
                                  "note": "seen", "source": {"party": "AGENT", "reference": "W"}}]""".formatted(spelt, operation.code))
                        .post("/api/events")
                        .then()
                        .body("[0].status", equalTo(spelt.equals(digits) ? 201 : 200));
            }
        }
    }
}
