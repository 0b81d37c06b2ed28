package org.aidbridge.web;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;
import static org.aidbridge.Given.passwordOf;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages that add and disable users: secrets shown once, and changes effective at once. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleTest {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

    private AnOperation operation;
    private String name;

    @BeforeEach
    void somebody_new() {
        operation = new AnOperation();
        name = Fresh.code("person-").toLowerCase(Locale.ROOT);
    }

    private static Response send(String role, String path, Map<String, String> fields) {
        return browserOf(role).formParams(fields).post(path);
    }

    private static String secret(Response page) {
        page.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
        Matcher secret = SECRET.matcher(page.asString());
        assertThat(secret.find()).as(page.asString()).isTrue();
        return secret.group(1);
    }

    private static String inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
    }

    private String version() {
        return as(Roles.ADMIN).get("/api/users/" + name).header("ETag");
    }

    @Test
    void a_person_gets_a_password_that_is_shown_once_and_has_to_be_changed() {
        String password =
                secret(send(Roles.ADMIN, "/people", Map.of("name", name, "kind", "person", "role", "member")));
        browserOf(Roles.ADMIN)
                .get("/people/" + name)
                .then()
                .statusCode(200)
                .body(not(containsString(password)), containsString("to be changed"));
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("name", name)
                .formParam("password", password)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/password"));
        send(Roles.ADMIN, "/people", Map.of("name", name, "kind", "person", "role", "member"))
                .then()
                .statusCode(409)
                .body(containsString("There is already a user " + name), not(containsString("class=\"secret\"")));
        send(Roles.ADMIN, "/people", Map.of("name", "No Name", "kind", "person", "role", "member"))
                .then()
                .statusCode(422)
                .body(containsString("value=\"No Name\""));
        // Adding a user with memberships is one audit entry.
        as(Roles.ADMIN)
                .get("/api/audit?kind=app_user&key=" + name)
                .then()
                .statusCode(200)
                .body("action", contains("INSERT"));
    }

    @Test
    void a_new_password_replaces_the_old_one() {
        createUser(name);
        String password = secret(send(Roles.ADMIN, "/people/" + name + "/password", Map.of()));
        asUser(name, passwordOf(name)).get("/api/me").then().statusCode(401);
        asUser(name, password).get("/api/me").then().statusCode(200);
    }

    @Test
    void a_user_is_promoted_and_disabled_only_from_the_current_version() {
        createUser(name);
        String seen = version();
        Map<String, String> promoted = Map.of("version", seen, "role", "admin", "enabled", "true");
        send(Roles.ADMIN, "/people/" + name, promoted)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/people/" + name + "?changed=true"));
        asUser(name, passwordOf(name)).get("/api/users").then().statusCode(200);
        send(Roles.ADMIN, "/people/" + name, Map.of("version", seen, "role", "member", "enabled", "false"))
                .then()
                .statusCode(412)
                .body(containsString("has changed since"));
        send(Roles.ADMIN, "/people/" + name, Map.of("version", version(), "role", "member", "enabled", "false"))
                .then()
                .statusCode(303);
        asUser(name, passwordOf(name)).get("/api/me").then().statusCode(401);
        browserOf(Roles.ADMIN).get("/people/" + name).then().body(containsString("Disabled"));
    }

    @Test
    void nobody_changes_their_own_role_or_password_on_the_page_about_them() {
        browserOf(Roles.ADMIN)
                .get("/people/admin")
                .then()
                .statusCode(200)
                .body(
                        containsString("This is you."),
                        containsString("href=\"/password\""),
                        not(containsString("action=\"/people/admin\"")),
                        not(containsString("action=\"/people/admin/password\"")));
    }

    @Test
    void a_user_is_added_to_an_operation_on_the_page_of_the_user() {
        createUser(name);
        String page = "/people/" + name;
        browserOf(Roles.ADMIN).get(page).then().body(containsString("A member of no operation yet."));
        send(Roles.ADMIN, page + "/memberships", Map.of("operation", operation.code, "role", "operator"))
                .then()
                .statusCode(303);
        as(Roles.ADMIN)
                .get("/api/operations/" + operation.code + "/members/" + name)
                .then()
                .statusCode(200)
                .body("role", equalTo("operator"), "recordedBy", equalTo("admin"));
        browserOf(Roles.ADMIN)
                .get(page)
                .then()
                .body(
                        containsString("/operations/" + operation.code + "/members"),
                        not(containsString("<option value=\"" + operation.code + "\"")));
        send(Roles.ADMIN, page + "/memberships", Map.of("operation", "NOT-THERE", "role", "operator"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_token_is_shown_once_works_as_far_as_its_scopes_and_ends_when_it_is_revoked() {
        createUser(name);
        member(operation.code, name, Roles.OPERATOR);
        Response page = browserOf(name)
                .formParams(Map.of(
                        "name", "scanner <b>", "until", inDays(30), "operation-1", operation.code, "role-1", "viewer"))
                .post("/tokens");
        String token = secret(page);
        assertThat(token).startsWith("aid_");
        assertThat(page.asString()).contains("<bdi>scanner &lt;b&gt;</bdi>");
        browserOf(name).get("/tokens").then().body(not(containsString(token)), containsString(token.substring(0, 12)));
        given().header("Authorization", "Bearer " + token)
                .get("/api/shipments?operation=" + operation.code)
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}")
                .post("/api/shipments")
                .then()
                .statusCode(403);
        String id = as(Roles.ADMIN).get("/api/users/" + name + "/tokens").path("[0].id");
        browserOf(Roles.VIEWER).post("/tokens/" + id + "/revoke").then().statusCode(404);
        browserOf(name)
                .post("/tokens/" + id + "/revoke")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/tokens"));
        given().header("Authorization", "Bearer " + token).get("/api/me").then().statusCode(401);
        browserOf(name)
                .get("/tokens")
                .then()
                .body(containsString("revoked"), not(containsString("/tokens/" + id + "/revoke")));
    }

    @Test
    void a_token_page_offers_no_operation_that_its_user_does_not_know_and_takes_no_date_beyond_a_year() {
        createUser(name);
        member(operation.code, name, Roles.VIEWER);
        String elsewhere = new AnOperation().code;
        browserOf(name)
                .get("/tokens")
                .then()
                .statusCode(200)
                .body(containsString(operation.code), not(containsString(elsewhere)));
        browserOf(name)
                .formParams(Map.of("name", "too long", "until", "2099-01-01", "operation-1", "*", "role-1", "viewer"))
                .post("/tokens")
                .then()
                .statusCode(422)
                .body(
                        containsString("A token lasts at most a year"),
                        containsString("value=\"too long\""),
                        containsString("<option value=\"*\" selected>"));
        browserOf(name)
                .formParams(Map.of("name", "nothing", "until", inDays(30)))
                .post("/tokens")
                .then()
                .statusCode(422);
    }

    @Test
    void a_machine_gets_tokens_from_an_administrator() {
        send(Roles.ADMIN, "/people", Map.of("name", name, "kind", "machine", "role", "member"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/people/" + name));
        browserOf(Roles.ADMIN).get("/people/" + name).then().body(containsString("with tokens only"));
        member(operation.code, name, Roles.REPORTER);
        String token = secret(send(
                Roles.ADMIN,
                "/people/" + name + "/tokens",
                Map.of("name", "warehouse", "until", inDays(30), "operation-1", operation.code, "role-1", "reporter")));
        given().header("Authorization", "Bearer " + token)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(name));
        as(Roles.ADMIN).get("/api/users/" + name + "/tokens").then().body("", hasSize(1));
    }

    @Test
    void a_user_signed_in_with_a_token_cannot_create_another() {
        createUser(name);
        String token = secret(browserOf(name)
                .formParams(Map.of("name", "one", "until", inDays(30), "operation-1", "*", "role-1", "viewer"))
                .post("/tokens"));
        given().header("Authorization", "Bearer " + token)
                .get("/tokens")
                .then()
                .statusCode(200)
                .body(containsString("A token gives out no other"), not(containsString("name=\"until\"")));
    }

    @Test
    void who_did_what_is_found_by_who_and_what() {
        createUser(name);
        browserOf(Roles.ADMIN)
                .get("/audit?user=admin&kind=app_user&key=" + name)
                .then()
                .statusCode(200)
                .body(
                        containsString("Added person <bdi>" + name + "</bdi>"),
                        containsString("/api/audit/export?user=admin&amp;kind=app_user&amp;key=" + name));
        browserOf(Roles.ADMIN)
                .get("/audit?user=nobody-of-that-name&kind=&key=")
                .then()
                .statusCode(200)
                .body(containsString("Nothing matches."));
        browserOf(Roles.COORDINATOR).get("/audit").then().statusCode(403);
        browserOf(Roles.COORDINATOR)
                .get("/operations/" + operation.code + "/audit?kind=party&key=")
                .then()
                .statusCode(200)
                .body(containsString("DONOR"), not(containsString("member <bdi>")));
    }
}
