package org.aidbridge.security.access;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.aidbridge.Given.as;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From where a request comes: what a proxy says of it is believed of a proxy that is trusted, and of nobody else. */
@QuarkusTest
@TestProfile(BehindAProxy.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxyTest {

    private final String asha = Fresh.code("asha-").toLowerCase(Locale.ROOT);

    @BeforeEach
    void somebody() {
        createUser(asha);
    }

    /** @param address the one of this machine that the request comes from */
    private static RequestSpecification from(String address) {
        try {
            return given().config(config().httpClient(
                            httpClientConfig().setParam("http.route.local-address", InetAddress.getByName(address))));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification throughProxy(String client) {
        return from(BehindAProxy.PROXY).header("X-Forwarded-For", client);
    }

    private static RequestSpecification by(RequestSpecification request, String name, String password) {
        return request.auth().preemptive().basic(name, password);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "127.0.0.2, X-Forwarded-For, 203.0.113.9, 203.0.113.9",
                "127.0.0.2, X-Forwarded-For, 2001:db8::9, 2001:db8:0:0:0:0:0:9",
                "127.0.0.2, X-Forwarded-For, none, 127.0.0.2",
                "127.0.0.2, X-Forwarded-For, unknown, ?",
                "127.0.0.2, X-Forwarded-For, ' or ''1''=''1', ?",
                "127.0.0.2, Forwarded, for=203.0.113.9, 127.0.0.2",
                "127.0.0.2, X-Real-IP, 203.0.113.9, 127.0.0.2",
                "127.0.0.1, X-Forwarded-For, 203.0.113.9, 127.0.0.1",
                "127.0.0.1, X-Forwarded-For, 127.0.0.2, 127.0.0.1",
                "127.0.0.1, Forwarded, for=203.0.113.9, 127.0.0.1"
            })
    void the_audit_has_the_address_of_the_client_where_known(String peer, String header, String said, String expected) {
        String code = Fresh.code("ADDRESS-");
        RequestSpecification request =
                by(from(peer), "admin", passwordOf("admin")).contentType(ContentType.JSON);
        if (said != null) {
            request.header(header, said);
        }
        request.body(Map.of("code", code, "name", "x", "zone", "UTC"))
                .post("/api/operations")
                .then()
                .statusCode(201);
        as(Roles.ADMIN)
                .get("/api/audit?kind=operation&key=" + code)
                .then()
                .statusCode(200)
                .body("[0].address", equalTo(expected));
    }

    private static Response guess(RequestSpecification request, String name) {
        return by(request, name, "a guess " + Fresh.code("")).get("/api/me");
    }

    @Test
    void guessing_locks_the_address_and_not_the_owner_elsewhere() {
        String there = "198.51.100.1";
        Response last = guess(throughProxy(there), asha);
        for (int i = 0; i < 20 && last.statusCode() == 401; i++) {
            last = guess(throughProxy(there), asha);
        }
        last.then().statusCode(429).header("Retry-After", notNullValue());
        by(throughProxy("198.51.100.2"), asha, passwordOf(asha))
                .get("/api/me")
                .then()
                .statusCode(200);
    }

    @Test
    void forged_forwarding_headers_do_not_evade_the_limit() {
        int refused = 0;
        for (int i = 0; i < 20; i++) {
            Response answer = guess(from("127.0.0.3").header("X-Forwarded-For", "198.51.100." + (10 + i)), asha);
            refused += answer.statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void guessing_tokens_is_throttled_and_valid_tokens_are_not() {
        String token = as(Roles.ADMIN)
                .body(Map.of(
                        "name",
                        "mine",
                        "scopes",
                        List.of("*:viewer"),
                        "expiresAt",
                        java.time.Instant.now().plusSeconds(900).toString()))
                .post("/api/me/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        String there = "198.51.100.50";
        bearer(there, token).then().statusCode(200);
        for (int i = 0; i < BehindAProxy.FAILURES_PER_MINUTE; i++) {
            bearer(there, "aid_" + Fresh.code("GUESS").repeat(2).substring(0, 32))
                    .then()
                    .statusCode(401);
        }
        Response last = bearer(there, "aid_" + "A".repeat(32));
        last.then().statusCode(429).contentType("application/problem+json");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        bearer(there, token).then().statusCode(200);
        bearer("198.51.100.51", "aid_" + "A".repeat(32)).then().statusCode(401);
    }

    private static Response bearer(String there, String token) {
        return throughProxy(there).header("Authorization", "Bearer " + token).get("/api/me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", BehindAProxy.PROXY})
    void only_a_trusted_proxy_may_claim_tls(String peer) {
        Response in = from(peer)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParams(Map.of("name", asha, "password", passwordOf(asha), "to", "/account"))
                .post("/sign-in");
        in.then().statusCode(303).header("Location", not(containsString("evil")));
        assertThat(in.header("Set-Cookie").contains("; Secure")).isEqualTo(peer.equals(BehindAProxy.PROXY));
    }

    @Test
    void no_header_grants_access() {
        for (String header : List.of(
                "X-Forwarded-User",
                "X-Remote-User",
                "Remote-User",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "X-Forwarded-Prefix",
                "X-Forwarded-Host")) {
            for (String peer : List.of("127.0.0.1", BehindAProxy.PROXY)) {
                from(peer)
                        .header(header, "/q/health/live")
                        .get("/api/users")
                        .then()
                        .statusCode(401);
                from(peer).header(header, "admin").get("/api/users").then().statusCode(401);
                by(from(peer).header(header, "DELETE"), "admin", Given.passwordOf("admin"))
                        .get("/api/users/" + asha)
                        .then()
                        .statusCode(200);
            }
        }
    }
}
