package org.aidbridge.shipment.bulk;

import static org.aidbridge.shipment.bulk.Bulk.at;
import static org.aidbridge.shipment.bulk.Bulk.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidbridge.Traffic;
import org.aidbridge.shipment.bulk.Bulk.Answer;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many writers on the same few shipments, one report at a time and in bulks, in any order and several times. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyWritersTest {

    private static final int SHIPMENTS = 3;
    private static final int WRITERS = 8;

    private AnOperation operation;
    private List<String> shipments;

    @BeforeEach
    void aFewShipments() {
        operation = new AnOperation();
        shipments = IntStream.range(0, SHIPMENTS)
                .mapToObj(i -> operation.shipment())
                .toList();
    }

    /** What is reported of each: 10 times 10 pieces depart, and arrive, and notes between. By reference. */
    private static Map<String, String> reports() {
        Map<String, String> reports = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            String ten = ",\"lines\":[{\"line\":1,\"quantity\":10}]";
            reports.put(
                    "D" + i,
                    at("DEP", "2021-04-26T10:00:%02dZ".formatted(i)) + ",\"place\":\"CTU\",\"flight\":\"3U8931\""
                            + ten);
            reports.put(
                    "A" + i,
                    at("ARR", "2021-04-26T20:00:%02dZ".formatted(i)) + ",\"place\":\"DEL\",\"flight\":\"3U8931\""
                            + ten);
            reports.put("N" + i, at("NOTE", "2021-04-27T10:00:%02dZ".formatted(i)));
        }
        return reports;
    }

    @Test
    void nothing_is_lost_nothing_moves_twice_and_nobody_sees_a_deadlock() throws Exception {
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            writers.add(writer % 2 == 0 ? () -> singly(random, acknowledged) : () -> inBulks(random, acknowledged));
        }
        runAll(writers);

        assertThat(acknowledged).hasSize(SHIPMENTS * reports().size());
        for (String shipment : shipments) {
            List<String> recorded =
                    operation.get(shipment, "/events?limit=500").extract().path("id");
            assertThat(recorded).doesNotHaveDuplicates().hasSize(reports().size());
            assertThat(acknowledged.entrySet().stream()
                            .filter(e -> e.getKey().startsWith(shipment + " "))
                            .map(Map.Entry::getValue))
                    .containsExactlyInAnyOrderElementsOf(recorded);
            conserved(shipment);
        }
    }

    private Void singly(Random random, Map<String, String> acknowledged) {
        for (String[] report : shuffled(random)) {
            Response answer = operation.report(report[0], report[1], report[2]);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
            acknowledge(acknowledged, report, answer.path("id"));
        }
        return null;
    }

    private Void inBulks(Random random, Map<String, String> acknowledged) throws Exception {
        List<String[]> reports = shuffled(random);
        for (int from = 0; from < reports.size(); from += 30) {
            List<String[]> some = reports.subList(from, from + 30);
            String[] rows = some.stream().map(r -> row(r[0], r[1], r[2])).toArray(String[]::new);
            String query = "?operation=" + operation.code + (random.nextBoolean() ? "&atomic=true" : "");
            Answer answer = Bulk.lines(query, rows);
            assertThat(answer.statuses())
                    .as("" + answer)
                    .hasSize(30)
                    .allMatch(status -> status == 200 || status == 201);
            for (int i = 0; i < some.size(); i++) {
                acknowledge(acknowledged, some.get(i), answer.id(i));
            }
        }
        return null;
    }

    private static void acknowledge(Map<String, String> acknowledged, String[] report, String id) {
        String before = acknowledged.putIfAbsent(report[0] + " " + report[1], id);
        assertThat(before == null ? id : before).isEqualTo(id);
    }

    /** Every report of every shipment: shipment, reference, fields. Departures come before what rests on them. */
    private List<String[]> shuffled(Random random) {
        List<String[]> first = new ArrayList<>();
        List<String[]> then = new ArrayList<>();
        for (String shipment : shipments) {
            reports().forEach((reference, fields) -> (reference.startsWith("D") ? first : then)
                    .add(new String[] {shipment, reference, fields}));
        }
        Collections.shuffle(first, random);
        Collections.shuffle(then, random);
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static void runAll(List<Callable<Void>> writers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void conserved(String shipment) {
        List<Map<String, Object>> stages = operation.get(shipment, "").extract().path("stages");
        Map<String, BigDecimal> standing = new HashMap<>();
        stages.forEach(s -> standing.merge(
                s.get("line") + " " + s.get("stage"),
                new BigDecimal(s.get("quantity").toString()),
                BigDecimal::add));
        assertThat(standing)
                .containsOnlyKeys("1 ARRIVED", "1 PLANNED", "2 PLANNED")
                .containsEntry("1 ARRIVED", new BigDecimal(100))
                .containsEntry("1 PLANNED", new BigDecimal(700));
        List<Map<String, Object>> ledger =
                operation.get(shipment, "/ledger?limit=500").extract().path("");
        assertThat(ledger).hasSize(2 + 20);
    }

    @Test
    void many_reports_cost_as_many_statements_as_few() throws Exception {
        List<String> many = new ArrayList<>(shipments);
        for (int i = 0; i < 20; i++) {
            many.add(operation.shipment());
        }
        notes(many, 0);
        Traffic traffic = Traffic.of(() -> notes(many, 1));
        // Find; then for either half: begin, lock, legs, known, journal, stand, events, commit.
        assertThat(traffic.statements()).isLessThanOrEqualTo(24);
    }

    private void notes(List<String> shipments, int round) {
        String[] rows = shipments.stream()
                .flatMap(ref -> IntStream.range(0, 10)
                        .mapToObj(i -> row(
                                ref, round + "-" + i, at("NOTE", "2021-04-2%dT10:00:%02dZ".formatted(5 + round, i)))))
                .toArray(String[]::new);
        try {
            Answer answer = Bulk.lines("?operation=" + operation.code, rows);
            assertThat(answer.statuses()).hasSize(rows.length).containsOnly(201);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
