package org.aidbridge.web;

import static org.aidbridge.Given.as;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages that publish: for whom, what they offer, and that repeating them has no effect. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsTest {

    private static final Map<String, String> SUSPENSION = Map.of(
            "kind", "SUSPENSION",
            "carrier", "3U",
            "routes", "3U:CTU-DEL",
            "createRoutes", "true",
            "sourceKind", "CARRIER",
            "issuedOn", "2021-04-26",
            "quote", "they stop <script>alert(1)</script> \u202ethere");

    private AnOperation operation;
    private String page;

    @BeforeEach
    void open() {
        operation = new AnOperation();
        page = "/operations/" + operation.code;
    }

    private String published() {
        return browserOf(Roles.COORDINATOR)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(SUSPENSION)
                .post(page + "/notices")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?published=true"))
                .extract()
                .header("Location")
                .replaceAll("\\?.*", "");
    }

    @Test
    void a_preview_writes_nothing_and_shows_what_would_follow() {
        String shipment = operation.shipment();
        browserOf(Roles.COORDINATOR)
                .formParams(SUSPENSION)
                .post(page + "/notices/preview")
                .then()
                .statusCode(200)
                .body(containsString(shipment), containsString("Confirm and publish"));
        as(Roles.VIEWER)
                .get("/api/notices?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        browserOf(Roles.VIEWER).get(page + "/stuck").then().body(not(containsString(shipment)));
    }

    @Test
    void a_form_sent_twice_is_one_notice_and_is_the_same_in_the_api() {
        String shipment = operation.shipment();
        String notice = published();
        assertThat(published()).isEqualTo(notice);
        as(Roles.VIEWER)
                .get("/api/notices/" + notice.replaceAll(".*/", "") + "?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("source.quote", equalTo(SUSPENSION.get("quote")));
        browserOf(Roles.VIEWER).get(page + "/stuck").then().statusCode(200).body(containsString(shipment));
        browserOf(Roles.VIEWER)
                .get(page + "/stuck.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString(shipment), containsString("OXYGEN_CONCENTRATOR,800,EA"));
        browserOf(Roles.VIEWER)
                .get(page + "/stuck.csv?knownAt=2021-04-27T00:00:00Z")
                .then()
                .body(not(containsString(shipment)));
    }

    @Test
    void words_of_others_do_nothing_on_any_page() {
        String notice = published();
        for (String path : List.of(
                notice.substring(notice.indexOf("/operations")),
                page + "/routes",
                page + "/routes/3U:CTU-DEL",
                page + "/carriers/3U")) {
            browserOf(Roles.VIEWER)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("<bdi>they stop &lt;script&gt;"), not(containsString("<script>alert")));
        }
    }

    @Test
    void pages_offer_only_legal_actions() {
        String notice = published();
        String path = notice.substring(notice.indexOf("/operations"));
        browserOf(Roles.OPERATOR).get(path).then().body(not(containsString("/notices/new")));
        browserOf(Roles.OPERATOR).get(page + "/routes").then().body(not(containsString("/notices/new")));
        browserOf(Roles.OPERATOR)
                .get(page + "/reports")
                .then()
                .body(not(containsString("method=\"post\" action=\"" + page)));
        browserOf(Roles.COORDINATOR).get(path).then().body(containsString("kind=RETRACTION"));
        browserOf(Roles.COORDINATOR)
                .get(path + "?validAt=2100-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body(not(containsString("kind=RETRACTION")));
    }

    @Test
    void missing_values_are_shown_in_a_form_that_keeps_its_input() {
        browserOf(Roles.COORDINATOR)
                .formParam("kind", "RETRACTION")
                .formParam("carrier", "3U")
                .formParam("quote", "kept words")
                .formParam("issuedOn", "yesterday")
                .post(page + "/notices/preview")
                .then()
                .statusCode(422)
                .body(containsString("kept words"), containsString("is no day like 2021-04-26"));
    }

    @Test
    void a_report_of_another_operation_is_none_here() {
        String number = as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", \"validAsOf\": \"2021-05-01T00:00:00Z\"}".formatted(operation.code))
                .post("/api/reports")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
        String elsewhere = "/operations/" + new AnOperation().code;
        browserOf(Roles.VIEWER).get(page + "/reports/" + number).then().statusCode(200);
        browserOf(Roles.VIEWER).get(elsewhere + "/reports/" + number).then().statusCode(404);
        browserOf(Roles.VIEWER)
                .get(page + "/reports/" + number + "/compare")
                .then()
                .statusCode(422);
    }

    private static final Map<String, String> CLAIM = Map.ofEntries(
            Map.entry("kind", "FIGURE"),
            Map.entry("text", "1,000 of them <script>alert(1)</script> \u202ethere"),
            Map.entry("bound", "EXACTLY"),
            Map.entry("quantity", "1,000"),
            Map.entry("unit", "EA"),
            Map.entry("stage", "PLANNED"),
            Map.entry("item-OXYGEN_CONCENTRATOR", "true"),
            Map.entry("mappingNote", "as they say"),
            Map.entry("sourceKind", "MEDIA"),
            Map.entry("statedOn", "2021-05-01"),
            Map.entry("part-1", "400 by air"),
            Map.entry("partBound-1", "EXACTLY"),
            Map.entry("partQuantity-1", "400"));

    private ValidatableResponse claim(String path) {
        return browserOf(Roles.COORDINATOR)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(CLAIM)
                .post(page + "/claims" + path)
                .then();
    }

    @Test
    void a_claim_is_previewed_and_recorded_once_as_by_the_api() {
        operation.shipment();
        claim("/preview")
                .statusCode(200)
                .body(
                        containsString("200 are not shown by what we track"),
                        containsString("These parts cannot make up the stated figure"),
                        containsString("Confirm and record"),
                        not(containsString("<script>alert")));
        as(Roles.VIEWER)
                .get("/api/claims?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        String address = claim("").statusCode(303).extract().header("Location");
        claim("").statusCode(303).header("Location", equalTo(address));
        String path = address.substring(address.indexOf("/operations")).replaceAll("\\?.*", "");
        as(Roles.VIEWER)
                .get("/api/claims/" + path.replaceAll(".*/", "") + "?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("text", equalTo(CLAIM.get("text")))
                .body("quantity", equalTo(1000))
                .body("statedOn", equalTo("2021-05-01"))
                .body("components.text", contains("400 by air"))
                .body("mapping.items", contains("OXYGEN_CONCENTRATOR"));
        browserOf(Roles.VIEWER)
                .get(path)
                .then()
                .statusCode(200)
                .body(
                        containsString("<bdi>1,000 of them &lt;script&gt;"),
                        not(containsString("<script>alert")),
                        not(containsString("/mapping")),
                        not(containsString("/claims/new")));
        browserOf(Roles.OPERATOR).get(page + "/claims").then().body(not(containsString("/claims/new")));
        browserOf(Roles.COORDINATOR)
                .get(path)
                .then()
                .body(containsString(path + "/mapping"), containsString("kind=RETRACTION"));
        browserOf(Roles.COORDINATOR)
                .get(path + "?validAt=2100-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body(not(containsString(path + "/mapping")), not(containsString("kind=RETRACTION")));
    }

    @Test
    void the_next_page_of_claims_is_of_those_that_were_asked_for() {
        claim("").statusCode(303);
        browserOf(Roles.COORDINATOR)
                .formParams(CLAIM)
                .formParam("reference", "ANOTHER")
                .post(page + "/claims")
                .then()
                .statusCode(303);
        browserOf(Roles.VIEWER)
                .get(page + "/claims?kind=FIGURE&limit=1")
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + page + "/claims?kind=FIGURE&amp;limit=1&amp;after="));
    }

    @Test
    void a_report_that_is_sent_twice_is_published_once() {
        for (int i = 0; i < 2; i++) {
            browserOf(Roles.COORDINATOR)
                    .formParam("at", "2021-05-01T05:30")
                    .formParam("key", "the-same-key")
                    .post(page + "/reports")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/reports/" + operation.code + "-0001?published=true"));
        }
    }
}
