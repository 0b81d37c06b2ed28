package org.aidbridge.security.membership;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createOperation;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MembershipTest {

    private final String mine = Fresh.code("MINE-");
    private final String theirs = Fresh.code("THEIRS-");
    private final String asha = Fresh.code("asha-").toLowerCase(Locale.ROOT);

    @BeforeEach
    void two_operations_and_a_member_of_one() {
        createOperation(mine);
        createOperation(theirs);
        createUser(asha);
        member(mine, asha, Roles.OPERATOR);
    }

    private RequestSpecification asAsha() {
        return asUser(asha, passwordOf(asha));
    }

    @Test
    void an_operation_exists_for_its_members_only() {
        asAsha().get("/api/operations").then().statusCode(200).body("code", contains(mine));
        asAsha().get("/api/operations/" + mine).then().statusCode(200);
        Response secret = asAsha().get("/api/operations/" + theirs);
        String nowhere = Fresh.code("THEIRS-");
        Response none = asAsha().get("/api/operations/" + nowhere);
        assertThat(secret.statusCode()).isEqualTo(404);
        assertThat(secret.asString().replace(theirs, "X"))
                .isEqualTo(none.asString().replace(nowhere, "X"));
        assertThat(uncompressed(secret)).isEqualTo(uncompressed(none));
    }

    /** Compressed, two answers of the same length need not be as long. */
    private static List<Header> uncompressed(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Content-Length"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operations/%s/parties",
                "/api/operations/%s/parties/X",
                "/api/operations/%s/members",
                "/api/operations/%s/impact",
                "/api/operations/%s/",
                "/api/operations/%s/nothing/of/the/kind",
                "/api//operations//%s//parties",
                "/api/./operations/x/../%s/parties",
                "/api/routes?operation=%s",
                "/api/notices?operation=%s",
                "/api/shipments?operation=%s",
                "/api/me?operation=%s"
            })
    void an_operation_is_not_found_for_strangers_at_any_path(String address) {
        asAsha().urlEncodingEnabled(false)
                .get(address.formatted(theirs))
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no operation " + theirs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operations;a=b/%s/parties",
                "/api/operations/%s;a=b/parties",
                "/api/operations/%s%%3Ba/parties",
                "/api/operations%%2F%s/parties",
                "/api/operations/%s%%2Fparties",
                "/api/routes;operation=%s",
                "/api;x/operations/%s/parties",
                "/%%61pi/operations/%s/parties",
                "/api/shipments?OPERATION=%s",
                "/api/shipments?%%6Fperation=%s"
            })
    void no_spelling_of_the_path_gets_around_it(String address) {
        as(Roles.ADMIN)
                .body(Map.of("code", "SECRET", "name", "Secret", "roles", List.of("DONOR")))
                .post("/api/operations/" + theirs + "/parties")
                .then()
                .statusCode(201);
        Response answer = asAsha().urlEncodingEnabled(false).get(address.formatted(theirs));
        assertThat(answer.statusCode()).isIn(200, 400, 404);
        assertThat(answer.asString()).doesNotContain("SECRET");
        if (answer.statusCode() == 200) {
            assertThat(answer.asString()).isEqualTo("[]");
        }
    }

    @Test
    void an_address_that_names_two_operations_is_refused() {
        for (String address : List.of(
                "/api/shipments?operation=" + mine + "&operation=" + theirs,
                "/api/shipments?operation=" + theirs + "&operation=" + mine,
                "/api/operations/" + mine + "/parties?operation=" + theirs)) {
            asAsha().get(address).then().statusCode(422).body("errors[0].pointer", equalTo("?operation"));
        }
    }

    @Test
    void a_role_counts_in_its_operation_and_nowhere_else() {
        member(theirs, asha, Roles.VIEWER);
        String party = "{\"code\": \"P1\", \"name\": \"P\", \"roles\": [\"DONOR\"]}";
        asAsha().body(party).post("/api/operations/" + mine + "/parties").then().statusCode(403);
        member(mine, asha, Roles.COORDINATOR);
        asAsha().body(party).post("/api/operations/" + mine + "/parties").then().statusCode(201);
        asAsha().body(party)
                .post("/api/operations/" + theirs + "/parties")
                .then()
                .statusCode(403);
        asAsha().get("/api/operations/" + theirs + "/parties")
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void an_operation_admin_has_no_rights_elsewhere() {
        member(mine, asha, Roles.ADMIN);
        String other = Fresh.code("other-").toLowerCase(Locale.ROOT);
        createUser(other);
        asAsha().body("{\"role\": \"viewer\"}")
                .put("/api/operations/" + mine + "/members/" + other)
                .then()
                .statusCode(200)
                .body("recordedBy", equalTo(asha));
        asAsha().body("{\"role\": \"viewer\"}")
                .put("/api/operations/" + theirs + "/members/" + asha)
                .then()
                .statusCode(404);
        asAsha().get("/api/users").then().statusCode(403);
        asAsha().body("{\"code\": \"OTHER-ONE\", \"name\": \"x\", \"zone\": \"UTC\"}")
                .post("/api/operations")
                .then()
                .statusCode(403);
    }

    @Test
    void a_removed_member_loses_access_at_once_despite_the_cache() {
        asAsha().get("/api/operations/" + mine).then().statusCode(200);
        String version = as(Roles.ADMIN)
                .get("/api/operations/" + mine + "/members/" + asha)
                .header("ETag");
        as(Roles.ADMIN)
                .header("If-Match", version)
                .delete("/api/operations/" + mine + "/members/" + asha)
                .then()
                .statusCode(204);
        asAsha().get("/api/operations/" + mine).then().statusCode(404);
        asAsha().get("/api/me").then().statusCode(200).body("memberships", empty());
    }

    @Test
    void a_stored_response_is_not_replayed_to_a_former_member() {
        for (String party : List.of("A", "B")) {
            as(Roles.ADMIN)
                    .body(Map.of("code", "PARTY-" + party, "name", party, "roles", List.of("DONOR")))
                    .post("/api/operations/" + mine + "/parties")
                    .then()
                    .statusCode(201);
        }
        String body = """
                {"operation": "%s", "donor": "PARTY-A", "consignee": "PARTY-B", "origin": "CTU", "destination": "DEL",
                 "lines": [{"item": "VENTILATOR", "quantity": 5, "unit": "EA"}]}""".formatted(mine);
        asAsha().header("Idempotency-Key", "once")
                .body(body)
                .post("/api/shipments")
                .then()
                .statusCode(201);
        asAsha().header("Idempotency-Key", "once")
                .body(body)
                .post("/api/shipments")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"));
        as(Roles.ADMIN)
                .header("If-Match", "*")
                .delete("/api/operations/" + mine + "/members/" + asha)
                .then()
                .statusCode(204);
        member(theirs, asha, Roles.OPERATOR);
        asAsha().header("Idempotency-Key", "once")
                .body(body)
                .post("/api/shipments")
                .then()
                .statusCode(422)
                .body("detail", equalTo("There is no operation " + mine));
    }

    @Test
    void opening_an_operation_makes_the_caller_its_first_admin() {
        as(Roles.ADMIN)
                .get("/api/operations/" + theirs + "/members")
                .then()
                .statusCode(200)
                .body("user", contains("admin"))
                .body("role", contains("admin"));
    }
}
