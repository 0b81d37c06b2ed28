package org.aidbridge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The packaged jar with a real Keycloak: a program with a bearer token, and a user in a browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakIT {

    private static final String PASSWORD = "four random words";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Keycloak keycloak;
    private static Installation installation;
    private static String url;

    @BeforeAll
    static void both() throws Exception {
        int port = FreePorts.free();
        url = "http://127.0.0.1:" + port;
        keycloak = Keycloak.start(Path.of(System.getProperty("keycloak.home")), FreePorts.free(), url);
        installation = Installation.named("keycloak")
                .with("QUARKUS_HTTP_PORT", Integer.toString(port))
                .with("AIDBRIDGE_ADMIN_PASSWORD", PASSWORD)
                .with("AIDBRIDGE_OIDC_ENABLED", "true")
                .with("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.realm())
                .with("QUARKUS_OIDC_CLIENT_ID", "aidbridge")
                .with("QUARKUS_OIDC_CREDENTIALS_SECRET", "known-to-both")
                .with("QUARKUS_OIDC_TOKEN_AUDIENCE", "aidbridge")
                .with("QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH", "aidbridge_roles")
                .start();
        for (String operation : List.of("KC-ONE", "KC-TWO", "KC-THREE")) {
            HttpResponse<String> made = send(
                    request("/api/operations")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"code\": \"%s\", \"name\": \"A test\", \"zone\": \"UTC\"}"
                                    .formatted(operation))),
                    basic("admin"));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
    }

    @AfterAll
    static void neither() throws Exception {
        if (installation != null) {
            installation.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String authorization) throws Exception {
        return CLIENT.send(request.header("Authorization", authorization).build(), BodyHandlers.ofString());
    }

    private static String basic(String name) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static String bearer(String user, String client, String secret) throws Exception {
        String form = "grant_type=password&username=%s&password=%s&client_id=%s&client_secret=%s"
                .formatted(user, PASSWORD.replace(" ", "%20"), client, secret);
        HttpResponse<String> issued = CLIENT.send(
                HttpRequest.newBuilder(URI.create(keycloak.realm() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(200);
        return "Bearer " + MAPPER.readTree(issued.body()).get("access_token").asText();
    }

    private static int status(String path, String authorization) throws Exception {
        return send(request(path), authorization).statusCode();
    }

    @Test
    void a_bearer_token_of_it_opens_what_its_roles_say() throws Exception {
        String asha = bearer("asha", "aidbridge", "known-to-both");
        HttpResponse<String> answer = send(request("/api/me"), asha);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode me = MAPPER.readTree(answer.body());
        assertThat(me.get("name").asText()).isEqualTo("oidc:asha");
        assertThat(me.get("memberships").findValuesAsText("operation")).containsExactly("KC-ONE", "KC-TWO");
        assertThat(status("/api/operations/KC-ONE/audit", asha)).isEqualTo(200);
        assertThat(status("/api/operations/KC-TWO/parties", asha)).isEqualTo(200);
        assertThat(status("/api/operations/KC-TWO/audit", asha)).isEqualTo(403);
        assertThat(status("/api/operations/KC-THREE/parties", asha)).isEqualTo(404);
        assertThat(status("/api/users", asha)).isEqualTo(403);
        HttpResponse<String> party = send(
                request("/api/operations/KC-ONE/parties")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"code\": \"P1\", \"name\": \"P\", \"roles\": [\"DONOR\"]}")),
                asha);
        assertThat(party.statusCode()).as(party.body()).isEqualTo(201);
        assertThat(MAPPER.readTree(party.body()).get("recordedBy").asText()).isEqualTo("oidc:asha");
        HttpResponse<String> audit = send(request("/api/operations/KC-ONE/audit?kind=party"), basic("admin"));
        assertThat(MAPPER.readTree(audit.body()).get(0).get("credential").asText())
                .isEqualTo("oidc");
    }

    @Test
    void a_token_without_a_role_one_for_somebody_else_and_a_forged_one_open_nothing() throws Exception {
        String nobody = bearer("nobody", "aidbridge", "known-to-both");
        assertThat(MAPPER.readTree(send(request("/api/operations"), nobody).body()))
                .isEmpty();
        assertThat(status("/api/operations/KC-ONE", nobody)).isEqualTo(404);
        String another = bearer("asha", "another", "of-another");
        assertThat(status("/api/me", another)).isEqualTo(401);
        String asha = bearer("asha", "aidbridge", "known-to-both");
        assertThat(status("/api/me", asha.substring(0, asha.length() - 12) + "AAAAAAAAAAAA"))
                .isEqualTo(401);
        assertThat(status("/api/me", basic("admin"))).isEqualTo(200);
    }

    @Test
    void a_person_is_led_there_signs_in_works_and_signs_out_again() throws Exception {
        SignInBrowser browser = new SignInBrowser().open(url + "/sign-in");
        assertThat(browser.page().body()).contains("href=\"/sign-in/oidc\"");

        browser.open(url + "/sign-in/oidc");
        assertThat(browser.page().uri().toString())
                .startsWith(keycloak.realm())
                .contains("response_type=code", "client_id=aidbridge", "state=");
        browser.submit(Map.of("username", "asha", "password", "not it"));
        assertThat(browser.page().uri().toString()).startsWith(keycloak.realm());

        browser.submit(Map.of("username", "asha", "password", PASSWORD));
        assertThat(browser.visited().get(0)).startsWith(url + "/sign-in/oidc?").contains("code=");
        assertThat(browser.page().uri()).isEqualTo(URI.create(url + "/"));
        assertThat(browser.page().body()).contains("oidc:asha", "KC-ONE", "KC-TWO");
        assertThat(browser.page().body()).doesNotContain("KC-THREE");

        String cookie = browser.cookie("q_session");
        assertThat(cookie).as("the key to the tokens, not the tokens").hasSizeLessThan(64);
        assertThat(withCookie(cookie, "GET", "/api/operations/KC-ONE/audit", null))
                .isEqualTo(200);
        assertThat(withCookie(cookie, "GET", "/api/operations/KC-THREE", null)).isEqualTo(404);
        assertThat(withCookie(cookie, "POST", "/sign-out", "cross-site"))
                .as("another site")
                .isEqualTo(403);

        browser.post(URI.create(url + "/sign-out"), Map.of());
        assertThat(browser.page().uri()).isEqualTo(URI.create(url + "/sign-in"));
        assertThat(browser.cookie("q_session")).isNull();
        assertThat(withCookie(cookie, "GET", "/api/me", null))
                .as("who kept the cookie")
                .isEqualTo(401);
        browser.open(url + "/account");
        assertThat(browser.page().uri().toString()).startsWith(url + "/sign-in?to=");
        HttpResponse<String> audit = send(request("/api/audit?user=oidc:asha&kind=session"), basic("admin"));
        assertThat(MAPPER.readTree(audit.body()).findValuesAsText("action")).containsExactly("SIGN_OUT", "SIGN_IN");
    }

    private static int withCookie(String cookie, String method, String path, String site) throws Exception {
        HttpRequest.Builder request = request(path).header("Cookie", "q_session=" + cookie);
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        return CLIENT.send(request.method(method, BodyPublishers.noBody()).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
