package org.aidbridge.security.token;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asNobody;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createOperation;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenTest {

    @Inject
    DataSource database;

    private final String mine = Fresh.code("TOKEN-");
    private final String asha = Fresh.code("asha-").toLowerCase(Locale.ROOT);

    @BeforeEach
    void an_operator() {
        createOperation(mine);
        createUser(asha);
        member(mine, asha, Roles.OPERATOR);
    }

    private Response issue(String scope, Instant expiresAt) {
        return asUser(asha, passwordOf(asha))
                .body(Map.of("name", "scanner", "scopes", List.of(scope), "expiresAt", expiresAt.toString()))
                .post("/api/me/tokens");
    }

    private Response issue(String scope) {
        return issue(scope, Instant.now().plus(30, ChronoUnit.DAYS));
    }

    private static RequestSpecification bearer(String token) {
        return asNobody().header("Authorization", "Bearer " + token);
    }

    @Test
    void a_token_is_shown_once_and_kept_as_a_hash() throws Exception {
        Response issued = issue("*:viewer");
        issued.then().statusCode(201).body("scopes", contains("*:viewer")).body("lastUsedAt", nullValue());
        String token = issued.path("token");
        assertThat(token).matches("aid_[A-Za-z0-9_-]{32}").startsWith(issued.<String>path("prefix"));
        bearer(token).get("/api/me").then().statusCode(200).body("name", equalTo(asha));
        Response listed = asUser(asha, passwordOf(asha)).get("/api/me/tokens");
        listed.then().statusCode(200).body("[0].lastUsedAt", notNullValue()).body("[0].token", nullValue());
        assertThat(listed.asString()).doesNotContain(token);
        try (Connection connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select t::text || (select string_agg(a::text, '') from audit a) from api_token t")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(token.substring(12));
            }
        }
    }

    @Test
    void it_does_what_its_scopes_allow_and_never_more_than_its_user() {
        String viewer = issue(mine + ":viewer").path("token");
        bearer(viewer).get("/api/operations/" + mine + "/parties").then().statusCode(200);
        bearer(viewer)
                .body("{\"operation\": \"" + mine + "\"}")
                .post("/api/shipments")
                .then()
                .statusCode(403);
        String boasting = issue("*:admin").path("token");
        bearer(boasting).get("/api/me").then().body("roles", contains("viewer", "reporter", "operator"));
        bearer(boasting).get("/api/users").then().statusCode(403);
        bearer(boasting).get("/api/operations/" + mine + "/members").then().statusCode(403);
        String elsewhere = issue("ELSEWHERE:operator").path("token");
        bearer(elsewhere).get("/api/operations/" + mine).then().statusCode(404);
        bearer(elsewhere).get("/api/operations/ELSEWHERE").then().statusCode(404);
    }

    @Test
    void an_administrators_token_does_only_what_it_is_for() {
        String token = as(Roles.ADMIN)
                .body(Map.of(
                        "name",
                        "reads",
                        "scopes",
                        List.of("*:viewer", mine + ":coordinator"),
                        "expiresAt",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .post("/api/me/tokens")
                .path("token");
        bearer(token).get("/api/operations/" + mine).then().statusCode(200);
        bearer(token).get("/api/users").then().statusCode(403);
        bearer(token)
                .body("{\"code\": \"BY-TOKEN\", \"name\": \"x\", \"zone\": \"UTC\"}")
                .post("/api/operations")
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_revoked_ends_at_once_although_it_was_remembered() {
        Response issued = issue("*:operator");
        String token = issued.path("token");
        bearer(token).get("/api/me").then().statusCode(200);
        asUser(asha, passwordOf(asha))
                .delete("/api/me/tokens/" + issued.path("id"))
                .then()
                .statusCode(204);
        bearer(token).get("/api/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void it_goes_with_its_user() {
        String token = issue("*:operator").path("token");
        bearer(token).get("/api/me").then().statusCode(200);
        as(Roles.ADMIN)
                .header("If-Match", "*")
                .body(Map.of("role", "member", "enabled", false))
                .put("/api/users/" + asha)
                .then()
                .statusCode(200);
        bearer(token).get("/api/me").then().statusCode(401);
    }

    @Test
    void a_token_gives_out_no_other_and_changes_no_password() {
        String token = issue("*:operator").path("token");
        bearer(token)
                .body(Map.of(
                        "name",
                        "heir",
                        "scopes",
                        List.of("*:operator"),
                        "expiresAt",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .post("/api/me/tokens")
                .then()
                .statusCode(403);
    }

    @Test
    void nobody_revokes_the_token_of_another() {
        String id = issue("*:operator").path("id");
        as(Roles.VIEWER).delete("/api/me/tokens/" + id).then().statusCode(404);
        as(Roles.VIEWER).get("/api/users/" + asha + "/tokens").then().statusCode(403);
        as(Roles.ADMIN).delete("/api/users/" + asha + "/tokens/" + id).then().statusCode(204);
    }

    @Test
    void it_expires_within_a_year() {
        issue("*:viewer", Instant.now().minusSeconds(1))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresAt"));
        issue("*:viewer", Instant.now().plus(800, ChronoUnit.DAYS)).then().statusCode(422);
        issue("everything").then().statusCode(422).body("errors[0].pointer", equalTo("/scopes/0"));
    }

    @Test
    void guesses_are_refused_and_tell_nothing() {
        String token = issue("*:viewer").path("token");
        for (String guess : List.of(
                "aid_",
                "aid_" + "A".repeat(32),
                token.substring(0, token.length() - 1),
                token + "A",
                token.toLowerCase(Locale.ROOT),
                token.substring(0, 12),
                "aid_' or '1'='1",
                "aid_%00",
                "aid_" + "x".repeat(9_000))) {
            Response answer = bearer(guess).get("/api/me");
            answer.then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
            assertThat(answer.asString()).doesNotContain("aid_");
        }
        bearer(token).get("/api/me").then().statusCode(200);
    }

    @Test
    void a_machine_has_no_password_that_would_fit() {
        String machine = Fresh.code("machine-").toLowerCase(Locale.ROOT);
        as(Roles.ADMIN)
                .body(Map.of("name", machine, "role", "member"))
                .post("/api/users")
                .then()
                .statusCode(201);
        for (String password : List.of("null", " ", "machine", machine)) {
            asUser(machine, password).get("/api/me").then().statusCode(401);
        }
        as(Roles.ADMIN)
                .body(Map.of(
                        "name",
                        "first",
                        "scopes",
                        List.of("*:reporter"),
                        "expiresAt",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .post("/api/users/" + machine + "/tokens")
                .then()
                .statusCode(201)
                .body("user", equalTo(machine))
                .body("createdBy", not(equalTo(machine)));
    }
}
