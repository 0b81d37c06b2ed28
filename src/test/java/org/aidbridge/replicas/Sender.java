package org.aidbridge.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A client as the guide describes: after no answer, or a 429, 502, 503 or 504, it sends the same request again, with
 * the same reference, for up to a minute. Everything else is final.
 */
final class Sender {

    static final String PASSWORD = "correct-horse-admin";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Supplier<List<URI>> servers;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private volatile String password = PASSWORD;

    /** @param servers that accept requests now, as a load balancer knows them */
    Sender(Supplier<List<URI>> servers) {
        this.servers = servers;
    }

    record Answer(int status, String body, HttpResponse<String> response) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(body, e);
            }
        }

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(status + " instead of " + wanted + ": " + body);
            }
            return this;
        }
    }

    Answer post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    Answer put(String path, String body) throws Exception {
        return send("PUT", path, body);
    }

    Answer get(String path) throws Exception {
        return send("GET", path, null);
    }

    Answer delete(String path) throws Exception {
        return send("DELETE", path, null);
    }

    /** Uses that credential from now on. */
    void is(String itsPassword) {
        password = itsPassword;
    }

    private Answer send(String method, String path, String body) throws Exception {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                Answer answer = once(next(), method, path, body);
                if (!AGAIN.contains(answer.status()) || Instant.now().isAfter(giveUp)) {
                    return answer;
                }
            } catch (IOException unanswered) {
                if (Instant.now().isAfter(giveUp)) {
                    throw unanswered;
                }
            }
            repeats.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private URI next() throws InterruptedException {
        for (List<URI> known = servers.get(); ; known = servers.get()) {
            if (!known.isEmpty()) {
                return known.get(Math.floorMod(turn.getAndIncrement(), known.size()));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Without retries, at one server. */
    Answer once(URI server, String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8)))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (method.equals("PUT")) {
            request.header("If-Match", "*");
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    /** Answered with 201 or, because the first answer was lost, with 200. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** The number of repeated requests. */
    int repeats() {
        return repeats.get();
    }

    void operation(String code) throws Exception {
        post("/api/operations", """
                {"code": "%s", "name": "Replicas", "mode": "LIVE", "zone": "Asia/Kolkata"}
                """.formatted(code)).expect(201);
        post("/api/operations/" + code + "/parties", """
                {"code": "DONOR", "name": "The donor", "roles": ["DONOR"]}
                """).expect(201);
    }

    void declare(String operation, String reference) throws Exception {
        post("/api/shipments", """
                {"operation": "%s", "reference": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR",
                 "consignee": "DONOR", "origin": "CTU", "destination": "DEL",
                 "lines": [{"item": "VENTILATOR", "unit": "EA", "quantity": 800}]}
                """.formatted(operation, reference)).expect(201);
    }

    /** One of each frequent request, for a shipment of its own. */
    void everyday(String operation, String reference) throws Exception {
        declare(operation, reference);
        departed(reference, reference + "-1").expect(201);
        post("/api/events?operation=" + operation, """
                [{"shipment": "%1$s", "type": "NOTE", "occurredAt": "2021-04-26T00:00:00Z",
                  "source": {"party": "DONOR", "reference": "%1$s-2"}},
                 {"shipment": "%1$s", "type": "NOTE", "occurredAt": "2021-04-26T00:00:00Z",
                  "source": {"party": "DONOR", "reference": "%1$s-3"}}]
                """.formatted(reference)).expect(200);
        for (String path : List.of(
                "/api/shipments/" + reference,
                "/api/shipments/" + reference + "/events",
                "/api/shipments?operation=" + operation,
                "/api/items",
                "/api/places/DEL",
                "/api/routes?operation=" + operation,
                "/api/claims?operation=" + operation,
                "/api/operations/" + operation,
                "/api/operations/" + operation + "/figures",
                "/api/operations/" + operation + "/impact")) {
            get(path).expect(200);
        }
    }

    /** Records the departure of ten units. */
    Answer departed(String shipment, String reference) throws Exception {
        Answer answer = post("/api/shipments/" + shipment + "/events", """
                {"type": "DEPARTED", "occurredAt": "2021-04-26T00:00:00Z", "lines": [{"line": 1, "quantity": 10}],
                 "source": {"party": "DONOR", "reference": "%s"}}
                """.formatted(reference));
        if (answer.status() == 201 || answer.status() == 200) {
            acknowledged.add(reference);
        }
        return answer;
    }

    /** Records a note, which moves nothing and can be repeated. */
    void note(String shipment, String reference) throws Exception {
        Answer answer = post("/api/shipments/" + shipment + "/events", """
                {"type": "NOTE", "occurredAt": "2021-04-26T00:00:00Z", "note": "still here",
                 "source": {"party": "DONOR", "reference": "%s"}}
                """.formatted(reference));
        if (answer.status() != 201 && answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        acknowledged.add(reference);
    }
}
