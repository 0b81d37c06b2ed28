package org.aidbridge.security.access;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asNobody;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/users",
                "/api/nowhere",
                "/q",
                "/q/openapi",
                "/q/metrics",
                "/q/swagger-ui",
                "/q/health",
                "/q/health/ready",
                "/index.html"
            })
    void nothing_is_accessible_without_signing_in(String path) {
        asNobody()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic realm="))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("status", equalTo(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/swagger-ui/", "/api/me"})
    void viewers_may_read_the_api_description(String path) {
        as(Roles.VIEWER).get(path).then().statusCode(200);
    }

    @Test
    void a_role_includes_the_ones_before_it() {
        as(Roles.OPERATOR)
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("operator"))
                .body("roles", equalTo(List.of("viewer", "reporter", "operator")));
        as(Roles.ADMIN).get("/api/me").then().body("roles", equalTo(Roles.ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.VIEWER, Roles.REPORTER, Roles.OPERATOR, Roles.COORDINATOR})
    void only_administrators_manage_users(String role) {
        as(role).get("/api/users")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        as(role).body("{").post("/api/users").then().statusCode(403);
        as(role).body("{}").put("/api/users/admin").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "admin, wrong-password",
                "nobody-of-that-name, correct-horse-admin",
                "ADMIN, correct-horse-admin",
                "admin, ''",
                "'', ''",
                "'', correct-horse-admin",
                "admin, correct-horse-admin:",
                "a b' or '1'='1, x"
            })
    void a_wrong_credential_is_a_401_whatever_is_wrong_with_it(String name, String password) {
        asUser(name, password)
                .get("/api/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", equalTo(null));
    }

    @Test
    void huge_or_unstorable_credentials_are_a_clean_401() {
        for (String[] credential : new String[][] {
            {"admin", "x".repeat(4_000)},
            {"x".repeat(4_000), "correct-horse-admin"},
            {"ad\0min", "correct-horse-admin"},
            {"admin", "correct-horse-admin\0"},
            {"admin\0", ""},
            {"日本", "日本"}
        }) {
            asUser(credential[0], credential[1]).get("/api/me").then().statusCode(401);
        }
        for (String header : List.of("Basic", "Basic ", "Basic !!!", "Basic YWRtaW4=", "Basic ////", "Bearer abc")) {
            asNobody().header("Authorization", header).get("/api/me").then().statusCode(401);
        }
        as(Roles.ADMIN).get("/api/me").then().statusCode(200);
    }

    @Test
    void users_are_managed_without_ever_exposing_a_password() {
        Response created = as(Roles.ADMIN)
                .body(Map.of("name", "asha", "password", "four random words", "role", "member"))
                .post("/api/users");
        created.then()
                .statusCode(201)
                .header("Location", containsString("/api/users/asha"))
                .header("ETag", equalTo("\"0\""))
                .body("name", equalTo("asha"))
                .body("role", equalTo("member"))
                .body("enabled", equalTo(true));
        assertThat(created.asString()).doesNotContain("four random words", "$2", "hash");

        as(Roles.ADMIN)
                .header("If-Match", "\"0\"")
                .body(Map.of("role", "admin", "enabled", false))
                .put("/api/users/asha")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("role", equalTo("admin"));
        Response read = as(Roles.ADMIN).get("/api/users/asha");
        read.then().statusCode(200).header("ETag", equalTo("\"1\"")).body("role", equalTo("admin"));
        assertThat(read.jsonPath().getMap("$").keySet())
                .containsExactlyInAnyOrder("name", "role", "enabled", "passwordChangedAt");
        as(Roles.ADMIN).get("/api/users?limit=500").then().body("name", hasItem("asha"));
        as(Roles.ADMIN).get("/api/users/nobody").then().statusCode(404).body("type", equalTo("/problems/unknown"));
    }

    @Test
    void a_change_names_the_version_it_was_made_from() {
        createUser("versioned");
        Map<String, Object> body = Map.of("role", "member", "enabled", true);
        as(Roles.ADMIN)
                .body(body)
                .put("/api/users/versioned")
                .then()
                .statusCode(428)
                .body("errors[0].pointer", equalTo("header:If-Match"));
        as(Roles.ADMIN)
                .header("If-Match", "\"7\"")
                .body(body)
                .put("/api/users/versioned")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
    }

    @Test
    void the_same_name_twice_is_a_conflict() {
        createUser("twice");
        as(Roles.ADMIN)
                .body(Map.of("name", "twice", "password", "four random words", "role", "member"))
                .post("/api/users")
                .then()
                .statusCode(409)
                .body("detail", equalTo("There is already a user twice"))
                .body("errors[0].pointer", equalTo("/name"));
    }

    @ParameterizedTest
    @CsvSource({
        "Upper, four random words, member, /name",
        "a:b, four random words, member, /name",
        "'', four random words, member, /name",
        "short, seven77, member, /password",
        "who, four random words, root, /role",
        "who, four random words, '', /role"
    })
    void names_passwords_and_roles_have_rules(String name, String password, String role, String pointer) {
        as(Roles.ADMIN)
                .body(Map.of("name", name, "password", password, "role", role))
                .post("/api/users")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void a_password_longer_than_bcrypt_reads_is_refused_and_one_as_long_works() {
        Map<String, Object> user = Map.of("name", "long", "role", "member", "password", "é".repeat(36) + "x");
        as(Roles.ADMIN)
                .body(user)
                .post("/api/users")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/password"))
                .body("detail", containsString("72 bytes"));
        as(Roles.ADMIN)
                .body(Map.of("name", "long", "role", "member", "password", "é".repeat(36)))
                .post("/api/users")
                .then()
                .statusCode(201);
        asUser("long", "é".repeat(36)).get("/api/me").then().statusCode(200);
        asUser("long", "é".repeat(35)).get("/api/me").then().statusCode(401);
        asUser("long", "é".repeat(36) + "x").get("/api/me").then().statusCode(401);
    }

    @Test
    void a_changed_password_takes_effect_at_once_despite_the_cache() {
        createUser("changes");
        String old = passwordOf("changes");
        asUser("changes", old).get("/api/me").then().statusCode(200);
        asUser("changes", old)
                .body(Map.of("current", "not it at all", "replacement", "a new long one"))
                .put("/api/me/password")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/current"));
        asUser("changes", old)
                .body(Map.of("current", old, "replacement", "short"))
                .put("/api/me/password")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/replacement"));
        asUser("changes", old).get("/api/me").then().statusCode(200);
        asUser("changes", old)
                .body(Map.of("current", old, "replacement", "a new long one"))
                .put("/api/me/password")
                .then()
                .statusCode(204);
        asUser("changes", old).get("/api/me").then().statusCode(401);
        asUser("changes", "a new long one").get("/api/me").then().statusCode(200);
    }

    @Test
    void a_disabled_or_demoted_user_loses_access_at_once() {
        createUser("leaves", Roles.ADMIN);
        String password = passwordOf("leaves");
        asUser("leaves", password).get("/api/users").then().statusCode(200);
        put("leaves", "\"0\"", Map.of("role", "member", "enabled", true));
        asUser("leaves", password).get("/api/users").then().statusCode(403);
        put("leaves", "\"1\"", Map.of("role", "member", "enabled", false));
        asUser("leaves", password).get("/api/me").then().statusCode(401);
        put("leaves", "\"2\"", Map.of("role", "member", "enabled", true, "password", "set by the admin"));
        asUser("leaves", password).get("/api/me").then().statusCode(401);
        asUser("leaves", "set by the admin").get("/api/me").then().statusCode(200);
    }

    @Test
    void the_last_administrator_cannot_be_removed() {
        String version = as(Roles.ADMIN).get("/api/users/admin").header("ETag");
        boolean alone = as(Roles.ADMIN).get("/api/users?limit=500").jsonPath().getList("$", Map.class).stream()
                .noneMatch(u -> !u.get("name").equals("admin")
                        && u.get("role").equals("admin")
                        && u.get("enabled").equals(true));
        assertThat(alone).as("no other test leaves an administrator behind").isTrue();
        as(Roles.ADMIN)
                .header("If-Match", version)
                .body(Map.of("role", "admin", "enabled", false))
                .put("/api/users/admin")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/last-admin"));
    }

    @Test
    void api_responses_are_neither_cached_nor_framed() {
        for (int status : new int[] {200, 404}) {
            as(Roles.VIEWER)
                    .get(status == 200 ? "/api/me" : "/api/nowhere")
                    .then()
                    .statusCode(status)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"));
        }
        asNobody().get("/api/me").then().header("X-Content-Type-Options", equalTo("nosniff"));
    }

    private static void put(String name, String version, Map<String, Object> body) {
        as(Roles.ADMIN)
                .header("If-Match", version)
                .body(body)
                .put("/api/users/" + name)
                .then()
                .statusCode(200)
                .body("$", not(hasItem("password")));
    }
}
