package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.member;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.ApiDocument.Parameter;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;

/**
 * Calls any endpoint of the OpenAPI document for existing things, in an operation that has some of everything. Tests
 * vary one aspect of the call at a time.
 */
final class ApiWalk {

    /** A code that does not exist. */
    private static final String NOTHING = "018f3a4e-0000-7000-8000-000000000000";

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String asha = Fresh.code("asha-").toLowerCase(Locale.ROOT);
    private final String target = Fresh.code("target-").toLowerCase(Locale.ROOT);
    private final Map<String, String> good = new TreeMap<>();

    ApiWalk(URI server) {
        this.server = server;
        AnOperation mine = new AnOperation();
        String shipment = mine.shipment();
        mine.report(shipment, "E-1", "\"type\": \"NOTE\", \"occurredAt\": \"2021-04-21T00:00:00Z\"");
        createUser(target);
        createUser(asha);
        member(mine.code, asha, Roles.ADMIN);
        good.put("operation", mine.code);
        good.put("ref", shipment);
        good.put("number", made(mine.code, "/api/reports", """
                {"operation": "%s", "validAsOf": "2021-05-01T00:00:00Z"}"""));
        good.put("notice", made(mine.code, "/api/notices", """
                {"operation": "%s", "carrier": "3U", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                 "source": {"kind": "CARRIER", "quote": "words"}}"""));
        good.put("claim", made(mine.code, "/api/claims", """
                {"operation": "%s", "text": "words", "bound": "EXACTLY", "quantity": 5, "unit": "EA",
                 "items": ["VENTILATOR"], "stage": "ARRIVED", "statedAt": "2021-04-30",
                 "source": {"kind": "MEDIA", "quote": "words"}}"""));
        String carrier = good.computeIfAbsent("code", key -> Fresh.code("C"));
        String source = "\"source\": {\"reference\": \"summer schedule\"}";
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        made(null, "/api/carriers/" + carrier + "/routes", "{\"origin\": \"CTU\", \"destination\": \"DEL\"}");
        good.put("route", carrier + ":CTU-DEL");
        made(null, "/api/routes/" + carrier + ":CTU-DEL/pattern", """
                {"validFrom": "2021-03-28", "weeklyFrequency": 2, %s}""".formatted(source));
        good.put("departure", made(null, "/api/routes/" + carrier + ":CTU-DEL/departures", """
                {"flight": "3U8047", "date": "2021-05-20", %s}""".formatted(source)));
        as(Roles.COORDINATOR)
                .body(Map.of("at", "18:00"))
                .put("/api/operations/" + mine.code + "/report-schedule")
                .then()
                .statusCode(200);
    }

    /** @return the last segment of its address, or null */
    private static String made(String operation, String path, String body) {
        String location = as(Roles.COORDINATOR)
                .urlEncodingEnabled(false)
                .body(body.contains("%s") ? body.formatted(operation) : body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location == null ? null : location.replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    String operation() {
        return good.get("operation");
    }

    /** A call with everything required and nothing else. */
    Call call(Endpoint endpoint) {
        return new Call(endpoint);
    }

    final class Call {

        private final Endpoint endpoint;
        private final Map<Parameter, String> odd = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String body;

        private Call(Endpoint endpoint) {
            this.endpoint = endpoint;
            if (endpoint.body() != null || isImport()) {
                body = endpoint.path().equals("/api/events") ? "[]" : "{}";
                headers.put("Content-Type", isImport() ? "text/csv" : "application/json");
            }
        }

        private boolean isImport() {
            return endpoint.path().endsWith("/import");
        }

        boolean hasBody() {
            return body != null;
        }

        Call with(Parameter parameter, String value) {
            if (parameter.in().equals("header")) {
                return header(parameter.name(), parameter.name().equals("Cookie") ? "aidbridge=" + value : value);
            }
            odd.put(parameter, value);
            return this;
        }

        Call without(Parameter parameter) {
            odd.put(parameter, null);
            return this;
        }

        /** @param value null to omit it */
        Call header(String name, String value) {
            if (value == null) {
                headers.remove(name);
            } else {
                headers.put(name, value);
            }
            return this;
        }

        HttpResponse<String> send() throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(address()))
                    .header("Authorization", authorization(endpoint))
                    .timeout(Duration.ofSeconds(20));
            headers.forEach(request::header);
            request.method(endpoint.method(), hasBody() ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
            return client.send(request.build(), BodyHandlers.ofString());
        }

        private String address() {
            String path = endpoint.path();
            StringBuilder query = new StringBuilder();
            for (Parameter known : endpoint.parameters()) {
                String value = odd.get(known);
                if (known.in().equals("path")) {
                    path = path.replace(
                            "{" + known.name() + "}", encoded(value != null ? value : good(endpoint, known.name())));
                } else if (known.in().equals("query")
                        && (value != null || known.required() && !odd.containsKey(known))) {
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(known.name())
                            .append('=')
                            .append(encoded(value != null ? value : good(endpoint, known.name())));
                    // Only tables have one section.
                    query.append(value != null && known.name().equals("section") ? "&format=csv" : "");
                }
            }
            return path + query;
        }
    }

    /** The administrator where nobody else may call, elsewhere a member of one operation. */
    private String authorization(Endpoint endpoint) {
        String name = isForAdmins(endpoint) ? Roles.ADMIN : asha;
        String credential = name + ":" + Given.passwordOf(name);
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }

    static boolean isForAdmins(Endpoint endpoint) {
        return endpoint.path().startsWith("/api/users")
                || endpoint.path().startsWith("/api/audit")
                || endpoint.path().startsWith("/api/tolerances")
                || endpoint.name().equals("POST /api/operations");
    }

    /** A valid value. */
    private String good(Endpoint endpoint, String parameter) {
        String path = endpoint.path();
        return switch (parameter) {
            case "operation", "ref", "number" -> good.get(parameter);
            case "name" -> target;
            case "user" -> asha;
            case "item" -> "OXYGEN_CONCENTRATOR";
            case "cause" -> "CORRECTED";
            case "stage" -> "PLANNED";
            case "measure" -> "STOCK";
            case "carrier" -> "3U";
            case "other" -> path.startsWith("/api/reports") ? good.get("number") : good.get("claim");
            case "id" -> id(path);
            case "layout" -> "ourairports";
            case "code" -> code(path);
            default -> throw new AssertionError("%s takes a %s: say a good one here".formatted(endpoint, parameter));
        };
    }

    private String id(String path) {
        return List.of("route", "notice", "claim").stream()
                .filter(kind -> path.startsWith("/api/" + kind + "s"))
                .map(good::get)
                .findFirst()
                .orElse(NOTHING);
    }

    private String code(String path) {
        if (path.startsWith("/api/operations/{code}")) {
            return operation();
        }
        if (path.startsWith("/api/routes")) {
            return good.get("departure");
        }
        Map<String, String> ofKind = Map.of(
                "operations",
                "DONOR",
                "places",
                "DEL",
                "items",
                "MASK",
                "tolerances",
                "NEARLY",
                "carriers",
                good.get("code"));
        return ofKind.get(path.split("/")[2]);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
