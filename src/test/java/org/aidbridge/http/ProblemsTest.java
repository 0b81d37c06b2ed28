package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemsTest {

    @Test
    void an_invalid_body_is_reported_with_json_pointers() {
        post("{\"name\": \"\", \"amount\": -1, \"lines\": [{\"quantity\": 1}, {\"lot\": \"123456\"}]}")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid"))
                .body("errors.pointer", equalTo(List.of("/amount", "/lines/1/lot", "/lines/1/quantity", "/name")));
        post("{\"name\": \"a\", \"amount\": 1, \"lines\": []}")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/lines")));
    }

    @Test
    void an_invalid_parameter_is_reported_by_name() {
        viewer().get("/api/probe?q=abcd").then().statusCode(422).body("errors[0].pointer", equalTo("?q"));
        problem(viewer().body(body("dry")).post("/api/probe?dry=5").then())
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("?dry")));
    }

    @Test
    void a_violated_constraint_is_the_problem_it_maps_to() {
        post(body("once")).statusCode(201);
        problem(post(body("once")))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/name"))
                .body("detail", equalTo("There is already a probe once"));
        problem(post(body("much").replace("\"amount\": 5", "\"amount\": 5000")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/amount"));
    }

    @Test
    void a_constraint_that_fails_at_commit_is_too() {
        String first = body("pair-1").replaceFirst("\\{", "{\"pair\": \"P\", ");
        String second = body("pair-2").replaceFirst("\\{", "{\"pair\": \"P\", ");
        post(first).statusCode(201);
        problem(post(second)).statusCode(409).body("detail", equalTo("P has its pair"));
        // Also where the key starts the transaction.
        problem(viewer().header("Idempotency-Key", "pair-2")
                        .body(second)
                        .post("/api/probe")
                        .then())
                .statusCode(409)
                .body("detail", equalTo("P has its pair"));
    }

    @ParameterizedTest
    @CsvSource({"stale, 412, stale-version", "change, 409, append-only", "other, 422, invalid"})
    void failures_of_the_persistence_layer_are_mapped(String kind, int status, String type) {
        post(body("for-" + kind));
        problem(viewer().post("/api/probe/trouble/" + kind).then())
                .statusCode(status)
                .body("type", equalTo("/problems/" + type));
    }

    @ParameterizedTest
    @CsvSource({"fault", "sql", "unnamed"})
    void an_internal_error_is_a_500_with_nothing_but_its_id(String kind) {
        problem(viewer().post("/api/probe/trouble/" + kind).then())
                .statusCode(500)
                .body("type", equalTo("/problems/internal-error"))
                .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"));
    }

    @Test
    void errors_of_the_server_itself_are_problem_documents() {
        problem(viewer().get("/api/nowhere").then()).statusCode(404).body("type", equalTo("/problems/not-found"));
        problem(viewer().get("/nowhere/at/all").then()).statusCode(404);
        problem(viewer().get("/q/nowhere").then()).statusCode(404);
        problem(viewer().delete("/api/probe").then())
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
        problem(viewer().accept("image/png").get("/api/probe").then())
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
        problem(viewer().contentType("text/plain").body("x").post("/api/probe").then())
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
        problem(viewer().contentType("application/json;charset=utf-16")
                        .body("x")
                        .post("/api/probe")
                        .then())
                .statusCode(415);
        problem(viewer().accept("text/csv").get("/api/probe/text").then()).statusCode(409);
    }

    @Test
    void overload_is_answered_with_retry_after() {
        problem(viewer().post("/api/probe/trouble/crowd").then())
                .statusCode(429)
                .header("Retry-After", equalTo("1"));
    }

    @Test
    void a_method_without_an_access_annotation_cannot_be_called() {
        problem(as(Roles.ADMIN).get("/api/probe-of-nobody").then())
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void u0000_in_a_url_is_always_refused() {
        problem(viewer().urlEncodingEnabled(false)
                        .get("/api/probe?q=a&other=%00")
                        .then())
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?other"));
        problem(viewer().urlEncodingEnabled(false).get("/api/users%00").then()).statusCode(404);
        problem(as(Roles.ADMIN).urlEncodingEnabled(false).get("/api/users/a%00").then())
                .statusCode(404);
    }

    static ValidatableResponse problem(ValidatableResponse response) {
        return response.contentType("application/problem+json")
                .body(not(containsString("Exception")))
                .body(not(containsString("org.")))
                .body(not(containsString("java")))
                .body(not(containsString("secret")))
                .body(not(containsString("no_such_table")))
                .body("status", equalTo(response.extract().statusCode()));
    }

    static String body(String name) {
        return "{\"name\": \"" + name + "\", \"amount\": 5, \"lines\": [{\"quantity\": 1}]}";
    }

    private static RequestSpecification viewer() {
        return as(Roles.VIEWER);
    }

    private static ValidatableResponse post(String body) {
        return viewer().body(body).post("/api/probe").then();
    }
}
