package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every field of any answer, sent by an administrator to every endpoint whose body does not have it, is refused in its
 * place.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MassAssignmentTest {

    /** Columns and properties that no answer shows. */
    private static final Set<String> INSIDE = Set.of(
            "id",
            "version",
            "passwordHash",
            "password_hash",
            "hash",
            "mustChange",
            "isAdmin",
            "admin",
            "roles",
            "memberships",
            "recordedAt",
            "recordedBy",
            "recordedTo",
            "createdBy",
            "position",
            "contentHash",
            "class",
            "@class",
            "@type",
            "__proto__",
            "constructor",
            "$ref");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TestHTTPResource
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void read_only_fields_are_refused_with_a_pointer() throws Exception {
        ApiDocument api = ApiDocument.read();
        Set<String> told = new TreeSet<>(api.fields());
        told.addAll(INSIDE);
        assertThat(told).contains("recordedAt", "recordedBy", "version", "stages", "prefix", "lastUsedAt");
        String operation = new AnOperation().code;
        SoftAssertions softly = new SoftAssertions();
        int tried = 0;
        for (Endpoint endpoint : api.endpoints().values()) {
            if (endpoint.body() == null) {
                continue;
            }
            for (String field : told) {
                if (!endpoint.body().get("properties").has(field)) {
                    tried++;
                    check(softly, endpoint, field, send(endpoint, operation, field));
                }
            }
        }
        softly.assertAll();
        assertThat(tried).as("what was tried").isGreaterThan(2_000);
    }

    private void check(SoftAssertions softly, Endpoint endpoint, String field, HttpResponse<String> answer)
            throws Exception {
        String about = "%s in %s answered %d %s".formatted(field, endpoint, answer.statusCode(), answer.body());
        JsonNode body = MAPPER.readTree(answer.body());
        JsonNode problem = endpoint.path().equals("/api/events") ? body.at("/0/problem") : body;
        softly.assertThat(problem.path("status").asInt()).as(about).isEqualTo(422);
        softly.assertThat(problem.path("errors").findValuesAsText("pointer"))
                .as(about)
                .contains("/" + field);
    }

    private HttpResponse<String> send(Endpoint endpoint, String operation, String field) throws Exception {
        String path = endpoint.path()
                .replaceFirst("operations/\\{\\w+}", "operations/" + operation)
                .replaceAll("claims/\\{id}", "claims/018f3a4e-0000-7000-8000-000000000000")
                .replaceAll("\\{\\w+}", "ANY");
        String body = "{\"" + field + "\": 1}";
        String credential = Roles.ADMIN + ":" + Given.passwordOf(Roles.ADMIN);
        return client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .method(
                                endpoint.method(),
                                BodyPublishers.ofString(path.equals("/api/events") ? "[" + body + "]" : body))
                        .build(),
                BodyHandlers.ofString());
    }
}
