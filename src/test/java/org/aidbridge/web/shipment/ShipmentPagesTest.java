package org.aidbridge.web.shipment;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.as;
import static org.aidbridge.Given.everybodyIn;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Pages about shipments show no more than the API, and offer no more than it allows. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShipmentPagesTest {

    private static final Pattern OFFERED = Pattern.compile("/report\\?type=([A-Z_]+)\"");

    private AnOperation operation;
    private String shipment;

    @BeforeEach
    void declare() {
        operation = new AnOperation();
        everybodyIn(operation.code);
        shipment = operation.shipment();
    }

    private static RequestSpecification browserOf(String user) {
        return browserOf(user, "same-origin");
    }

    /** @param site the site of the page that sends it */
    private static RequestSpecification browserOf(String user, String site) {
        String cookie = given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", user)
                .formParam("password", passwordOf(user))
                .post("/sign-in")
                .getCookie("aidbridge");
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", site)
                .cookie("aidbridge", cookie);
    }

    private String page(String path) {
        return "/operations/" + operation.code + path;
    }

    private List<String> offeredTo(String user, String parameters) {
        String html =
                browserOf(user).get(page("/shipments/" + shipment) + parameters).asString();
        return OFFERED.matcher(html).results().map(m -> m.group(1)).toList();
    }

    @Test
    void next_events_are_offered_only_to_users_who_may_record_them_now() {
        List<String> next = as(Roles.REPORTER)
                .get("/api/shipments/" + shipment + "?operation=" + operation.code)
                .jsonPath()
                .getList("next");
        assertThat(next).isNotEmpty();
        assertThat(offeredTo(Roles.REPORTER, "")).containsExactlyElementsOf(next);
        assertThat(offeredTo(Roles.OPERATOR, "")).containsExactlyElementsOf(next);
        assertThat(offeredTo(Roles.VIEWER, "")).isEmpty();
        assertThat(offeredTo(Roles.OPERATOR, "?validAt=2100-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void a_plan_is_made_by_operators_only() {
        browserOf(Roles.REPORTER)
                .get(page("/shipments/" + shipment))
                .then()
                .statusCode(200)
                .body(not(containsString("/plan\"")));
        browserOf(Roles.OPERATOR)
                .get(page("/shipments/" + shipment))
                .then()
                .statusCode(200)
                .body(containsString("/plan\""));
        browserOf(Roles.REPORTER)
                .get(page("/shipments/" + shipment + "/plan"))
                .then()
                .statusCode(403);
    }

    @Test
    void a_refused_form_keeps_its_input() {
        browserOf(Roles.REPORTER)
                .formParam("type", "CANCELLED")
                .formParam("key", "page-" + shipment)
                .formParam("occurredOn", "2100-01-01")
                .formParam("occurredTime", "00:00")
                .formParam("note", "<b>\"typed\"</b>")
                .post(page("/shipments/" + shipment + "/report"))
                .then()
                .statusCode(422)
                .body(
                        containsString("in the future"),
                        containsString("value=\"2100-01-01\""),
                        containsString("&lt;b&gt;&quot;typed&quot;&lt;/b&gt;"));
    }

    @Test
    void a_form_of_another_site_is_not_believed() {
        browserOf(Roles.REPORTER, "cross-site")
                .formParam("type", "CANCELLED")
                .post(page("/shipments/" + shipment + "/report"))
                .then()
                .statusCode(403);
    }

    @Test
    void the_file_has_the_rows_of_the_list() {
        browserOf(Roles.VIEWER)
                .get(page("/shipments.csv"))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(operation.code + "-shipments.csv"))
                .body(containsString("\r\n" + shipment + ","));
        browserOf(Roles.VIEWER)
                .get(page("/shipments.csv?stage=LOST"))
                .then()
                .statusCode(200)
                .body(endsWith("recordedAt\r\n"));
        browserOf(Roles.VIEWER)
                .get(page("/shipments.csv?stage=NOWHERE"))
                .then()
                .statusCode(422)
                .contentType("text/html");
    }
}
