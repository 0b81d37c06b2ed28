package org.aidbridge.connections;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aidbridge.ApiDocument;
import org.aidbridge.Fresh;
import org.aidbridge.HttpRoutes;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reads every address, in an operation with data, now and as of an earlier time. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestConnectionsTest {

    private static final List<String> POINTS = List.of("", "validAt=2021-05-02T00:00:00Z");

    @Inject
    HeldConnections connections;

    private final String carrier = Fresh.code("C");
    private AnOperation operation;
    private String shipment;
    private String event;
    private String notice;
    private List<String> claims;
    private List<String> reports;

    private void aBusyOperation() {
        operation = new AnOperation();
        shipment = operation.shipment();
        made("/api/carriers", "{\"code\": \"%s\", \"name\": \"N\"}".formatted(carrier));
        made("/api/carriers/" + carrier + "/routes", "{\"origin\": \"CTU\", \"destination\": \"DEL\"}");
        made("/api/routes/" + carrier + ":CTU-DEL/pattern", """
                {"validFrom": "2021-03-28", "weeklyFrequency": 2, "source": {"reference": "S", "quote": "words"}}""");
        made("/api/routes/" + carrier + ":CTU-DEL/departures", """
                {"flight": "ZZ1", "date": "2021-05-20", "departsAt": "2021-05-20T03:00:00+08:00",
                 "source": {"reference": "S", "quote": "words"}}""");
        as(Roles.COORDINATOR)
                .body("{\"at\": \"18:00\"}")
                .put("/api/operations/" + operation.code + "/report-schedule")
                .then()
                .statusCode(200);
        notice = as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "3U", "kind": "SUSPENSION", "issuedAt": "2021-04-26T10:00:00Z",
                         "effectiveFrom": "2021-04-26", "source": {"kind": "CARRIER", "quote": "for 15 days"}}
                        """.formatted(operation.code))
                .post("/api/notices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        event = operation
                .report(shipment, "R-1", "\"type\": \"ACCEPTED\", \"occurredAt\": \"2021-04-25T10:00:00Z\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        claims = List.of(claim("the first", "2021-04-30T00:00:00Z"), claim("the second", "2021-05-01T00:00:00Z"));
        reports = List.of(report("2021-05-01T00:00:00Z"), report("2021-05-02T00:00:00Z"));
    }

    private static void made(String path, String body) {
        as(Roles.ADMIN).body(body).post(path).then().statusCode(201);
    }

    private String claim(String words, String statedAt) {
        return as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "text": "%s", "bound": "AT_LEAST", "quantity": 5, "unit": "EA",
                         "items": ["OXYGEN_CONCENTRATOR"], "stage": "ACCEPTED", "statedAt": "%s",
                         "source": {"party": "AGENT", "kind": "MEDIA", "quote": "words"}}
                        """.formatted(operation.code, words, statedAt))
                .post("/api/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String report(String validAsOf) {
        return as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", \"validAsOf\": \"%s\"}".formatted(operation.code, validAsOf))
                .post("/api/reports")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
    }

    @Test
    void a_request_takes_one_connection_and_has_given_it_back_before_it_answers() throws Exception {
        aBusyOperation();
        assertThat(connections.violations()).isEmpty();
        SoftAssertions softly = new SoftAssertions();
        Map<String, String> notThere = new TreeMap<>();
        for (String endpoint : readable()) {
            for (String point : POINTS) {
                Response answer = ask(endpoint, point);
                softly.assertThat(answer.statusCode())
                        .as("%s?%s: %s", endpoint, point, shortened(answer))
                        .isLessThan(500);
                if (answer.statusCode() >= 400) {
                    notThere.put(endpoint, answer.statusCode() + " " + shortened(answer));
                }
            }
        }
        softly.assertAll();
        assertThat(connections.violations()).isEmpty();
        // An early refusal would prove nothing.
        assertThat(notThere.keySet())
                .as(() -> notThere.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static Set<String> readable() throws Exception {
        Set<String> all = new TreeSet<>(HttpRoutes.all());
        ApiDocument.read().endpoints().forEach((name, endpoint) -> all.add(name));
        // An endless stream, and a redirect to another server.
        all.removeIf(e -> !e.startsWith("GET ") || e.endsWith("/live") || e.endsWith("/sign-in/oidc"));
        return all;
    }

    private Response ask(String endpoint, String point) {
        String path = endpoint.substring("GET ".length());
        boolean isPage = !path.startsWith("/api/") && !path.endsWith(".csv");
        String id = path.contains("notices")
                ? notice
                : path.contains("claims") ? claims.get(0) : path.contains("/events/") ? event : carrier + ":CTU-DEL";
        String code = path.contains("places")
                ? "DEL"
                : path.contains("items")
                        ? "MASK"
                        : path.contains("tolerances") ? "NEARLY" : path.contains("parties") ? "DONOR" : "3U";
        path = path.replace("departures/{code}", "departures/2021-05-20:ZZ1")
                .replaceFirst("operations/\\{code}", "operations/" + operation.code)
                .replace("{kind}/{code}", "items/MASK")
                .replace("{kind}", "items")
                .replace("{operation}", operation.code)
                .replace("{name}", Roles.VIEWER)
                .replace("{user}", Roles.VIEWER)
                .replace("{ref}", shipment)
                .replace("{number}", reports.get(1))
                .replace("{other}", path.contains("claims") ? claims.get(1) : reports.get(0))
                .replace("{id}", id)
                .replace("{code}", code);
        List<String> query = new ArrayList<>();
        // Addresses that name their operation need no parameter for it.
        if (isAboutNone(endpoint)) {
            query.add("operation=" + operation.code);
        }
        if (path.endsWith("/figures/shipments")) {
            query.add("item=OXYGEN_CONCENTRATOR&stage=ACCEPTED&measure=STOCK");
        }
        if (path.contains("/diff/") && path.endsWith("/events")) {
            query.add("item=OXYGEN_CONCENTRATOR&stage=ACCEPTED&measure=REACHED&cause=LATE");
        }
        if (path.endsWith("/compare")) {
            query.add("with=" + reports.get(0));
        }
        if (!point.isEmpty()) {
            query.add(point);
        }
        return as(Roles.ADMIN)
                .accept(isPage ? "text/html" : "*/*")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .get(path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    private static boolean isAboutNone(String endpoint) {
        return !endpoint.contains("/operations/") && !endpoint.contains("/catalogue");
    }

    private static String shortened(Response answer) {
        String body = answer.asString();
        return body.substring(0, Math.min(200, body.length()));
    }
}
