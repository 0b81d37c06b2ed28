package org.aidbridge.security.oidc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Signing in with what somebody else vouches for. A start of its own: it is off otherwise. */
@QuarkusTest
@TestProfile(OpenIdConnectTest.SwitchedOn.class)
@QuarkusTestResource(value = OidcWiremockTestResource.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenIdConnectTest {

    public static class SwitchedOn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "aidbridge.oidc.enabled", "true",
                    "quarkus.oidc.auth-server-url", "${keycloak.url}/realms/quarkus/",
                    "quarkus.oidc.client-id", "quarkus-web-app",
                    "quarkus.oidc.credentials.secret", "secret");
        }
    }

    private static RequestSpecification bearer(String user, String... roles) {
        return given().header(
                        "Authorization", "Bearer " + OidcWiremockTestResource.getAccessToken(user, Set.of(roles)));
    }

    @Test
    void the_description_of_the_api_says_where_to_sign_in() {
        bearer("asha", "*:viewer")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.securitySchemes.openIdConnect.type", equalTo("openIdConnect"))
                .body(
                        "components.securitySchemes.openIdConnect.openIdConnectUrl",
                        endsWith("/realms/quarkus/.well-known/openid-configuration"));
    }

    @Test
    void the_roles_of_a_bearer_token_are_those_in_its_claims() {
        Given.createOperation("OIDC-ONE");
        Given.createOperation("OIDC-TWO");
        bearer("asha", "OIDC-ONE:coordinator", "something-else")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("oidc:asha"))
                .body("memberships.operation", contains("OIDC-ONE"));
        bearer("asha", "OIDC-ONE:coordinator")
                .get("/api/operations/OIDC-ONE/audit")
                .then()
                .statusCode(200);
        bearer("asha", "OIDC-ONE:viewer")
                .get("/api/operations/OIDC-ONE/audit")
                .then()
                .statusCode(403);
        bearer("asha", "OIDC-ONE:coordinator")
                .get("/api/operations/OIDC-TWO")
                .then()
                .statusCode(404);
    }

    @Test
    void an_oidc_user_is_never_a_database_user_of_the_same_name() {
        bearer("admin")
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("name", equalTo("oidc:admin"))
                .body("memberships", empty());
        bearer("admin", "admin").get("/api/users").then().statusCode(403);
        bearer("admin", "*:admin").get("/api/users").then().statusCode(200);
    }

    @Test
    void forged_tokens_are_refused_and_our_own_still_work() {
        given().header("Authorization", "Bearer abc.def.ghi")
                .get("/api/me")
                .then()
                .statusCode(401);
        String token = OidcWiremockTestResource.getAccessToken("asha", Set.of("*:admin"));
        given().header("Authorization", "Bearer " + token.substring(0, token.length() - 8) + "AAAAAAAA")
                .get("/api/me")
                .then()
                .statusCode(401);
        Given.as(Roles.ADMIN).get("/api/me").then().statusCode(200).body("name", equalTo("admin"));
    }

    @Test
    void a_browser_signs_in_and_out_at_the_provider() {
        given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get("/sign-in/oidc")
                .then()
                .statusCode(302)
                .header("Location", containsString("response_type=code"));
        given().get("/sign-in").then().statusCode(200).body(containsString("/sign-in/oidc"));
    }
}
