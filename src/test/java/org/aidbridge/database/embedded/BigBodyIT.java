package org.aidbridge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A month of events in one body: a server with half as much memory takes it in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BigBodyIT {

    private static final String MEMORY = "-Xmx112m -XX:+ExitOnOutOfMemoryError";
    private static final int ROWS = 2_200;
    /** Blanks are JSON too, and cost the database nothing. */
    private static final String PADDING = " ".repeat(100_000);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void two_hundred_megabytes_go_through_a_hundred() throws Exception {
        try (Installation installation = Installation.named("big-body")
                .with("AIDBRIDGE_ADMIN_PASSWORD", Reporter.PASSWORD)
                .with("JAVA_TOOL_OPTIONS", MEMORY)
                .start()) {
            URI server = URI.create(installation.url());
            Reporter.operation(server);
            List<String> shipments = List.of("BIG-0", "BIG-1", "BIG-2", "BIG-3", "BIG-4");
            for (String shipment : shipments) {
                new Reporter(shipment, 1).declare(server);
            }
            for (String query : List.of("", "&atomic=true")) {
                String round = query.isEmpty() ? "E" : "T";
                assertThat(post(server, "application/x-ndjson", query, rows(shipments, round, "\n", "", "")))
                        .as(query)
                        .hasSize(ROWS)
                        .allMatch(outcome -> outcome.contains("\"status\":201"));
                // As an array, and all known by now.
                assertThat(post(server, "application/json", query, rows(shipments, round, ",", "[", "]")))
                        .singleElement()
                        .satisfies(outcomes ->
                                assertThat(outcomes.split("\"status\":200", -1)).hasSize(ROWS + 1));
            }
            assertThat(installation.readiness()).isEqualTo(200);
            assertThat(installation.stop()).isEqualTo(143);
        }
    }

    private static InputStream rows(List<String> shipments, String round, String between, String open, String close) {
        Stream<String> rows = IntStream.range(0, ROWS).mapToObj(i -> """
                {"shipment":"%s","type":"NOTE","occurredAt":"2021-04-27T10:00:%02dZ",\
                "source":{"party":"DONOR","reference":"%s%d"}%s}%s\
                """.formatted(
                shipments.get(i % shipments.size()), i * 60 / ROWS, round, i, PADDING, i == ROWS - 1 ? "" : between));
        // Made when they are sent, so that this process does not need the memory either.
        Iterator<String> texts = Stream.of(Stream.of(open), rows, Stream.of(close))
                .flatMap(s -> s)
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return texts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(texts.next().getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    private List<String> post(URI server, String type, String query, InputStream body) throws Exception {
        String credential = "admin:" + Reporter.PASSWORD;
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(server.resolve("/api/events?operation=" + Reporter.OPERATION + query))
                        .header("Content-Type", type)
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
                        .timeout(Duration.ofMinutes(3))
                        .POST(BodyPublishers.ofInputStream(() -> body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().toList();
    }
}
