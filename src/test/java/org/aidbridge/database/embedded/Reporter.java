package org.aidbridge.database.embedded;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody who reports on one shipment of his own as fast as he is answered, each event moving all of it to and fro. When
 * he gets no answer he waits to be sent again, and then begins with what he does not know the fate of, as a good client
 * does. He tells one event at a time or several in one body.
 */
final class Reporter {

    static final String PASSWORD = "crash-crash-crash";
    static final String OPERATION = "CRASH";

    private static final Instant BEGIN = Instant.parse("2021-04-26T00:00:00Z");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String shipment;
    private final int atATime;
    private volatile URI server;
    private volatile int acknowledged;
    private volatile boolean mayGoOn;
    private Thread thread;

    Reporter(String shipment, int atATime) {
        this.shipment = shipment;
        this.atATime = atATime;
    }

    /** Declares the shipment and has it received, so that it can be withheld and released. */
    void declare(URI at) throws Exception {
        server = at;
        String lines = "\"lines\":[{\"item\":\"VENTILATOR\",\"unit\":\"EA\",\"quantity\":800}]";
        require(201, post("/api/shipments", "application/json", """
                {"operation":"%s","reference":"%s","declaredAt":"2021-04-20T00:00:00Z","donor":"DONOR",
                 "consignee":"DONOR","origin":"CTU","destination":"DEL",%s}
                """.formatted(OPERATION, shipment, lines)));
        require(
                201,
                post(
                        "/api/shipments/" + shipment + "/events",
                        "application/json",
                        event("DDL", BEGIN.minusSeconds(1), "received")));
    }

    static void operation(URI at) throws Exception {
        Reporter anybody = new Reporter("", 1);
        anybody.server = at;
        require(201, anybody.post("/api/operations", "application/json", """
                {"code":"%s","name":"Crashes","mode":"LIVE","zone":"Asia/Kolkata"}
                """.formatted(OPERATION)));
        require(201, anybody.post("/api/operations/" + OPERATION + "/parties", "application/json", """
                {"code":"DONOR","name":"The donor","roles":["DONOR"]}
                """));
    }

    private static void require(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    void begin(URI at) {
        server = at;
        mayGoOn = true;
        thread = new Thread(this::report, "reporter-" + shipment);
        thread.start();
    }

    void end() throws InterruptedException {
        mayGoOn = false;
        thread.join();
    }

    private void report() {
        try {
            while (mayGoOn) {
                int next = acknowledged;
                if (!isAcknowledged(tell(next))) {
                    return;
                }
                acknowledged = next + atATime;
            }
        } catch (IOException unanswered) {
            // What became of it is not known.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells what comes from an event on, as many as he tells at a time. */
    private HttpResponse<String> tell(int from) throws IOException, InterruptedException {
        if (atATime == 1) {
            return post("/api/shipments/" + shipment + "/events", "application/json", event(from));
        }
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < from + atATime; i++) {
            rows.append("{\"shipment\":\"")
                    .append(shipment)
                    .append("\",")
                    .append(event(i).substring(1))
                    .append('\n');
        }
        return post("/api/events?operation=" + OPERATION, "application/x-ndjson", rows.toString());
    }

    private boolean isAcknowledged(HttpResponse<String> answer) {
        return atATime == 1
                ? answer.statusCode() == 201 || answer.statusCode() == 200
                : answer.statusCode() == 200 && answer.body().lines().count() == atATime;
    }

    /**
     * Tells everything from the beginning again.
     *
     * @return those that were new
     */
    List<String> tellAgain(URI at) throws Exception {
        server = at;
        List<String> added = new ArrayList<>();
        for (int from = 0; from < acknowledged; from += atATime) {
            HttpResponse<String> answer = tell(from);
            if (!isAcknowledged(answer)
                    || answer.statusCode() == 201
                    || answer.body().matches("(?s).*\"status\" ?: ?201.*")) {
                added.add(reference(from) + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        return added;
    }

    /** The references of what was acknowledged. */
    List<String> acknowledged() {
        return IntStream.range(0, acknowledged).mapToObj(this::reference).toList();
    }

    /** The most that may be recorded: what was acknowledged, and what he was just telling. */
    List<String> told() {
        return IntStream.range(0, acknowledged + atATime)
                .mapToObj(this::reference)
                .toList();
    }

    int count() {
        return acknowledged;
    }

    private String reference(int number) {
        return shipment + "-" + number;
    }

    private String event(int number) {
        return event(number % 2 == 0 ? "WITHHELD" : "RELEASED", BEGIN.plusSeconds(number), reference(number));
    }

    private static String event(String type, Instant at, String reference) {
        return "{\"type\":\"%s\",\"occurredAt\":\"%s\",\"source\":{\"party\":\"DONOR\",\"reference\":\"%s\"}}"
                .formatted(type, at, reference);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        String credential = "admin:" + PASSWORD;
        return client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Content-Type", type)
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
                        .timeout(Duration.ofSeconds(60))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
