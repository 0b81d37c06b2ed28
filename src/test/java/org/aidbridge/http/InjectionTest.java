package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.ApiDocument.Parameter;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.access.Roles;
import org.aidbridge.tracking.AnOperation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What would be a piece of SQL or HQL, if anybody took it for one, in every parameter of every endpoint that the OpenAPI
 * document knows, one at a time: nothing is called that, so it is refused or finds nothing.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class InjectionTest {

    private static final List<String> PIECES = List.of(
            "' or '1'='1",
            "') or ('1'='1' -- ",
            "x'; drop table shipment; --",
            "\" or \"\"=\"",
            "0 or 1=1",
            "x' union select password_hash, name, role from app_user --",
            "x' or e.code like '%' or ''='",
            "\\'; select pg_sleep(9); --",
            ":code ?1 $1 {fn user()} $$x$$");

    /** Which every endpoint reads or might, whether it says so or not. */
    private static final List<Parameter> EVERYWHERE = List.of(
            new Parameter("header", "If-Match", false),
            new Parameter("header", "If-None-Match", false),
            new Parameter("header", "Idempotency-Key", false),
            new Parameter("header", "Accept", false),
            new Parameter("header", "Cookie", false),
            new Parameter("header", "X-Forwarded-For", false));

    /** What a database or a library says when it takes it for a piece of its language. */
    private static final List<String> TELLTALE = List.of("SQL", "syntax", "Exception", "org.", "relation", "column");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestHTTPResource
    URI server;

    @Inject
    DataSource database;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String asha = Fresh.code("asha-").toLowerCase(Locale.ROOT);
    private final String target = Fresh.code("target-").toLowerCase(Locale.ROOT);
    private final Map<String, String> good = new TreeMap<>();
    private String secret;

    @BeforeEach
    void an_operation_with_something_of_everything_and_another_one() {
        AnOperation mine = new AnOperation();
        String shipment = mine.shipment();
        mine.report(shipment, "E-1", "\"type\": \"NOTE\", \"occurredAt\": \"2021-04-21T00:00:00Z\"");
        createUser(target);
        createUser(asha);
        member(mine.code, asha, Roles.ADMIN);
        good.put("operation", mine.code);
        good.put("ref", shipment);
        good.put("number", made(mine.code, "/api/reports", """
                {"operation": "%s", "validAsOf": "2021-05-01T00:00:00Z"}""").replaceAll(".*/", ""));
        good.put("notice", made(mine.code, "/api/notices", """
                {"operation": "%s", "carrier": "3U", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                 "source": {"kind": "CARRIER", "quote": "words"}}""").replaceAll(".*/|\\?.*", ""));
        good.put("claim", made(mine.code, "/api/claims", """
                {"operation": "%s", "text": "words", "bound": "EXACTLY", "quantity": 5, "unit": "EA",
                 "items": ["VENTILATOR"], "stage": "ARRIVED", "statedAt": "2021-04-30",
                 "source": {"kind": "MEDIA", "quote": "words"}}""").replaceAll(".*/|\\?.*", ""));
        AnOperation theirs = new AnOperation();
        theirs.shipment();
        secret = theirs.code;
    }

    private static String made(String operation, String path, String body) {
        return as(Roles.COORDINATOR)
                .body(body.formatted(operation))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void a_piece_of_sql_is_a_name_that_nothing_has() throws Exception {
        String before = kept();
        SoftAssertions softly = new SoftAssertions();
        int asked = 0;
        for (Endpoint endpoint : ApiDocument.read().endpoints().values()) {
            List<Parameter> parameters = new ArrayList<>(endpoint.parameters());
            EVERYWHERE.stream().filter(p -> !endpoint.takes("header", p.name())).forEach(parameters::add);
            int most = rows(send(endpoint, null, null));
            for (Parameter parameter : parameters) {
                for (String piece : PIECES) {
                    check(softly, endpoint, parameter, piece, send(endpoint, parameter, piece), most);
                    asked++;
                }
            }
        }
        softly.assertAll();
        assertThat(asked).as("how much was asked").isGreaterThan(5_000);
        assertThat(kept()).as("tables and users").isEqualTo(before);
    }

    private void check(
            SoftAssertions softly,
            Endpoint endpoint,
            Parameter parameter,
            String piece,
            HttpResponse<String> answer,
            int most)
            throws Exception {
        String about = "%s with %s %s: %s answered %d %s"
                .formatted(
                        endpoint,
                        parameter.in(),
                        parameter.name(),
                        piece,
                        answer.statusCode(),
                        shortened(answer.body()));
        softly.assertThat(answer.statusCode()).as(about).isLessThan(500);
        if (!isForAdmins(endpoint)) {
            softly.assertThat(answer.body()).as(about).doesNotContain(secret);
        }
        if (answer.statusCode() >= 400) {
            softly.assertThat(answer.headers().firstValue("Content-Type"))
                    .as(about)
                    .hasValue("application/problem+json");
            softly.assertThat(answer.body().replace(piece, "")).as(about).doesNotContain(TELLTALE);
            return;
        }
        // A header may say nothing that matters here; a place in the address that is called so is none.
        softly.assertThat(parameter.in()).as(about).isNotEqualTo("path");
        // A search is for any of some words, and some of these are words.
        if (parameter.in().equals("query") && !parameter.name().equals("q")) {
            softly.assertThat(rows(answer)).as(about).isZero();
        }
        softly.assertThat(rows(answer)).as(about).isLessThanOrEqualTo(most);
    }

    /** Of a list its length, of a table its lines but the first, of one thing 1. */
    private static int rows(HttpResponse<String> answer) throws Exception {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() >= 400 || answer.body().isEmpty()) {
            return 0;
        }
        if (type.startsWith("text/csv")) {
            return (int) answer.body().lines().count() - 1;
        }
        JsonNode body = MAPPER.readTree(answer.body());
        return body.isArray() ? body.size() : 1;
    }

    /** What an injected statement would have changed. */
    private String kept() throws Exception {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("""
                        select (select string_agg(table_name, ' ' order by table_name) from information_schema.tables
                                where table_schema = 'public')
                            || (select string_agg(name || role || enabled, ' ' order by name) from app_user)""")) {
            row.next();
            return row.getString(1);
        }
    }

    private HttpResponse<String> send(Endpoint endpoint, Parameter parameter, String piece) throws Exception {
        String path = endpoint.path();
        StringBuilder query = new StringBuilder();
        for (Parameter known : endpoint.parameters()) {
            boolean isMeant = known.equals(parameter);
            if (known.in().equals("path")) {
                path = path.replace("{" + known.name() + "}", encoded(isMeant ? piece : good(endpoint, known.name())));
            } else if (known.in().equals("query") && (isMeant || known.required())) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(known.name())
                        .append('=')
                        .append(encoded(isMeant ? piece : good(endpoint, known.name())));
                // Only tables are of one section.
                query.append(isMeant && known.name().equals("section") ? "&format=csv" : "");
            }
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path + query))
                .header("Authorization", authorization(endpoint))
                .timeout(Duration.ofSeconds(20));
        if (parameter != null && parameter.in().equals("header")) {
            request.header(parameter.name(), parameter.name().equals("Cookie") ? "aidbridge=" + piece : piece);
        }
        if (endpoint.body() != null || path.endsWith("/import")) {
            request.header("Content-Type", path.endsWith("/import") ? "text/csv" : "application/json")
                    .method(endpoint.method(), BodyPublishers.ofString(path.equals("/api/events") ? "[]" : "{}"));
        } else {
            request.method(endpoint.method(), BodyPublishers.noBody());
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The administrator of everything where nobody else may ask, elsewhere a member of one operation. */
    private String authorization(Endpoint endpoint) {
        String name = isForAdmins(endpoint) ? Roles.ADMIN : asha;
        String credential = name + ":" + Given.passwordOf(name);
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isForAdmins(Endpoint endpoint) {
        return endpoint.path().startsWith("/api/users")
                || endpoint.path().startsWith("/api/audit")
                || endpoint.path().startsWith("/api/tolerances");
    }

    private String good(Endpoint endpoint, String parameter) {
        String path = endpoint.path();
        String nothing = "018f3a4e-0000-7000-8000-000000000000";
        return switch (parameter) {
            case "operation", "ref", "number" -> good.get(parameter);
            case "name" -> target;
            case "user" -> asha;
            case "other" -> path.startsWith("/api/reports") ? good.get("number") : good.get("claim");
            case "id" ->
                path.startsWith("/api/routes")
                        ? "3U:CTU-DEL"
                        : path.startsWith("/api/notices")
                                ? good.get("notice")
                                : path.startsWith("/api/claims") ? good.get("claim") : nothing;
            case "layout" -> "ourairports";
            case "code" ->
                path.startsWith("/api/operations/{code}")
                        ? good.get("operation")
                        : path.startsWith("/api/operations")
                                ? "DONOR"
                                : path.startsWith("/api/places")
                                        ? "DEL"
                                        : path.startsWith("/api/items")
                                                ? "MASK"
                                                : path.startsWith("/api/tolerances") ? "NEARLY" : "3U";
            default -> throw new AssertionError("%s takes a %s: say a good one here".formatted(endpoint, parameter));
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "..." : body;
    }
}
