package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reports of which only the day is known, through HTTP, in an operation whose days are those of Delhi. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaysTest {

    private AnOperation operation;
    private String shipment;
    private int events;

    @BeforeEach
    void aShipmentOfAHundred() {
        operation = new AnOperation();
        shipment = declared("HKG");
    }

    private String declared(String origin) {
        return operation
                .declare("""
                        {"operation": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR", "consignee": "CONSIGNEE",
                         "origin": "%s", "destination": "DEL",
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 100, "unit": "EA"}]}
                        """.formatted(operation.code, origin))
                .statusCode(201)
                .extract()
                .path("reference");
    }

    private ValidatableResponse told(String type, String when, String more) {
        return operation
                .report(
                        shipment,
                        "D-" + events++,
                        "\"type\": \"%s\", \"occurredAt\": \"%s\"%s".formatted(type, when, more))
                .then();
    }

    private ValidatableResponse read(String path) {
        return operation.get(shipment, path + "operation=" + operation.code).statusCode(200);
    }

    private void arrivedOnTheFifth() {
        told("DEP", "2021-05-04T10:00:00+08:00", ", \"place\": \"HKG\"").statusCode(201);
        told("ARR", "2021-05-05T09:00:00+05:30", ", \"place\": \"DEL\"").statusCode(201);
    }

    @Test
    void what_is_withheld_on_the_day_it_arrived_is_taken_from_what_arrived() {
        arrivedOnTheFifth();
        told("WITHHELD", "2021-05-05", ", \"lines\": [{\"line\": 1, \"quantity\": 60}]")
                .statusCode(201)
                .body("occurredOn", equalTo("2021-05-05"))
                .body("occurredAt", nullValue())
                .body("moved.from.stage", contains("ARRIVED"));
        read("?").body("stages.find { it.stage == 'WITHHELD' }.quantity", equalTo(60));
    }

    @Test
    void what_is_damaged_on_the_day_it_arrived_had_arrived() {
        arrivedOnTheFifth();
        told("DAMAGED", "2021-05-05", ", \"place\": \"DEL\", \"lines\": [{\"line\": 1, \"quantity\": 10}]")
                .statusCode(201);
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/situation")
                .then()
                .statusCode(200)
                .body("keyFigures[0].reached.arrived", equalTo(100));
    }

    @Test
    void a_departure_of_a_day_counts_on_the_day_that_was_said_wherever_it_left() {
        shipment = declared("CTU");
        told("DEP", "2021-05-01", ", \"place\": \"CTU\"").statusCode(201).body("occurredOn", equalTo("2021-05-01"));
        String claim = as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "text": "the words", "unit": "EA", "items": ["OXYGEN_CONCENTRATOR"],
                         "stage": "IN_TRANSIT", "statedAt": "2021-05-11", "source": {"kind": "GOVERNMENT"},
                         "bound": "AT_LEAST", "quantity": 100, "periodFrom": "2021-05-01", "periodTo": "2021-05-10"}
                        """.formatted(operation.code))
                .post("/api/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Roles.VIEWER)
                .get("/api/claims/" + claim + "/reconciliation?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("CONSISTENT"))
                .body("tracked", equalTo(100));
        read("/ledger?")
                .body("findAll { it.event != null }.occurredOn", contains("2021-05-01"))
                .body("findAll { it.event != null }.occurredAt", everyItem(nullValue()));
        read("/events?").body("occurredOn", contains("2021-05-01"));
        operation
                .get(shipment, "?validAt=2021-04-30T18:29:59Z&operation=" + operation.code)
                .statusCode(200)
                .body("status", equalTo("PLANNED"));
        operation
                .get(shipment, "?validAt=2021-04-30T18:30:00Z&operation=" + operation.code)
                .statusCode(200)
                .body("status", equalTo("IN_TRANSIT"));
    }

    @Test
    void what_is_read_as_of_a_time_of_the_day_is_what_the_ledger_has_then() {
        arrivedOnTheFifth();
        told("WITHHELD", "2021-05-05", ", \"lines\": [{\"line\": 1, \"quantity\": 60}]")
                .statusCode(201);
        String before = "validAt=2021-05-05T02:30:00Z&";
        read("?" + before).body("status", equalTo("IN_TRANSIT"));
        read("/events?" + before).body("type", contains("DEPARTED"));
        String after = "validAt=2021-05-05T03:30:00Z&";
        read("?" + after).body("stages.stage", containsInAnyOrder("ARRIVED", "WITHHELD"));
        read("/events?" + after).body("type", hasItem("WITHHELD"));
    }

    @Test
    void today_is_no_future_wherever_it_is_today() {
        LocalDate today = LocalDate.now(ZoneId.of("Pacific/Auckland"));
        told("DEP", today.toString(), ", \"place\": \"AKL\"").statusCode(201);
        told("DEP", today.plusDays(1).toString(), ", \"place\": \"AKL\"").statusCode(422);
    }

    @Test
    void what_happened_on_the_day_of_the_declaration_is_taken_and_what_was_before_it_is_not() {
        told("BKD", "2021-04-20", "").statusCode(201);
        told("BKD", "2021-04-19", "").statusCode(422);
    }

    @Test
    void days_that_contradict_nothing_are_appended_and_nothing_is_flagged() {
        for (String type : new String[] {"BKD", "RCS", "DEP"}) {
            told(type, "2021-05-04", "").statusCode(201).body("late", equalTo(false));
        }
        told("ARR", "2021-05-05", "").statusCode(201);
        told("RECEIVED", "2021-05-05", "").statusCode(201);
        read("?").body("flags.flag", not(hasItem("OUT_OF_SEQUENCE"))).body("status", equalTo("RECEIVED"));
    }

    @Test
    void what_is_expected_on_a_day_is_due_at_the_end_of_it_and_told_as_a_day() {
        ZoneId delhi = ZoneId.of("Asia/Kolkata");
        String today = LocalDate.now(delhi).toString();
        told("ARR", today, ", \"classifier\": \"ESTIMATED\"").statusCode(201).body("occurredOn", equalTo(today));
        read("?")
                .body("eta.on", equalTo(today))
                .body("eta.at", nullValue())
                .body("eta.basis", equalTo("ESTIMATED"))
                .body("flags.flag", not(hasItem("OVERDUE")));
        as(Roles.VIEWER)
                .get("/api/shipments?operation=" + operation.code)
                .then()
                .body("[0].eta", equalTo(today))
                .body("[0].flags", not(hasItem("OVERDUE")));
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/situation")
                .then()
                .body("pipeline.rows[0].eta", equalTo(today));
        String yesterday = LocalDate.now(delhi).minusDays(1).toString();
        told("ARR", yesterday, ", \"classifier\": \"ESTIMATED\"").statusCode(201);
        read("?").body("flags.find { it.flag == 'OVERDUE' }.reason", containsString(yesterday));
    }
}
