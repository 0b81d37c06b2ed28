package org.aidbridge.web;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.everybodyIn;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The page of a route: its usual pattern and dated departures, read by all and stated by coordinators. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimetableTest {

    private static final String SOURCE = "reference";

    private final String carrier = Fresh.code("C");
    private final String route = carrier + ":CTU-DEL";
    private final String page = "/catalogue/routes/" + route;

    @BeforeEach
    void a_route() {
        // Creates the user first.
        List.of(Roles.VIEWER, Roles.OPERATOR, Roles.COORDINATOR).forEach(Given::as);
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "A carrier"))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        for (String flight : new String[] {"null", "\"ZZ1\""}) {
            as(Roles.COORDINATOR)
                    .body("{\"origin\": \"CTU\", \"destination\": \"DEL\", \"flight\": " + flight + "}")
                    .post("/api/carriers/" + carrier + "/routes")
                    .then()
                    .statusCode(201);
        }
    }

    private static ValidatableResponse send(String path, Map<String, String> fields) {
        return browserOf(Roles.COORDINATOR)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path)
                .then();
    }

    private static Map<String, String> and(Map<String, String> fields, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    @Test
    void a_usual_pattern_is_stated_and_revised_from_a_later_day() {
        browserOf(Roles.VIEWER).get(page).then().statusCode(200).body(containsString("Nobody has stated it yet."));
        Map<String, String> pattern = Map.of(
                "validFrom", "2021-03-28", "weeklyFrequency", "2.5", "capacityKg", "21,000", SOURCE, "summer schedule");
        send(page + "/pattern", pattern).statusCode(303).header("Location", endsWith(page + "?recorded=true"));
        send(page + "/pattern", pattern).statusCode(303).header("Location", endsWith(page + "?recorded=true"));
        Map<String, String> other = and(pattern, Map.of("weeklyFrequency", "3"));
        send(page + "/pattern", other).statusCode(409);
        browserOf(Roles.COORDINATOR)
                .get(page + "/pattern")
                .then()
                .statusCode(200)
                .body(containsString("value=\"2.5\""), containsString("value=\"&quot;1&quot;\""));
        Map<String, String> later = Map.of("validFrom", "2999-01-01", "weeklyFrequency", "7", SOURCE, "far ahead");
        send(page + "/pattern", and(later, Map.of("version", "\"1\""))).statusCode(303);
        send(page + "/pattern", and(later, Map.of("version", "\"1\"", "weeklyFrequency", "8")))
                .statusCode(412)
                .body(containsString("id=\"theirs-weeklyFrequency\""));
        as(Roles.VIEWER)
                .get("/api/routes/" + route + "/pattern")
                .then()
                .body(
                        "holds.weeklyFrequency", equalTo(2.5f),
                        "holds.capacityKg", equalTo(21000),
                        "holds.source.reference", equalTo("summer schedule"),
                        "revisions", hasSize(2),
                        "revisions[0].recordedBy", equalTo("coordinator"));
        String told = browserOf(Roles.VIEWER).get(page).asString();
        assertThat(told.split("holds today", -1)).hasSize(2);
        assertThat(told)
                .containsSubsequence("1 Jan 2999", "far ahead", "28 Mar 2021", "holds today", "summer schedule");
    }

    @Test
    void a_departure_is_dated_expected_later_and_cancelled() {
        Map<String, String> departure = Map.of(
                "flight", "ZZ1", "date", "2999-05-20", "departsAt", "2999-05-19T19:30", SOURCE, "cargo schedule");
        String entry = page + "/departures/2999-05-20:ZZ1";
        send(page + "/departures/new", departure)
                .statusCode(303)
                .header("Location", endsWith(entry + "?recorded=true"));
        send(page + "/departures/new", departure)
                .statusCode(303)
                .header("Location", endsWith(entry + "?recorded=true"));
        send(page + "/departures/new", and(departure, Map.of("departsAt", "2999-05-19T20:30")))
                .statusCode(409);
        String api = "/api/routes/" + route + "/departures/2999-05-20:ZZ1";
        as(Roles.VIEWER)
                .get(api)
                .then()
                .body("departsAt", equalTo("2999-05-19T19:30:00Z"), "status", equalTo("PLANNED"));
        browserOf(Roles.COORDINATOR)
                .get(entry + "/change")
                .then()
                .statusCode(200)
                .body(
                        containsString("value=\"2999-05-19T19:30\""),
                        not(containsString("id=\"of-flight\"")),
                        not(containsString("id=\"of-date\"")),
                        not(containsString("Facts rest on it")));
        send(entry + "/change", and(departure, Map.of("version", "\"1\"", "departsAt", "2999-05-19T15:30")))
                .statusCode(422)
                .body(containsString("id=\"wrong-departsAt\""));
        Map<String, String> later = and(
                departure, Map.of("version", "\"1\"", "estimatedDeparture", "2999-05-20T02:00", "cancelled", "true"));
        send(entry + "/change", later).statusCode(303).header("Location", endsWith(entry + "?recorded=true"));
        send(entry + "/change", and(departure, Map.of("version", "\"1\"")))
                .statusCode(412)
                .body(containsString("id=\"theirs-estimatedDeparture\""), containsString("20 May 2999, 02:00"));
        as(Roles.VIEWER)
                .get(api)
                .then()
                .body("estimatedDeparture", equalTo("2999-05-20T02:00:00Z"), "status", equalTo("CANCELLED"));
        for (String where : new String[] {page, page + ":ZZ1", page + "?from=2999-05-20", page + "?from="}) {
            browserOf(Roles.VIEWER)
                    .get(where)
                    .then()
                    .statusCode(200)
                    .body(containsString("departures/2999-05-20:ZZ1\""), containsString("20 May 2999, 02:00"));
        }
        browserOf(Roles.VIEWER)
                .get(page + "?from=2999-05-21")
                .then()
                .body(containsString("No departure is dated from then on."));
        browserOf(Roles.VIEWER)
                .get(entry)
                .then()
                .statusCode(200)
                .body(
                        containsString("19 May 2999, 19:30"),
                        containsString("cargo schedule"),
                        not(containsString("/change\"")));
        browserOf(Roles.COORDINATOR).get(entry).then().body(containsString(entry + "/change\""));
    }

    @Test
    void of_many_departures_the_further_ones_are_on_a_page_of_their_own() {
        for (String day : new String[] {"2999-05-20", "2999-05-21"}) {
            send(page + "/departures/new", Map.of("flight", "ZZ1", "date", day, SOURCE, "cargo schedule"))
                    .statusCode(303);
        }
        String first = browserOf(Roles.VIEWER)
                .get(page + "?limit=1&from=2999-05-01")
                .then()
                .statusCode(200)
                .body(containsString("2999-05-20:ZZ1"), not(containsString("2999-05-21:ZZ1")))
                .extract()
                .asString();
        String next = first.replaceAll("(?s).*href=\"([^\"]*)\" rel=\"next\".*", "$1");
        browserOf(Roles.VIEWER)
                .get(next.replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .body(not(containsString("2999-05-20:ZZ1")), containsString("2999-05-21:ZZ1"));
    }

    @Test
    void errors_are_shown_at_their_fields() {
        send(
                        page + "/departures/new",
                        Map.of(
                                "flight",
                                "ZZ1",
                                "date",
                                "2999-05-20",
                                "departsAt",
                                "2999-05-19T15:30",
                                SOURCE,
                                "cargo schedule"))
                .statusCode(422)
                .body(
                        containsString("id=\"wrong-departsAt\""),
                        containsString("is not on that date where it leaves from (Asia/Shanghai)"),
                        containsString("value=\"2999-05-19T15:30\""));
        send(page + "/departures/new", Map.of("flight", "?", "departsAt", "soon", "url", "javascript:alert(1)"))
                .statusCode(422)
                .body(containsString("id=\"wrong-departsAt\""));
        send(page + "/departures/new", Map.of("flight", "?", "url", "javascript:alert(1)"))
                .statusCode(422)
                .body(
                        containsString("id=\"wrong-flight\""),
                        containsString("id=\"wrong-date\""),
                        containsString("id=\"wrong-reference\""),
                        containsString("id=\"wrong-url\""));
        send(page + "/pattern", Map.of("validFrom", "2021-03-28", "weeklyFrequency", "often", SOURCE, "schedule"))
                .statusCode(422)
                .body(containsString("id=\"wrong-weeklyFrequency\""), containsString("value=\"often\""));
        browserOf(Roles.VIEWER).get(page + "?from=soon").then().statusCode(422);
    }

    @Test
    void pages_offer_only_legal_actions() {
        browserOf(Roles.OPERATOR)
                .get(page)
                .then()
                .statusCode(200)
                .body(not(containsString("/pattern\"")), not(containsString("/new\"")));
        browserOf(Roles.COORDINATOR)
                .get(page)
                .then()
                .body(containsString(page + "/pattern\""), containsString(page + "/departures/new\""));
        browserOf(Roles.COORDINATOR)
                .get(page + ":ZZ1")
                .then()
                .statusCode(200)
                .body(
                        containsString(page + ":ZZ1/pattern\""),
                        not(containsString("/departures/new\"")),
                        containsString("href=\"" + page + "\""));
        browserOf(Roles.VIEWER)
                .get("/catalogue/routes?carrier=" + carrier)
                .then()
                .body(containsString("href=\"" + page + "\""));
        browserOf(Roles.VIEWER).get(page + "X").then().statusCode(404);
        browserOf(Roles.VIEWER).get(page + "/departures/2021-05-20:ZZ9").then().statusCode(404);
    }

    @Test
    void a_route_of_an_operation_leads_to_what_its_carrier_publishes() {
        AnOperation operation = new AnOperation();
        everybodyIn(operation.code);
        for (String id : new String[] {route, route + ":ZZ1"}) {
            String link = "<a href=\"/catalogue/routes/" + id + "\">";
            String there = "/operations/" + operation.code + "/routes/" + id;
            browserOf(Roles.VIEWER)
                    .get(there)
                    .then()
                    .statusCode(200)
                    .body(containsString(link + "Published schedule</a>"));
            browserOf(Roles.VIEWER).cookie("language", "zh").get(there).then().body(containsString(link + "公布的班期</a>"));
        }
    }

    @Test
    void tolerances_are_read_by_all_and_set_by_administrators() {
        String entry = "/catalogue/tolerances/NEARLY";
        String percent =
                as(Roles.VIEWER).get("/api/tolerances/NEARLY").path("percent").toString();
        for (String role : new String[] {Roles.VIEWER, Roles.COORDINATOR}) {
            for (String path : new String[] {"/catalogue/tolerances", "/catalogue/tolerances?q=nothing", entry}) {
                browserOf(role)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body(
                                containsString("NEARLY"),
                                containsString("<bdi>" + percent + "</bdi>"),
                                not(containsString("/change\"")),
                                not(containsString("/new\"")));
            }
        }
        browserOf(Roles.ADMIN).get(entry).then().body(containsString(entry + "/change\""));
        String form = browserOf(Roles.ADMIN).get(entry + "/change").asString();
        String version = form.replaceAll("(?s).*name=\"version\" value=\"&quot;(\\d+)&quot;\".*", "$1");
        String why = Fresh.code("because-");
        browserOf(Roles.ADMIN)
                .formParams(Map.of("version", "\"" + version + "\"", "percent", "0", "note", why))
                .post(entry + "/change")
                .then()
                .statusCode(422)
                .body(containsString("id=\"wrong-percent\""), containsString("value=\"" + why + "\""));
        browserOf(Roles.ADMIN)
                .formParams(Map.of("version", "\"" + version + "\"", "percent", percent, "note", why))
                .post(entry + "/change")
                .then()
                .statusCode(303)
                .header("Location", endsWith(entry + "?recorded=true"));
        as(Roles.VIEWER)
                .get("/api/tolerances/NEARLY")
                .then()
                .body("note", equalTo(why), "recordedBy", equalTo("admin"));
        browserOf(Roles.ADMIN).get("/catalogue/tolerances").then().body(not(containsString("/new\"")));
        browserOf(Roles.ADMIN).get("/catalogue/tolerances/VAGUELY").then().statusCode(404);
    }

    @Test
    void routes_and_tolerances_are_there_in_chinese() {
        browserOf(Roles.COORDINATOR)
                .cookie("language", "zh")
                .get(page)
                .then()
                .body(containsString("常规班次"), containsString("尚未有人填报"), containsString("添加航班"));
        browserOf(Roles.COORDINATOR)
                .cookie("language", "zh")
                .get(page + "/departures/new")
                .then()
                .body(containsString("计划起飞"), containsString("公布于"), containsString(">是<"));
        browserOf(Roles.VIEWER)
                .cookie("language", "zh")
                .get("/catalogue/tolerances")
                .then()
                .body(containsString("容差"));
    }
}
