package org.aidbridge.web;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.as;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.everybodyIn;
import static org.aidbridge.Given.member;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules for every page: who sees it, in which language and at which point on the clocks, and what is shown when it is
 * missing.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    private static final String NOON = "2021-04-27T12:00";

    private AnOperation operation;

    @BeforeEach
    void open() {
        operation = new AnOperation();
    }

    /** A browser where that user has signed in. */
    static RequestSpecification browserOf(String user) {
        String cookie = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", user)
                .formParam("password", passwordOf(user))
                .formParam("to", "/")
                .post("/sign-in")
                .getCookie("aidbridge");
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("aidbridge", cookie);
    }

    private String page() {
        return "/operations/" + operation.code;
    }

    @Test
    void an_anonymous_user_is_sent_to_the_sign_in_and_back() {
        given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get(page() + "?knownAt=2021-04-27T00:00:00Z")
                .then()
                .statusCode(302)
                .header("Location", allOf(containsString("/sign-in?to="), containsString("knownAt")));
    }

    @Test
    void an_operation_does_not_exist_for_non_members() {
        String stranger = Fresh.code("stranger-").toLowerCase(Locale.ROOT);
        createUser(stranger);
        browserOf(stranger)
                .get(page())
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("There is no operation " + operation.code));
        browserOf(stranger)
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("member of no operation"), not(containsString(operation.code)));
    }

    @Test
    void a_reporter_from_outside_gets_no_overview() {
        String carrier = Fresh.code("outside-").toLowerCase(Locale.ROOT);
        createUser(carrier);
        as(Roles.ADMIN)
                .header("If-Match", "*")
                .body("{\"role\": \"reporter\", \"carrier\": \"3U\"}")
                .put("/api/operations/" + operation.code + "/members/" + carrier)
                .then()
                .statusCode(200);
        browserOf(carrier)
                .get(page())
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("Your role does not include this"));
    }

    @Test
    void the_home_page_of_a_member_of_one_operation_is_that_operation() {
        String member = Fresh.code("member-").toLowerCase(Locale.ROOT);
        createUser(member);
        member(operation.code, member, Roles.VIEWER);
        browserOf(member).get("/").then().statusCode(303).header("Location", endsWith(page()));
    }

    @Test
    void programs_get_problem_documents_and_people_pages() {
        everybodyIn(operation.code);
        Response page = browserOf(Roles.VIEWER).get("/operations/NOT-THERE");
        page.then().statusCode(404).contentType("text/html");
        as(Roles.VIEWER)
                .header("Accept", "text/html")
                .get("/operations/NOT-THERE")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        browserOf(Roles.VIEWER)
                .get("/api/operations/NOT-THERE")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        browserOf(Roles.VIEWER)
                .get(page() + "?knownAt=yesterday")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("yesterday"), containsString("is not an RFC 3339 instant"));
    }

    @Test
    void the_time_control_leads_to_the_same_page_as_of_then_in_the_zone_of_the_page() {
        everybodyIn(operation.code);
        RequestSpecification browser =
                browserOf(Roles.VIEWER).queryParam("at", NOON).queryParam("to", page());
        browser.queryParam("known", "then")
                .get(page() + "/as-of")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?validAt=2021-04-27T06:30:00Z&knownAt=2021-04-27T06:30:00Z"));
        browserOf(Roles.VIEWER)
                .cookie("zone", "America%2FNew_York")
                .queryParam("at", NOON)
                .queryParam("to", "//elsewhere.example/")
                .get(page() + "/as-of")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page() + "?validAt=2021-04-27T16:00:00Z"));
        browserOf(Roles.VIEWER)
                .queryParam("at", "noon")
                .get(page() + "/as-of")
                .then()
                .statusCode(422);
    }

    @Test
    void the_minute_that_is_running_is_now_so_that_what_has_just_been_recorded_is_there() {
        everybodyIn(operation.code);
        browserOf(Roles.VIEWER)
                .cookie("zone", "UTC")
                .queryParam(
                        "at",
                        LocalDateTime.now(ZoneOffset.UTC)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString())
                .queryParam("known", "then")
                .queryParam("to", page())
                .get(page() + "/as-of")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page()));
    }

    @Test
    void every_link_of_a_page_stays_at_its_point_on_the_clocks() {
        everybodyIn(operation.code);
        String then = "validAt=2021-04-27T06:30:00Z";
        String html = browserOf(Roles.VIEWER).get(page() + "?" + then).asString();
        assertThat(html)
                .contains("as of 27 Apr 2021, 12:00, by all that is known now")
                .contains("href=\"" + page() + "?validAt=2021-04-27T06:30:00Z\" aria-current=\"page\"")
                .contains("validAt=2021-04-26T06:30:00Z")
                .contains("validAt=2021-04-28T06:30:00Z");
    }

    @Test
    void words_and_clocks_are_those_that_the_reader_has_chosen() {
        everybodyIn(operation.code);
        browserOf(Roles.VIEWER)
                .formParam("language", "ZH")
                .formParam("zone", "Europe/London")
                .formParam("to", page())
                .post("/preferences")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page()))
                .cookie("language", "zh")
                .cookie("zone", "Europe%2FLondon");
        browserOf(Roles.VIEWER)
                .cookie("language", "zh")
                .cookie("zone", "Europe%2FLondon")
                .get(page())
                .then()
                .statusCode(200)
                .body(containsString("lang=\"zh\""), containsString("总览"), containsString("Europe/London"));
        browserOf(Roles.VIEWER)
                .cookie("zone", "Nowhere%22%3E%3Cscript")
                .get(page())
                .then()
                .statusCode(200)
                .body(containsString("Asia/Kolkata"), not(containsString("Nowhere")));
        browserOf(Roles.VIEWER)
                .formParam("language", "KLINGON")
                .post("/preferences")
                .then()
                .statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operations",
                "/opening",
                "/people",
                "/tokens",
                "/audit",
                "/account",
                "/password",
                "/catalogue/items",
                "/sign-in"
            })
    void pages_are_not_cached_by_proxies(String path) {
        browserOf(Roles.ADMIN).get(path).then().statusCode(200).header("Cache-Control", "private, no-cache");
    }

    @Test
    void styles_and_scripts_are_cached() {
        browserOf(Roles.VIEWER)
                .get("/style/sign-in.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", not(containsString("private")));
    }

    @Test
    void inline_scripts_never_run() {
        everybodyIn(operation.code);
        Response page = browserOf(Roles.VIEWER).get(page());
        page.then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Cache-Control", containsString("private"));
        assertThat(page.asString())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son\\w+=")
                .doesNotContainPattern("\\sstyle=");
    }
}
