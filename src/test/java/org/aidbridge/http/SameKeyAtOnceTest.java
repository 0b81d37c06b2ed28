package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.ApiDocument;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every POST that may carry an Idempotency-Key, sent several times at the same time. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameKeyAtOnceTest {

    private static final int AT_ONCE = 6;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Test
    void concurrent_requests_with_one_key_are_done_once() throws Exception {
        AnOperation operation = new AnOperation();
        String shipment = operation.shipment();
        Map<String, String> requests = requests(operation.code, shipment);
        assertThat(requests.keySet().stream().map(SameKeyAtOnceTest::template)).containsAll(mayCarryOne());
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<String, String> request : requests.entrySet()) {
            List<Response> answers = atOnce(request.getKey(), request.getValue());
            Set<String> done = new TreeSet<>();
            for (Response answer : answers) {
                softly.assertThat(answer.statusCode())
                        .as("%s: %s", request.getKey(), answer.asString())
                        .isIn(200, 201, 409, 503);
                if (answer.statusCode() < 300) {
                    done.add(what(answer));
                }
            }
            softly.assertThat(done).as(request.getKey()).hasSize(1);
        }
        softly.assertAll();
    }

    /** By its id, address or text; rows of a bulk and events also say whether they existed. */
    private static String what(Response answer) {
        Matcher id = ID.matcher(answer.asString());
        String address = answer.header("Location");
        return id.find() ? id.group() : address != null ? address : answer.asString();
    }

    /** Those that the OpenAPI document lists. */
    private static Set<String> mayCarryOne() throws Exception {
        Set<String> all = new TreeSet<>();
        ApiDocument.read().endpoints().forEach((name, endpoint) -> {
            if (name.startsWith("POST ") && endpoint.takes("header", "Idempotency-Key")) {
                all.add(name);
            }
        });
        assertThat(all).isNotEmpty();
        return all;
    }

    private static String template(String path) {
        return "POST "
                + path.replaceAll("\\?.*", "")
                        .replaceAll("/operations/[^/]+/parties", "/operations/{operation}/parties")
                        .replaceAll("/shipments/[^/]+/events", "/shipments/{ref}/events")
                        .replaceAll("/carriers/[^/]+/routes", "/carriers/{code}/routes")
                        .replaceAll("/routes/[^/]+/", "/routes/{id}/");
    }

    private static Map<String, String> requests(String operation, String shipment) {
        String carrier = Fresh.code("C");
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("/api/carriers", "{\"code\": \"%s\", \"name\": \"N\"}".formatted(carrier));
        requests.put("/api/carriers/" + carrier + "/routes", "{\"origin\": \"CTU\", \"destination\": \"DEL\"}");
        requests.put("/api/routes/" + carrier + ":CTU-DEL/pattern", """
                {"validFrom": "2021-03-28", "weeklyFrequency": 2, "source": {"reference": "S", "quote": "words"}}""");
        requests.put("/api/routes/" + carrier + ":CTU-DEL/departures", """
                {"flight": "%s", "date": "2021-05-20", "departsAt": "2021-05-20T03:00:00+08:00",
                 "source": {"reference": "S", "quote": "words"}}""".formatted(Fresh.flight("ZZ")));
        String category = Fresh.code("K");
        requests.put("/api/item-categories", "{\"code\": \"%s\", \"name\": \"N\"}".formatted(category));
        requests.put("/api/items", """
                {"code": "%s", "name": "N", "category": "OXYGEN", "unit": "EA"}""".formatted(Fresh.code("I")));
        requests.put("/api/places", """
                {"code": "%s", "name": "N", "kind": "HOSPITAL", "country": "IN", "zone": "Asia/Kolkata"}""".formatted(Fresh.code("P")));
        requests.put("/api/operations", """
                {"code": "%s", "name": "N", "zone": "Asia/Kolkata"}""".formatted(Fresh.code("OP-")));
        requests.put("/api/operations/" + operation + "/parties", """
                {"code": "%s", "name": "N", "roles": ["DONOR"]}""".formatted(Fresh.code("P")));
        requests.put("/api/users", """
                {"name": "%s", "password": "four random words", "role": "member"}""".formatted(Fresh.code("u-").toLowerCase(Locale.ROOT)));
        requests.put("/api/claims", """
                {"operation": "%s", "text": "words", "bound": "EXACTLY", "quantity": 5, "unit": "EA",
                 "items": ["VENTILATOR"], "stage": "ARRIVED", "statedAt": "2021-04-30",
                 "source": {"kind": "MEDIA", "quote": "words"}}""".formatted(operation));
        requests.put("/api/notices", """
                {"operation": "%s", "carrier": "%s", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                 "source": {"kind": "CARRIER", "quote": "words"}}""".formatted(operation, carrier));
        requests.put("/api/shipments", """
                {"operation": "%s", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU", "destination": "DEL",
                 "lines": [{"item": "VENTILATOR", "quantity": 5, "unit": "EA"}]}""".formatted(operation));
        requests.put("/api/shipments/" + shipment + "/events?operation=" + operation, """
                {"type": "NOTE", "occurredAt": "2021-04-26T21:40:00+08:00", "note": "words", "source": {"party": "AGENT"}}""");
        requests.put("/api/events?operation=" + operation, """
                [{"shipment": "%s", "type": "NOTE", "occurredAt": "2021-04-27T21:40:00+08:00", "note": "words",
                  "source": {"party": "AGENT"}}]""".formatted(shipment));
        requests.put("/api/reports", """
                {"operation": "%s", "validAsOf": "2021-05-01T00:00:00Z"}""".formatted(operation));
        return requests;
    }

    private static List<Response> atOnce(String path, String body) throws Exception {
        String key = Fresh.code("KEY-");
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<Response>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            sent.add(threads.submit(() -> {
                begin.await();
                return as(Roles.ADMIN).header("Idempotency-Key", key).body(body).post(path);
            }));
        }
        begin.countDown();
        List<Response> answers = new ArrayList<>();
        for (Future<Response> one : sent) {
            answers.add(one.get());
        }
        threads.shutdown();
        return answers;
    }
}
