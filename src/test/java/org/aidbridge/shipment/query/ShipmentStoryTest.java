package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.ledger.EventType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A consignment followed through HTTP, as its desk does it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShipmentStoryTest {

    private AnOperation operation;

    @BeforeEach
    void anOperation() {
        operation = new AnOperation();
    }

    @Test
    void what_is_declared_is_planned_at_its_origin() {
        String ref = operation.shipment();
        operation
                .get(ref, "")
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", is("PLANNED"))
                .body("partial", is(false))
                .body("stages.place", contains("CTU", "CTU"))
                .body("stages.quantity", contains(800, 1200.5f))
                .body("next", hasItems("BOOKED", "DEPARTED", "CANCELLED"))
                .body("next", not(hasItem("ARRIVED")));
    }

    @Test
    void five_hundred_fly_while_three_hundred_wait_and_an_arrival_moves_the_five_hundred() {
        String ref = operation.shipment();
        operation
                .report(ref, "R1", "\"type\":\"RCS\",\"occurredAt\":\"2021-04-25T10:00:00+08:00\",\"place\":\"CTU\"")
                .then()
                .statusCode(201);
        operation
                .report(
                        ref,
                        "R2",
                        "\"type\":\"DEP\",\"occurredAt\":\"2021-04-26T10:00:00+08:00\",\"place\":\"CTU\",\"flight\":\"3U8931\","
                                + "\"lines\":[{\"line\":1,\"quantity\":500}]")
                .then()
                .statusCode(201)
                .body("moved.quantity", contains(500));
        operation
                .report(ref, "R3", "\"type\":\"ARR\",\"occurredAt\":\"2021-04-26T16:00:00+05:30\",\"place\":\"DEL\"")
                .then()
                .statusCode(201)
                .body("moved[0].quantity", is(500))
                .body("moved[0].to.stage", is("ARRIVED"));
        operation
                .get(ref, "")
                .body("status", is("ACCEPTED"))
                .body("partial", is(true))
                .body("stages.findAll { it.line == 1 }.stage", contains("ACCEPTED", "ARRIVED"))
                .body("stages.findAll { it.line == 1 }.quantity", contains(300, 500));
        operation
                .get(ref, "?validAt=2021-04-26T04:00:00Z")
                .statusCode(200)
                .body("stages.findAll { it.line == 1 }.stage", contains("ACCEPTED", "IN_TRANSIT"));
        operation.get(ref, "/ledger").body("", hasSize(6)).body("[0].type", is((String) null));
    }

    @Test
    void the_same_fact_posted_twice_is_one_and_other_content_under_its_reference_is_refused() {
        String ref = operation.shipment();
        String booked = "\"type\":\"BKD\",\"occurredAt\":\"2021-04-25T10:00:00+08:00\"";
        String first = operation
                .report(ref, "R1", booked)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        operation.report(ref, "R1", booked).then().statusCode(200).body("id", is(first));
        operation
                .report(ref, "R1", "\"type\":\"BKD\",\"occurredAt\":\"2021-04-25T11:00:00+08:00\"")
                .then()
                .statusCode(409);
        operation.get(ref, "/events").body("", hasSize(1));
    }

    @Test
    void a_late_report_moves_yesterdays_figure_but_not_what_was_known_yesterday() {
        String ref = operation.shipment();
        operation
                .report(
                        ref,
                        "A",
                        "\"type\":\"ARR\",\"occurredAt\":\"2021-04-27T10:00:00+05:30\",\"place\":\"DEL\",\"flight\":\"3U8931\"")
                .then()
                .statusCode(201)
                .body("late", is(false))
                .body("moved[0].from.stage", is("PLANNED"));
        String known = operation.get(ref, "").extract().path("recordedAt");
        operation
                .report(
                        ref,
                        "B",
                        "\"type\":\"DEP\",\"occurredAt\":\"2021-04-26T22:00:00+08:00\",\"place\":\"CTU\",\"flight\":\"3U8931\"")
                .then()
                .statusCode(201)
                .body("late", is(true));
        String yesterday = "?validAt=2021-04-27T00:00:00Z";
        operation.get(ref, yesterday).body("status", is("IN_TRANSIT"));
        operation.get(ref, yesterday + "&knownAt=" + known).body("status", is("PLANNED"));
        operation.get(ref, "/ledger").body("", hasSize(6));
        operation.get(ref, "/ledger?knownAt=" + known).body("", hasSize(4)).body("[2].implied", hasItem("IN_TRANSIT"));
    }

    @Test
    void a_quantity_that_was_declared_wrong_is_corrected_until_something_of_it_has_moved() {
        String ref = operation.shipment();
        String known = operation.get(ref, "").extract().path("recordedAt");
        correct(ref, 750)
                .statusCode(200)
                .body("lines.quantity", contains(750, 1200.5f))
                .body("lines.lot", contains(is("L-1"), nullValue()))
                .body("stages.quantity", contains(750, 1200.5f))
                .body("revision", is(2));
        operation
                .get(ref, "?knownAt=" + known)
                .statusCode(200)
                .body("lines.quantity", contains(800, 1200.5f))
                .body("lines.lot", contains(nullValue(), nullValue()))
                .body("stages.quantity", contains(800, 1200.5f));
        operation
                .report(ref, "R1", "\"type\":\"BKD\",\"occurredAt\":\"2021-04-25T10:00:00+08:00\"")
                .then()
                .statusCode(201)
                .body("moved.quantity", contains(750, 1200.5f));
        correct(ref, 740)
                .statusCode(422)
                .body("errors.pointer", contains("/lines/0/quantity"))
                .body("errors[0].detail", containsString("its quantity of 750 can no longer be corrected"));
        operation.get(ref, "").body("stages.quantity", contains(750, 1200.5f));
    }

    private ValidatableResponse correct(String ref, int quantity) {
        return as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("""
                        {"lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": %d, "unit": "EA", "lot": "L-1"},
                                   {"item": "MEDICINE", "quantity": 1200.5, "unit": "KG"}],
                         "legs": [{"carrier": "3U", "flight": "3U8931", "origin": "CTU", "destination": "DEL"}]}
                        """.formatted(quantity))
                .put("/api/shipments/" + ref)
                .then();
    }

    @Test
    void a_retraction_is_an_event_of_its_own_and_both_stay_visible() {
        String ref = operation.shipment();
        String id = operation
                .report(
                        ref,
                        "A",
                        "\"type\":\"DEP\",\"occurredAt\":\"2021-04-26T22:00:00+08:00\",\"place\":\"CTU\",\"flight\":\"3U8931\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        operation
                .report(ref, "B", "\"type\":\"RETRACTED\",\"retracts\":\"" + id + "\"")
                .then()
                .statusCode(201);
        operation.get(ref, "").body("status", is("PLANNED")).body("stages", hasSize(2));
        operation.get(ref, "/events").body("", hasSize(2)).body("[0].retractedBy", notNullValue());
        operation
                .report(ref, "C", "\"type\":\"RETRACTED\",\"retracts\":\"" + id + "\"")
                .then()
                .statusCode(409);
    }

    @Test
    void a_retraction_that_later_reports_rest_on_is_refused_and_names_them() {
        String ref = operation.shipment();
        operation
                .report(
                        ref,
                        "A",
                        "\"type\":\"RECEIVED\",\"occurredAt\":\"2021-04-28T10:00:00+05:30\",\"lines\":[{\"line\":1,\"quantity\":700,\"missing\":100}]")
                .then()
                .statusCode(201);
        String found = operation
                .report(
                        ref,
                        "B",
                        "\"type\":\"FOUND\",\"occurredAt\":\"2021-04-29T10:00:00+05:30\",\"lines\":[{\"line\":1,\"quantity\":100}]")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        operation
                .report(
                        ref,
                        "C",
                        "\"type\":\"DDL\",\"occurredAt\":\"2021-04-30T10:00:00+05:30\",\"lines\":[{\"line\":1,\"quantity\":100}]")
                .then()
                .statusCode(201);
        String received = operation.get(ref, "/events").extract().path("[0].id");
        operation
                .report(ref, "D", "\"type\":\"RETRACTED\",\"retracts\":\"" + received + "\"")
                .then()
                .statusCode(422)
                .body("type", containsString("contradiction"))
                .body("errors[0].pointer", is("/events/" + found));
    }

    @Test
    void goods_on_no_list_open_a_line_and_a_receipt_adds_up() {
        String ref = operation.shipment();
        operation
                .report(
                        ref,
                        "A",
                        "\"type\":\"RECEIVED\",\"occurredAt\":\"2021-04-28T10:00:00+05:30\",\"place\":\"DEL\",\"lines\":["
                                + "{\"line\":1,\"quantity\":790,\"damaged\":4,\"missing\":6},"
                                + "{\"item\":\"VENTILATOR\",\"unit\":\"EA\",\"surplus\":12}]")
                .then()
                .statusCode(201);
        operation
                .get(ref, "")
                .body("lines.item", contains("OXYGEN_CONCENTRATOR", "MEDICINE", "VENTILATOR"))
                .body("lines.quantity", contains(800, 1200.5f, 0))
                .body("lines.surplus", contains(0, 0, 12))
                .body("stages.findAll { it.line == 1 }.quantity", contains(790, 6, 4))
                .body("flags.flag", hasItem("DISCREPANCY"));
    }

    @Test
    void an_estimate_moves_nothing_and_revises_the_eta() {
        String ref = operation.shipment();
        operation
                .report(
                        ref,
                        "A",
                        "\"type\":\"ARR\",\"classifier\":\"ESTIMATED\",\"occurredAt\":\"2031-04-27T10:00:00Z\"")
                .then()
                .statusCode(201)
                .body("moved", empty());
        operation.get(ref, "").body("status", is("PLANNED")).body("eta.at", is("2031-04-27T10:00:00Z"));
        String first = operation.get(ref, "").extract().path("recordedAt");
        operation
                .report(
                        ref,
                        "B",
                        "\"type\":\"ARR\",\"classifier\":\"ESTIMATED\",\"occurredAt\":\"2031-04-29T10:00:00Z\"")
                .then()
                .statusCode(201);
        operation.get(ref, "").body("eta.at", is("2031-04-29T10:00:00Z")).body("eta.basis", is("ESTIMATED"));
        operation.get(ref, "?knownAt=" + first).body("eta.at", is("2031-04-27T10:00:00Z"));
    }

    @Test
    void an_impossible_report_is_refused_with_what_was_possible() {
        String ref = operation.shipment();
        operation
                .report(
                        ref,
                        "A",
                        "\"type\":\"DEP\",\"occurredAt\":\"2021-04-26T10:00:00+08:00\",\"lines\":[{\"line\":1,\"quantity\":801}]")
                .then()
                .statusCode(422)
                .body("detail", containsString("800"))
                .body("errors[0].pointer", is("/lines/0/quantity"));
        operation
                .report(ref, "A", "\"type\":\"DEP\",\"occurredAt\":\"2021-04-19T10:00:00Z\"")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/occurredAt"));
        operation
                .report(ref, "A", "\"type\":\"DEP\",\"occurredAt\":\"2121-04-19T10:00:00Z\"")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/occurredAt"));
    }

    @Test
    void an_unknown_event_type_is_refused_with_our_names_and_the_iata_codes_which_openapi_lists_too() {
        String shipment = operation.shipment();
        String schema = as(Roles.VIEWER)
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("components.schemas.EventType.description");
        String refusal = operation
                .report(shipment, "R", "\"type\": \"DIS_FOO\", \"occurredAt\": \"2021-04-24T00:00:00Z\"")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/type"))
                .extract()
                .path("detail");
        for (EventType type : EventType.values()) {
            assertThat(refusal).contains(type.name());
            assertThat(schema).contains(type.name());
        }
        assertThat(EventType.allCodes())
                .contains("DEP", "DIS", "DIS_OFLD", "DIS_SSPD", "TRM", "OCI")
                .allSatisfy(code -> {
                    assertThat(EventType.parse(code)).as(code).isPresent();
                    assertThat(refusal).contains(code);
                    assertThat(schema).contains(code);
                });
    }
}
