package org.aidbridge.ops.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A process that is told where traces go, and to log for machines. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void a_request_leaves_a_trace_at_the_collector_and_its_id_in_a_log_of_json() throws Exception {
        List<String> collected = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            collected.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try (Installation installation = Installation.named("traces")) {
            installation
                    .with(
                            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                            "http://127.0.0.1:" + collector.getAddress().getPort())
                    .with("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                    .with("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "PT0.2S")
                    .with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true")
                    // Something that logs while it answers.
                    .with("JDK_JAVA_OPTIONS", "'-Dquarkus.log.category.\"org.hibernate.SQL\".level=DEBUG'")
                    .start();
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(installation.url() + "/api/me"))
                                    .header("Authorization", "Bearer aid_of_nobody")
                                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                                    .build(),
                            BodyHandlers.discarding());
            String id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
            Installation.await("it arrives", () -> collected.stream().anyMatch(spans -> spans.contains(id)));
            assertThat(collected).anyMatch(spans -> spans.contains("aidbridge") && spans.contains("GET"));
            List<JsonNode> log = installation
                    .output()
                    .lines()
                    .filter(line -> line.startsWith("{"))
                    .map(TracesIT::json)
                    .toList();
            assertThat(log).allMatch(entry -> entry.hasNonNull("timestamp") && entry.hasNonNull("message"));
            assertThat(log).anyMatch(entry -> entry.at("/mdc/traceId").asText().equals(TRACE));
        } finally {
            collector.stop(0);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
