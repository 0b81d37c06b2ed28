package org.aidbridge.shipment.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;

/** Posts many events as a program does, bytes for bytes, and reads the outcomes. */
final class Bulk {

    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What was answered: outcomes by row or, when the whole was refused, the problem. */
    record Answer(int status, String contentType, JsonNode problem, List<JsonNode> rows) {

        List<Integer> statuses() {
            return rows.stream().map(row -> row.get("status").asInt()).toList();
        }

        String id(int row) {
            return rows.get(row).get("id").asText();
        }

        List<String> pointers() {
            return problem.path("errors").findValuesAsText("pointer");
        }
    }

    private Bulk() {}

    static Answer array(String query, String... rows) throws Exception {
        return post(JSON, query, "[" + String.join(",", rows) + "]");
    }

    static Answer lines(String query, String... rows) throws Exception {
        return post(NDJSON, query, String.join("\n", rows));
    }

    static Answer post(String type, String query, String body) throws Exception {
        return post(type, query, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer post(String type, String query, byte[] body, String... headers) throws Exception {
        Given.as(Roles.REPORTER);
        String credential = Roles.REPORTER + ":" + Given.passwordOf(Roles.REPORTER);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/events" + query))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", type)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        assertThat(response.statusCode()).as(response.body()).isLessThan(500);
        return response.statusCode() >= 300
                ? new Answer(response.statusCode(), contentType, MAPPER.readTree(response.body()), List.of())
                : new Answer(response.statusCode(), contentType, null, rows(contentType, response.body()));
    }

    private static List<JsonNode> rows(String contentType, String body) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        if (contentType.startsWith(NDJSON)) {
            for (String line : body.lines().toList()) {
                rows.add(MAPPER.readTree(line));
            }
        } else {
            MAPPER.readTree(body).forEach(rows::add);
        }
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get("row").asInt()).isEqualTo(i);
        }
        return rows;
    }

    /** A row of a shipment with a reference of its source; {@code fields} is what else stands in it. */
    static String row(String shipment, String reference, String fields) {
        return "{\"shipment\":\"%s\",%s,\"source\":{\"party\":\"AGENT\",\"reference\":\"%s\"}}"
                .formatted(shipment, fields, reference);
    }

    static String at(String type, String occurredAt) {
        return "\"type\":\"%s\",\"occurredAt\":\"%s\"".formatted(type, occurredAt);
    }
}
