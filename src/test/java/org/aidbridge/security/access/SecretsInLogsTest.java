package org.aidbridge.security.access;

import static io.restassured.RestAssured.given;
import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asNobody;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.aidbridge.Fresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever goes well or wrong, and with an access log: who reads the log learns nothing to sign in with. */
@QuarkusTest
@TestProfile(BehindAProxy.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsInLogsTest {

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final String asha = Fresh.code("asha-").toLowerCase(Locale.ROOT);

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord said) {
            StringWriter line = new StringWriter();
            line.append(said.getLoggerName()).append(' ').append(text(said)).append('\n');
            if (said.getThrown() != null) {
                said.getThrown().printStackTrace(new PrintWriter(line));
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private static String text(LogRecord said) {
        if (said instanceof org.jboss.logmanager.ExtLogRecord known) {
            return known.getFormattedMessage();
        }
        return said.getParameters() == null
                ? said.getMessage()
                : MessageFormat.format(said.getMessage(), said.getParameters());
    }

    @BeforeEach
    void listens() {
        createUser(asha);
        // What the log of an operated Aidbridge has: nothing below INFO.
        listener.setLevel(Level.INFO);
        root.addHandler(listener);
    }

    @AfterEach
    void listens_no_more() {
        root.removeHandler(listener);
    }

    private static Response form(String path, String cookie, Map<String, String> fields) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .cookie("aidbridge", cookie)
                .contentType(ContentType.URLENC)
                .formParams(fields)
                .post(path);
    }

    @Test
    void the_log_contains_no_credentials() {
        String password = passwordOf(asha);
        String wrong = "a-wrong-password-of-mine";
        String chosen = "a-password-that-i-chose";
        asUser(asha, password).get("/api/me").then().statusCode(200);
        asUser(asha, wrong).get("/api/me").then().statusCode(401);
        for (int i = 0; i < 6; i++) {
            asUser(asha, wrong + i).get("/api/me");
        }
        String cookie = form("/sign-in", "none", Map.of("name", "admin", "password", passwordOf("admin")))
                .getCookie("aidbridge");
        assertThat(cookie).hasSizeGreaterThan(20);
        form("/sign-in", "none", Map.of("name", asha, "password", wrong));
        form("/sign-in", "none", Map.of("name", wrong, "password", asha)).then().statusCode(401);
        given().cookie("aidbridge", cookie).get("/api/me").then().statusCode(200);
        form("/password", cookie, Map.of("current", wrong, "replacement", chosen));
        String token = as(Roles.ADMIN)
                .body(Map.of(
                        "name",
                        "mine",
                        "scopes",
                        List.of("*:admin"),
                        "expiresAt",
                        Instant.now().plusSeconds(900).toString()))
                .post("/api/me/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        String guess = "aid_" + "Guess".repeat(6) + "ab";
        String foreign = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.c2lnbmF0dXJl";
        for (String bearer : List.of(token, guess, foreign)) {
            for (String path : List.of("/api/me", "/api/nowhere", "/api/probe/trouble/fault")) {
                asNobody().header("Authorization", "Bearer " + bearer).get(path);
                asNobody().header("Authorization", "Bearer " + bearer).post(path);
            }
        }
        // A fault is logged with its trace, and who ran into it signed in somehow.
        for (String trouble : List.of("fault", "sql", "unnamed", "stale")) {
            as(Roles.ADMIN).post("/api/probe/trouble/" + trouble);
            form("/api/probe/trouble/" + trouble, cookie, Map.of());
        }
        for (String body : List.of(
                "{\"name\": \"%s\", \"password\": \"%s\", \"role\": \"member\"}".formatted(asha, chosen),
                "{\"name\": \"NOT GOOD\", \"password\": \"%s\", \"role\": \"member\"}".formatted(chosen),
                "{\"name\": \"x\", \"password\": \"%s\", \"role\": \"member\", \"x\": 1}".formatted(chosen),
                "{\"name\": \"x\", \"password\": [\"%s\"]}".formatted(chosen),
                "{\"password\": \"%s\"".formatted(chosen))) {
            as(Roles.ADMIN).body(body).post("/api/users");
        }
        String generated = as(Roles.ADMIN)
                .post("/api/users/" + asha + "/password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");
        form("/sign-out", cookie, Map.of()).then().statusCode(303);

        String log = String.join("", lines);
        assertThat(log)
                .as("what has to be there for this to mean anything")
                .contains("access-log", "/api/probe/trouble/fault", "Internal error", "Sign-in locked for");
        for (String secret : List.of(
                password,
                passwordOf("admin"),
                wrong,
                chosen,
                generated,
                cookie,
                token.substring(12),
                guess.substring(12),
                foreign,
                basic(asha, password),
                basic("admin", passwordOf("admin")),
                "$2a$",
                "$2b$")) {
            assertThat(log).doesNotContain(secret);
        }
    }

    private static String basic(String name, String password) {
        return Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
