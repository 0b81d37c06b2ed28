package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aidbridge.Given;
import org.aidbridge.http.HostileInput.Attack;
import org.aidbridge.security.access.Roles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every hostile body gets a precise 4xx problem that names the place, never a 5xx, and the next request is served. A
 * new POST or PUT needs one line in {@link #endpoints()}.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileInputTest {

    /**
     * @param role who may call it
     * @param body a good body with every known field; it is never sent unchanged
     */
    record Endpoint(String method, String path, String role, String body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final String CLAIM = """
            {"operation": "HOSTILE", "reference": "HOSTILE", "kind": "FIGURE", "text": "words",
             "bound": "EXACTLY", "quantity": 5, "unit": "EA", "items": ["VENTILATOR"], "mappingNote": "words",
             "stage": "ARRIVED", "scope": {"channel": "DONATION", "carrier": "3U", "donor": "A",
             "originCountry": "CN", "destinationCountry": "IN", "destination": "DEL"},
             "periodFrom": "2021-04-01", "periodTo": "2021-04-30", "basis": "words", "statedAt": "2021-04-30",
             "source": {"party": "A", "kind": "MEDIA", "url": "https://example.org", "quote": "words"},
             "components": [{"text": "words", "bound": "EXACTLY", "quantity": 5}],
             "refersTo": "018f3a4e-0000-7000-8000-000000000000"}""";

    private static final String MAPPING = """
            {"items": ["VENTILATOR"], "note": "words"}""";

    private static final String NOTICE = """
            {"operation": "HOSTILE", "operations": ["HOSTILE"], "reference": "HOSTILE", "carrier": "3U",
             "kind": "SUSPENSION", "scope": {"routes": ["3U:XIY-DEL"], "originCountry": "CN", "destinationCountry": "IN"},
             "zone": "Asia/Shanghai", "issuedAt": "2021-04-26", "effectiveFrom": "2021-04-26",
             "effectiveTo": "2021-05-10", "reviewOn": "2021-05-11", "resumesOn": "2021-05-12", "operated": true,
             "flight": "3U8931", "occurredAt": "2021-04-26", "reason": "EPIDEMIC",
             "source": {"party": "A", "kind": "CARRIER", "url": "https://example.org", "quote": "words"},
             "refersTo": "018f3a4e-0000-7000-8000-000000000000", "createRoutes": true}""";

    private static final String PATTERN = """
            {"validFrom": "2021-03-28", "weeklyFrequency": 2.5, "capacityKg": 21000, "capacityM3": 110.5,
             "source": {"reference": "nobody", "url": "https://example.org", "quote": "words"}}""";

    private static final String DEPARTURE = """
            {"flight": "5Y8047", "date": "2021-05-20", "departsAt": "2021-05-20T03:00:00+08:00",
             "arrivesAt": "2021-05-20T09:00:00+08:00", "estimatedDeparture": "2021-05-20T04:00:00+08:00",
             "estimatedArrival": "2021-05-20T10:00:00+08:00", "capacityKg": 21000, "capacityM3": 110.5,
             "cancelled": false, "source": {"reference": "nobody", "url": "https://example.org", "quote": "words"}}""";

    static Stream<Endpoint> endpoints() {
        return Stream.of(
                new Endpoint("POST", "/api/probe", Roles.VIEWER, """
                        {"name": "hostile", "amount": 5, "pair": "x", "at": "2021-04-27T18:00:00Z", "fail": true,
                         "stage": "PLANNED", "lines": [{"quantity": 1, "lot": "a"}]}"""),
                new Endpoint("POST", "/api/users", Roles.ADMIN, """
                        {"name": "hostile", "password": "four random words", "role": "member"}"""),
                new Endpoint("PUT", "/api/users/admin", Roles.ADMIN, """
                        {"role": "member", "enabled": false, "password": "four random words"}"""),
                new Endpoint("PUT", "/api/operations/HOSTILE/members/viewer", Roles.ADMIN, """
                        {"role": "reporter", "carrier": "3U", "party": "A"}"""),
                new Endpoint("PUT", "/api/me/password", Roles.VIEWER, """
                        {"current": "not mine at all", "replacement": "four random words"}"""),
                new Endpoint("POST", "/api/operations", Roles.ADMIN, """
                        {"code": "HOSTILE", "name": "Hostile", "mode": "LIVE", "zone": "Asia/Kolkata",
                         "startedOn": "2021-04-26"}"""),
                new Endpoint("POST", "/api/operations/HOSTILE/parties", Roles.COORDINATOR, """
                        {"code": "HOSTILE", "name": "Hostile", "roles": ["DONOR"], "country": "IN", "place": "DEL"}"""),
                new Endpoint("POST", "/api/items", Roles.COORDINATOR, """
                        {"code": "HOSTILE", "name": "Hostile", "category": "OXYGEN", "unit": "EA", "hs": "901920",
                         "unspsc": "42271700", "unitKg": 18.5}"""),
                new Endpoint("POST", "/api/item-categories", Roles.COORDINATOR, """
                        {"code": "HOSTILE", "name": "Hostile"}"""),
                new Endpoint("POST", "/api/places", Roles.COORDINATOR, """
                        {"code": "HOSTILE", "name": "Hostile", "municipality": "H", "kind": "HOSPITAL", "country": "IN",
                         "subdivision": "IN-DL", "zone": "Asia/Kolkata", "latitude": 28.5, "longitude": 77.1,
                         "iata": "HOS", "icao": "HOST", "unlocode": "INHOS", "source": "nobody"}"""),
                new Endpoint("PUT", "/api/places/DEL", Roles.COORDINATOR, """
                        {"code": "DEL", "name": "Hostile", "kind": "AIRPORT", "country": "IN", "zone": "Asia/Kolkata"}"""),
                new Endpoint("POST", "/api/carriers", Roles.COORDINATOR, """
                        {"code": "HOSTILE", "name": "Hostile", "kind": "AIRLINE", "designator": "3U", "icao": "CSC",
                         "country": "CN", "awbPrefixes": []}"""),
                new Endpoint("PUT", "/api/items/MASK", Roles.COORDINATOR, """
                        {"code": "MASK", "name": "Hostile", "category": "OXYGEN", "unit": "EA", "hs": "901920",
                         "unspsc": "42271700", "unitKg": 18.5}"""),
                new Endpoint("PUT", "/api/carriers/3U", Roles.COORDINATOR, """
                        {"code": "3U", "name": "Hostile", "kind": "AIRLINE", "designator": "3U", "icao": "CSC",
                         "country": "CN", "awbPrefixes": [{"prefix": "876", "source": "nobody"}]}"""),
                new Endpoint("POST", "/api/carriers/3U/routes", Roles.COORDINATOR, """
                        {"origin": "XIY", "destination": "DEL", "flight": "3U8047"}"""),
                new Endpoint("POST", "/api/routes/5Y:HKG-DEL/pattern", Roles.COORDINATOR, PATTERN),
                new Endpoint("PUT", "/api/routes/5Y:HKG-DEL/pattern", Roles.COORDINATOR, PATTERN),
                new Endpoint("POST", "/api/routes/5Y:HKG-DEL/departures", Roles.COORDINATOR, DEPARTURE),
                new Endpoint(
                        "PUT", "/api/routes/5Y:HKG-DEL/departures/2021-05-20:5Y8047", Roles.COORDINATOR, DEPARTURE),
                new Endpoint("POST", "/api/notices", Roles.COORDINATOR, NOTICE),
                new Endpoint("POST", "/api/claims", Roles.COORDINATOR, CLAIM),
                new Endpoint("POST", "/api/claims/preview", Roles.COORDINATOR, CLAIM),
                new Endpoint(
                        "PUT",
                        "/api/claims/018f3a4e-0000-7000-8000-000000000000/mapping?operation=HOSTILE",
                        Roles.COORDINATOR,
                        MAPPING),
                new Endpoint(
                        "POST",
                        "/api/claims/018f3a4e-0000-7000-8000-000000000000/mapping/preview?operation=HOSTILE",
                        Roles.COORDINATOR,
                        MAPPING),
                new Endpoint("PUT", "/api/tolerances/ABOUT", Roles.ADMIN, """
                        {"code": "ABOUT", "percent": 10, "note": "words"}"""),
                new Endpoint("POST", "/api/reports", Roles.COORDINATOR, """
                        {"operation": "HOSTILE", "validAsOf": "2021-04-30T18:00:00+05:30",
                         "knownAsOf": "2021-04-30T18:00:00+05:30", "since": "2021-04-29T18:00:00+05:30"}"""),
                new Endpoint("PUT", "/api/operations/HOSTILE/report-schedule", Roles.COORDINATOR, """
                        {"at": "18:00"}"""),
                new Endpoint("POST", "/api/notices/preview", Roles.COORDINATOR, NOTICE),
                new Endpoint("POST", "/api/shipments", Roles.OPERATOR, """
                        {"reference": "HOSTILE", "operation": "HOSTILE", "declaredAt": "2021-04-26T10:00:00+08:00",
                         "donor": "A", "consignee": "B", "recipient": "C", "origin": "CTU", "destination": "DEL",
                         "priority": "HIGH", "requiredBy": "2021-05-02", "waybill": "160-12345675",
                         "waybillUnchecked": true,
                         "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA", "grossKg": 1.5,
                                    "volumeM3": 2.5, "pieces": 3, "lot": "L", "expiresOn": "2022-01-01",
                                    "handling": ["PIL"], "recipient": "C"}],
                         "legs": [{"carrier": "3U", "flight": "3U8931", "origin": "CTU", "destination": "DEL",
                                   "departsAt": "2021-04-28T10:00:00+08:00",
                                   "arrivesAt": "2021-04-28T16:00:00+08:00", "lines": [1]}]}"""),
                new Endpoint("PUT", "/api/shipments/HOSTILE", Roles.OPERATOR, """
                        {"recipient": "C", "priority": "LOW", "requiredBy": "2021-05-02", "waybill": "160-12345675",
                         "legs": [{"carrier": "3U", "origin": "CTU", "destination": "DEL"}],
                         "donor": "A", "consignee": "B", "origin": "CTU", "destination": "DEL"}"""),
                new Endpoint("POST", "/api/shipments/HOSTILE/withdrawal", Roles.OPERATOR, """
                        {"reason": "why", "source": {"party": "CX-CARGO", "reference": "MAIL-7"}}"""),
                new Endpoint("POST", "/api/shipments/HOSTILE/events", Roles.REPORTER, """
                        {"type": "DEP", "occurredAt": "2021-04-26T21:40:00+08:00", "place": "HKG", "flight": "CX695",
                         "to": "B", "lines": [{"line": 1, "item": "OXYGEN_CONCENTRATOR", "unit": "EA",
                         "quantity": 500, "damaged": 1, "missing": 1, "surplus": 1}], "classifier": "ACTUAL",
                         "source": {"party": "CX-CARGO", "reference": "FSU-10021"}, "override": "why",
                         "retracts": "018f3a4e-0000-7000-8000-000000000000", "note": "a note"}"""));
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestHTTPResource
    URI server;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @BeforeEach
    void there_is_an_operation_and_a_departure_of_a_route() {
        Given.once("HOSTILE", () -> {
            Given.createOperation("HOSTILE");
            Given.everybodyIn("HOSTILE");
            for (String[] there : new String[][] {
                {"/api/carriers/5Y/routes", "{\"origin\": \"HKG\", \"destination\": \"DEL\"}"},
                {"/api/routes/5Y:HKG-DEL/pattern", PATTERN},
                {"/api/routes/5Y:HKG-DEL/departures", DEPARTURE}
            }) {
                Given.as(Roles.COORDINATOR).body(there[1]).post(there[0]).then().statusCode(201);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void hostile_input_is_refused_precisely_and_the_next_request_is_served(Endpoint endpoint) throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Attack attack : HostileInput.of(endpoint.body())) {
            HttpResponse<String> answer =
                    send(endpoint, attack.contentType(), BodyPublishers.ofByteArray(attack.body()));
            String about = attack + " answered " + answer.statusCode() + " " + shortened(answer.body());
            if (attack.status() == 0) {
                // Too deep or of the wrong type, whichever is detected first.
                softly.assertThat(answer.statusCode()).as(about).isIn(400, 422);
            } else {
                softly.assertThat(answer.statusCode()).as(about).isEqualTo(attack.status());
            }
            checkForm(softly, about, answer);
            if (attack.pointer() != null && answer.statusCode() == 422) {
                softly.assertThat(MAPPER.readTree(answer.body()).at("/errors").findValuesAsText("pointer"))
                        .as(about)
                        .contains(attack.pointer());
            }
            softly.assertThat(me()).as("the request after " + attack).isEqualTo(200);
        }
        softly.assertAll();
    }

    @Test
    void a_hostile_row_of_a_bulk_is_refused_alone() throws Exception {
        Endpoint bulk = new Endpoint("POST", "/api/events", Roles.REPORTER, """
                {"shipment": "HOSTILE", "operation": "HOSTILE", "type": "DEP", "occurredAt": "2021-04-26T21:40:00+08:00",\
                 "place": "HKG", "flight": "CX695", "to": "B", "lines": [{"line": 1, "item": "OXYGEN_CONCENTRATOR",\
                 "unit": "EA", "quantity": 500, "damaged": 1, "missing": 1, "surplus": 1}], "classifier": "ACTUAL",\
                 "source": {"party": "CX-CARGO", "reference": "FSU-10021"}, "override": "why",\
                 "retracts": "018f3a4e-0000-7000-8000-000000000000", "note": "a note"}""");
        List<Attack> attacks = HostileInput.of(bulk.body()).stream()
                .filter(a -> a.status() != 415 && !new String(a.body(), StandardCharsets.ISO_8859_1).isBlank())
                .toList();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Attack attack : attacks) {
            lines.writeBytes(attack.body());
            lines.write('\n');
        }
        HttpResponse<String> answer =
                send(bulk, "application/x-ndjson", BodyPublishers.ofByteArray(lines.toByteArray()));
        assertThat(answer.statusCode()).isEqualTo(207);
        List<String> outcomes = answer.body().lines().toList();
        assertThat(outcomes).hasSameSizeAs(attacks);
        SoftAssertions softly = new SoftAssertions();
        for (int i = 0; i < attacks.size(); i++) {
            Attack attack = attacks.get(i);
            String about = attack + " answered " + shortened(outcomes.get(i));
            JsonNode outcome = MAPPER.readTree(outcomes.get(i));
            int status = outcome.path("status").asInt();
            softly.assertThat(status).as(about).isIn(attack.status() == 0 ? Set.of(400, 422) : Set.of(attack.status()));
            softly.assertThat(outcome.at("/problem/status").asInt()).as(about).isEqualTo(status);
            softly.assertThat(outcomes.get(i)).as(about).doesNotContain("Exception", "java.", "jackson", "SQL");
            if (attack.pointer() != null && status == 422) {
                softly.assertThat(outcome.at("/problem/errors").findValuesAsText("pointer"))
                        .as(about)
                        .contains(attack.pointer());
            }
        }
        softly.assertAll();
        assertThat(me()).isEqualTo(200);
    }

    @Test
    void a_body_without_a_length_is_cut_off_at_the_same_limit() throws Exception {
        Endpoint probe = endpoints().findFirst().orElseThrow();
        byte[] large = " ".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                send(probe, "application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(MAPPER.readTree(answer.body()).get("type").asText()).isEqualTo("/problems/body-too-large");
        assertThat(me()).isEqualTo(200);
    }

    @Test
    void a_stream_may_be_larger() throws Exception {
        Endpoint stream = new Endpoint("POST", "/api/probe/stream", Roles.VIEWER, "");
        byte[] large = " ".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
        for (String type : new String[] {"application/json", "application/x-ndjson"}) {
            HttpResponse<String> answer = send(stream, type, BodyPublishers.ofByteArray(large));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("3000000");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/probe?q=%",
                "/api/probe?q=%zz",
                "/api/%zz",
                "/api/%",
                "/api/probe?%",
                "/api/probe?q=%C0%80",
                "/api/probe?q=\u0001",
                "/api/../../etc/passwd",
                "//api//probe",
                "/api/probe?q={a}",
                "/api/users?after=%7B%7D&limit=%2B5"
            })
    void a_broken_address_is_the_callers_mistake(String address) throws Exception {
        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization(Roles.ADMIN)
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 [24]\\d\\d .*").doesNotContain("Exception", "java.");
        assertThat(me()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Anything: a\u0000b",
                "Authorization: Basic \u0000",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 999999999999999",
                "Content-Length: x",
                "Content-Type: \u00ff",
                "Content-Type: a/b/c;;=",
                "Accept: nonsense",
                "Accept: */*;q=x",
                "Idempotency-Key: \u0001",
                "If-Match: \u00ff\"",
                "Transfer-Encoding: nonsense"
            })
    void a_broken_header_is_the_callers_mistake(String header) throws Exception {
        String authorization =
                header.startsWith("Authorization") ? "" : "Authorization: " + authorization(Roles.VIEWER) + "\r\n";
        String answer = raw("POST /api/probe HTTP/1.1\r\nHost: x\r\n" + authorization
                + (header.startsWith("Content-Type") ? "" : "Content-Type: application/json\r\n") + header
                + "\r\nConnection: close\r\n"
                + (header.startsWith("Content-Length") || header.startsWith("Transfer")
                        ? "\r\n"
                        : "Content-Length: 2\r\n\r\n{}"));
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("Exception", "java.");
        assertThat(me()).isEqualTo(200);
    }

    private void checkForm(SoftAssertions softly, String about, HttpResponse<String> answer) throws IOException {
        softly.assertThat(answer.headers().firstValue("Content-Type")).as(about).hasValue("application/problem+json");
        softly.assertThat(answer.body())
                .as(about)
                .doesNotContain("Exception", "java.", "aidbridge", "jackson", "Source", "SQL")
                .hasSizeLessThan(3_000);
        JsonNode problem = MAPPER.readTree(answer.body());
        softly.assertThat(problem.path("status").asInt()).as(about).isEqualTo(answer.statusCode());
        softly.assertThat(problem.path("type").asText()).as(about).startsWith("/problems/");
        softly.assertThat(problem.path("title").asText()).as(about).isNotBlank();
        if (answer.statusCode() == 400 || answer.statusCode() == 422) {
            softly.assertThat(problem.path("detail").asText()).as(about).isNotBlank();
        }
    }

    private HttpResponse<String> send(Endpoint endpoint, String contentType, BodyPublisher body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.resolve(endpoint.path()))
                        .method(endpoint.method(), body)
                        .header("Authorization", authorization(endpoint.role()))
                        .header("Content-Type", contentType)
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }

    private int me() throws Exception {
        return client.send(
                        HttpRequest.newBuilder(server.resolve("/api/me"))
                                .header("Authorization", authorization(Roles.VIEWER))
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    /** One byte per character, as no client would send it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String authorization(String role) {
        Given.as(role);
        String credential = role + ":" + Given.passwordOf(role);
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "..." : body;
    }
}
