package org.aidbridge.ops.sample;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The routes of April 2021, day by day, as the sample operation tells them through HTTP. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteStoryTest {

    @Inject
    SampleOperation sample;

    @BeforeEach
    void theSampleIsLoaded() {
        sample.load();
        Given.everybodyIn(SampleOperation.CODE);
    }

    private static ValidatableResponse board(String at) {
        return as(Roles.VIEWER)
                .queryParam("operation", SampleOperation.CODE)
                .queryParam("carrier", "3U")
                .queryParam("validAt", at)
                .queryParam("knownAt", at)
                .get("/api/routes")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse route(String at) {
        return as(Roles.VIEWER)
                .queryParam("operation", SampleOperation.CODE)
                .queryParam("validAt", at)
                .queryParam("knownAt", at)
                .get("/api/routes/3U:CKG-DEL")
                .then()
                .statusCode(200);
    }

    @Test
    void on_25_april_all_routes_are_in_service() {
        route("2021-04-25T12:00:00+05:30")
                .body("announced.state", equalTo("ACTIVE"))
                .body("announced.closed", equalTo(false))
                .body("disputed", equalTo(false));
    }

    @Test
    void on_26_april_six_routes_are_suspended_with_a_review_on_11_may() {
        board("2021-04-26T20:00:00+05:30")
                .body(
                        "findAll { it.announced.closed }.id",
                        contains("3U:CKG-DEL", "3U:CKG-MAA", "3U:CTU-BLR", "3U:CTU-MAA", "3U:XIY-BOM", "3U:XIY-DEL"))
                .rootPath("findAll { it.announced.closed }.announced")
                .body("state", everyItem(equalTo("SUSPENDED")))
                .body("reviewOn", everyItem(equalTo("2021-05-11")))
                .body("days", everyItem(equalTo(1)))
                .body("statedDays", everyItem(equalTo(15)))
                .body("schedule", everyItem(equalTo("no schedule announced")))
                .body("notice.source.quote", everyItem(notNullValue()));
    }

    @Test
    void late_on_26_april_the_suspension_is_under_review_and_the_routes_stay_closed() {
        route("2021-04-26T23:45:00+08:00")
                .body("announced.state", equalTo("UNDER_REVIEW"))
                .body("announced.closed", equalTo(true))
                .body("announced.days", equalTo(1))
                .body("observed.lastNotOperated", notNullValue())
                .body("disputed", equalTo(false));
    }

    @Test
    void on_the_night_of_26_april_undeparted_cargo_is_at_risk() {
        String night = "2021-04-26T23:45:00+08:00";
        as(Roles.VIEWER)
                .queryParam("operation", SampleOperation.CODE)
                .queryParam("validAt", night)
                .queryParam("knownAt", night)
                .queryParam("flag", "AT_RISK")
                .get("/api/shipments")
                .then()
                .statusCode(200)
                .body("reference", hasItems("ILL-CKG-DEL-1"));
        as(Roles.VIEWER)
                .queryParam("validAt", night)
                .queryParam("knownAt", night)
                .get("/api/operations/" + SampleOperation.CODE + "/impact")
                .then()
                .statusCode(200)
                .body("routes.state", everyItem(equalTo("UNDER_REVIEW")))
                .body("routes.days", everyItem(equalTo(1)))
                .body("legs.shipment", hasItems("ILL-CKG-DEL-1"));
    }

    @Test
    void on_27_april_headlines_of_a_withdrawal_dispute_the_suspension_without_lifting_it() {
        route("2021-04-27T20:00:00+05:30")
                .body("announced.state", equalTo("UNDER_REVIEW"))
                .body("announced.closed", equalTo(true))
                .body("disputed", equalTo(true))
                .body("flags", hasItems("DISPUTED"))
                .body("assertions.findAll { it.contradicts }.notice.source.kind", contains("MEDIA"));
    }

    @Test
    void on_30_april_the_route_is_closed_on_day_5_of_15_and_a_government_disputes_it() {
        route("2021-04-30T20:00:00+05:30")
                .body("announced.state", not(equalTo("ACTIVE")))
                .body("announced.closed", equalTo(true))
                .body("announced.days", equalTo(5))
                .body("announced.statedDays", equalTo(15))
                .body("announced.reviewDue", equalTo(false))
                .body("announced.schedule", containsString("no schedule"))
                .body("disputed", equalTo(true))
                .body("assertions.findAll { it.contradicts }.notice.source.kind", hasItems("GOVERNMENT"));
    }

    @Test
    void on_12_may_the_review_is_overdue_and_the_route_not_reopened() {
        route("2021-05-12T09:00:00+05:30")
                .body("announced.state", not(equalTo("ACTIVE")))
                .body("announced.reviewDue", equalTo(true))
                .body("flags", hasItems("REVIEW_DUE"))
                .body("announced.closed", equalTo(true));
    }

    @Test
    void a_departure_of_a_shipment_counts_as_an_observed_flight() {
        as(Roles.VIEWER)
                .queryParam("operation", SampleOperation.CODE)
                .queryParam("validAt", "2021-04-25T12:00:00+05:30")
                .get("/api/routes/3U:XIY-DEL")
                .then()
                .statusCode(200)
                .body("observed.lastDeparture.at", equalTo("2021-04-21T19:20:00Z"))
                .body("observed.lastDeparture.event", notNullValue())
                .body("observed.departuresIn7Days", equalTo(1));
    }

    @Test
    void observed_flights_are_compared_with_the_ten_that_the_press_calls_usual() {
        List<Integer> usual = board("2021-04-30T20:00:00+05:30")
                .body("observed.baseline.source.reference", everyItem(equalTo("illustrative")))
                .body("observed.departuresIn7Days.sum()", equalTo(1))
                .extract()
                .path("observed.baseline.weeklyFrequency");
        assertThat(usual.stream().mapToInt(n -> n).sum()).isEqualTo(10);
        route("2021-04-30T20:00:00+05:30")
                .body("observed.againstBaseline", equalTo("0 of usually 1 a week"))
                .body("next.departure", nullValue())
                .body("next.inWords", equalTo("no schedule announced"));
        route("2021-04-20T20:00:00+05:30").body("observed.againstBaseline", equalTo("no baseline known"));
    }

    private static ValidatableResponse timeline(String more) {
        return as(Roles.VIEWER)
                .urlEncodingEnabled(false)
                .get("/api/carriers/3U/timeline?operation=" + SampleOperation.CODE + more)
                .then()
                .statusCode(200);
    }

    @Test
    void the_timeline_of_the_carrier_lists_everything_newest_first() {
        timeline("&limit=500")
                .body("what.unique()", containsInAnyOrder("NOTICE", "STATE", "DEPARTURE"))
                .body(
                        "findAll { it.what == 'NOTICE' }.notice.reference",
                        contains(
                                "CN-SMOOTH-30-APR",
                                "3U-STILL-30-APR",
                                "3U-HEADLINES-27-APR",
                                "3U-REVIEW-26-APR",
                                "3U-NOT-FLOWN-26-APR",
                                "3U-LETTER-26-APR",
                                "3U-USUAL-10",
                                "3U-USUAL-11"))
                .body("findAll { it.what == 'STATE' && it.state == 'SUSPENDED' }.route", hasSize(6))
                .body("findAll { it.what == 'DEPARTURE' }.route", contains("3U:CTU-MAA", "3U:XIY-DEL"));
        timeline("&limit=500&knownAt=2021-04-26T20:00:00%2B05:30")
                .body("[0].notice.reference", equalTo("3U-NOT-FLOWN-26-APR"))
                .body("findAll { it.what == 'STATE' }.state.unique()", contains("SUSPENDED"));
    }

    @Test
    void the_timeline_is_paged_without_losing_or_repeating_anything() {
        List<Object> all = timeline("&limit=500").extract().path("$");
        List<Object> paged = new ArrayList<>();
        String after = "";
        while (after != null) {
            Response page = timeline("&limit=3" + after).extract().response();
            paged.addAll(page.path("$"));
            String link = page.header("Link");
            after = link == null ? null : "&" + link.replaceAll(".*(after=[^&>]*).*", "$1");
        }
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void the_timeline_shows_one_carrier_in_one_operation() {
        as(Roles.VIEWER).get("/api/carriers/3U/timeline").then().statusCode(422);
        as(Roles.VIEWER)
                .get("/api/carriers/NOBODY/timeline?operation=" + SampleOperation.CODE)
                .then()
                .statusCode(404);
        as(Roles.VIEWER)
                .get("/api/carriers/3U/timeline?operation=" + SampleOperation.CODE
                        + "&after=LTk5OTk5OTk5OS0wMS0wMVQwMDowMDowMFp8MHx4")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?after"));
        AnOperation other = new AnOperation();
        as(Roles.VIEWER)
                .get("/api/carriers/3U/timeline?operation=" + other.code)
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
    }

    @Test
    void the_history_of_a_route_is_a_list_of_intervals() {
        as(Roles.VIEWER)
                .queryParam("operation", SampleOperation.CODE)
                .get("/api/routes/3U:CKG-DEL/history")
                .then()
                .statusCode(200)
                .body("state", contains("ACTIVE", "SUSPENDED", "UNDER_REVIEW", "UNDER_REVIEW"))
                .body("closed", contains(false, true, true, true))
                .body("[0].from", nullValue())
                .body("[1].from", equalTo("2021-04-26"))
                .body("[3].to", nullValue());
    }

    @Test
    void every_statement_about_the_carrier_names_its_source() {
        as(Roles.VIEWER)
                .queryParam("operation", SampleOperation.CODE)
                .queryParam("carrier", "3U")
                .get("/api/notices")
                .then()
                .statusCode(200)
                .body("$", hasSize(8))
                .body("source.quote", everyItem(notNullValue()))
                .body("source.kind", hasItems("CARRIER", "MEDIA", "GOVERNMENT"));
    }
}
