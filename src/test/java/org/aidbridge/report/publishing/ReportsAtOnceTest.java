package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.aidbridge.Traffic;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.figures.FigureAggregator;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsAtOnceTest {

    @Inject
    ReportSchedule schedule;

    @Inject
    ReportService service;

    @Inject
    FigureAggregator fold;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void of_requests_at_once_with_one_idempotency_key_all_get_the_one_report() throws Exception {
        AnOperation operation = new AnOperation();
        operation.shipment();
        List<Response> answers = atOnce(8, () -> as(Roles.COORDINATOR)
                .header("Idempotency-Key", "the-same")
                .body(Map.of("operation", operation.code, "validAsOf", "2021-05-01T00:00:00Z"))
                .post("/api/reports"));
        for (Response answer : answers) {
            answer.then().statusCode(201);
            assertThat(answer.header("Location")).endsWith("/api/reports/" + operation.code + "-0001");
            assertThat(answer.asByteArray()).isEqualTo(answers.get(0).asByteArray());
        }
        as(Roles.COORDINATOR)
                .header("Idempotency-Key", "the-same")
                .body(Map.of("operation", operation.code, "validAsOf", "2021-05-02T00:00:00Z"))
                .post("/api/reports")
                .then()
                .statusCode(409);
    }

    @Test
    void a_writer_left_open_keeps_no_other_operation_waiting_for_its_reports_or_figures() throws Exception {
        AnOperation blocked = new AnOperation();
        AnOperation other = new AnOperation();
        Instant before = clock.instant();
        for (AnOperation operation : List.of(blocked, other)) {
            operation
                    .report(
                            operation.shipment(),
                            "R-1",
                            "\"type\": \"ACCEPTED\", \"occurredAt\": \"2021-04-25T10:00:00Z\"")
                    .then()
                    .statusCode(201);
            service.order(operation.code, before, before, null, null, null, "somebody");
        }
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            try (PreparedStatement enter = writer.prepareStatement("select enter_journal(?, '')")) {
                enter.setString(1, blocked.code);
                enter.execute();
            }
            // The thread that holds the writer takes no connection beside it.
            other(() -> {
                // So many looks at the writer as fit in a moment, and not those of ten seconds.
                assertThat(Traffic.of(fold::fold).statements()).isLessThan(1_000);
                schedule.run();
                return null;
            });
            writer.rollback();
        }
        as(Roles.VIEWER).get("/api/reports/" + other.code + "-0001").then().statusCode(200);
        as(Roles.VIEWER).get("/api/reports/" + blocked.code + "-0001").then().statusCode(202);
        assertThat(folded(other.code)).isTrue();
        assertThat(folded(blocked.code)).isFalse();
    }

    private boolean folded(String operation) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement folded =
                        connection.prepareStatement("select count(*) from figure_fold where operation = ?")) {
            folded.setString(1, operation);
            var row = folded.executeQuery();
            row.next();
            return row.getLong(1) > 0;
        }
    }

    private static <T> T other(Callable<T> work) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } finally {
            thread.shutdown();
        }
    }

    private static <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch begin = new CountDownLatch(1);
        try {
            List<Future<T>> all = IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return work.call();
                    }))
                    .toList();
            begin.countDown();
            List<T> done = new java.util.ArrayList<>();
            for (Future<T> one : all) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
