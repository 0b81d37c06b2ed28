package org.aidbridge.web;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Adding and removing members and users on pages, and the audit of it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdministrationTest {

    private AnOperation operation;
    private String page;
    private String somebody;

    @BeforeEach
    void open() {
        operation = new AnOperation();
        page = "/operations/" + operation.code;
        somebody = Fresh.code("somebody-").toLowerCase(Locale.ROOT);
        createUser(somebody);
    }

    private void letIn(String role, String version, int status) {
        browserOf(Roles.ADMIN)
                .formParam("user", somebody)
                .formParam("role", role)
                .formParam("version", version)
                .post(page + "/members")
                .then()
                .statusCode(status);
    }

    private void reads(String role) {
        as(Roles.ADMIN)
                .get("/api/operations/" + operation.code + "/members/" + somebody)
                .then()
                .statusCode(200)
                .body("role", equalTo(role));
    }

    @Test
    void a_member_is_added_promoted_and_removed() {
        letIn("viewer", "", 303);
        reads("viewer");
        browserOf(Roles.ADMIN)
                .get(page + "/members")
                .then()
                .statusCode(200)
                .body(containsString(somebody + " loses access to this operation at once."));
        letIn("operator", "\"0\"", 303);
        reads("operator");
        browserOf(Roles.ADMIN)
                .formParam("user", somebody)
                .formParam("version", "\"1\"")
                .post(page + "/members/remove")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page + "/members"));
        browserOf(Roles.ADMIN).get(page + "/members").then().body(not(containsString(somebody)));
        browserOf(Roles.COORDINATOR)
                .get(page + "/audit")
                .then()
                .statusCode(200)
                .body(containsString("membership"), containsString(somebody));
        browserOf(Roles.COORDINATOR)
                .get(page + "/audit?knownAt=2021-04-27T00:00:00Z")
                .then()
                .statusCode(200)
                .body(not(containsString(somebody)), containsString("/audit/export?to=2021-04-27T00:00:00.000001Z\""));
    }

    @Test
    void a_change_of_what_has_changed_meanwhile_is_refused_on_the_page() {
        letIn("viewer", "", 303);
        letIn("operator", "\"0\"", 303);
        letIn("coordinator", "\"0\"", 412);
        reads("operator");
        letIn("emperor", "\"1\"", 422);
        reads("operator");
    }

    @Test
    void what_was_typed_of_somebody_who_is_not_let_in_is_still_there() {
        browserOf(Roles.ADMIN)
                .formParam("user", somebody)
                .formParam("role", "reporter")
                .formParam("carrier", "NO-SUCH")
                .post(page + "/members")
                .then()
                .statusCode(422)
                .body(
                        containsString("name=\"user\" value=\"" + somebody + "\""),
                        containsString("<option value=\"reporter\" selected>"),
                        containsString("value=\"NO-SUCH\""),
                        containsString("id=\"wrong-carrier\""),
                        not(containsString("id=\"wrong-party\"")));
    }

    @Test
    void members_have_no_page_as_of_another_time() {
        browserOf(Roles.ADMIN)
                .get(page + "/members?knownAt=2021-04-27T00:00:00Z")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page + "/members"));
    }

    @Test
    void who_was_refused_changes_the_language_on_the_page_that_the_form_is_on() {
        String refused = "name=\"to\" value=\"" + page + "/members\"";
        browserOf(Roles.ADMIN)
                .header("Referer", "http://localhost" + page + "/members?knownAt=2021-04-27T00:00:00Z")
                .formParam("user", somebody)
                .formParam("version", "\"1\"")
                .post(page + "/members/remove")
                .then()
                .statusCode(404)
                .body(containsString(refused));
        browserOf(Roles.ADMIN)
                .header("Referer", "http://localhost//elsewhere.example/")
                .formParam("user", somebody)
                .formParam("version", "\"1\"")
                .post(page + "/members/remove")
                .then()
                .statusCode(404)
                .body(not(containsString("elsewhere.example")));
    }
}
