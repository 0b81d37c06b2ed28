package org.aidbridge.connections;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.matchesPattern;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.aidbridge.Given;
import org.aidbridge.database.embedded.Installation;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.ReadSnapshots;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More requests than connections, and slow readers. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaturationTest {

    @TestHTTPResource("/")
    URL app;

    @Inject
    AgroalDataSource database;

    @Inject
    HeldConnections connections;

    @Inject
    ReadSnapshots snapshots;

    private AnOperation operation;
    private AgroalConnectionPoolConfiguration pool;
    private int most;
    private Duration patience;

    @BeforeEach
    void an_operation() {
        operation = new AnOperation();
        pool = database.getConfiguration().connectionPoolConfiguration();
        most = pool.maxSize();
        patience = pool.acquisitionTimeout();
    }

    @AfterEach
    void as_many_connections_as_before() {
        pool.setAcquisitionTimeout(patience);
    }

    @Test
    void a_handful_of_readers_of_situations_reports_and_claims_are_served_with_one_connection() throws Exception {
        operation.shipment();
        as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", \"validAsOf\": \"2021-05-01T00:00:00Z\"}".formatted(operation.code))
                .post("/api/reports")
                .then()
                .statusCode(201);
        List<Connection> others = all(most - 1);
        List<String> paths = List.of(
                "/api/operations/" + operation.code + "/situation",
                "/api/reports/" + operation.code + "-0001/rerun",
                "/api/claims?operation=" + operation.code,
                "/api/operations/" + operation.code + "/impact",
                "/operations/" + operation.code,
                "/operations/" + operation.code + "/shipments",
                "/api/operations/" + operation.code + "/figures");
        ExecutorService readers = Executors.newFixedThreadPool(paths.size() * 2);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < paths.size() * 2; i++) {
            String path = paths.get(i % paths.size());
            answers.add(readers.submit(
                    () -> as(Roles.VIEWER).accept("application/json, text/html").get(path)));
        }
        for (Future<Response> answer : answers) {
            answer.get().then().statusCode(200);
        }
        readers.shutdown();
        give(others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operations?limit=1",
                "/api/operations/{op}/situation",
                "/api/operations/{op}/impact",
                "/api/operations/{op}/audit",
                "/api/operations/{op}/audit/export",
                "/api/shipments?operation={op}",
                "/api/claims?operation={op}",
                "/api/reports?operation={op}",
                "/operations/{op}",
                "/operations/{op}/shipments.csv",
                "/operations/{op}/stuck.csv"
            })
    void without_a_connection_in_time_the_answer_is_a_503_that_says_when_to_try_again(String path) throws Exception {
        // The caller is cached, so that authentication needs no query.
        as(Roles.COORDINATOR).get("/api/me").then().statusCode(200);
        List<Connection> all = all(most);
        pool.setAcquisitionTimeout(Duration.ofMillis(100));
        try {
            as(Roles.COORDINATOR)
                    .accept("*/*")
                    .get(path.replace("{op}", operation.code))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[0-9]+"));
        } finally {
            give(all);
        }
    }

    /** Takes that many connections, each on a thread of its own. */
    private List<Connection> all(int many) throws Exception {
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ExecutorService holder = Executors.newSingleThreadExecutor();
            all.add(holder.submit((Callable<Connection>) database::getConnection)
                    .get());
            holder.shutdown();
        }
        return all;
    }

    @Test
    void a_long_read_does_not_hold_up_a_short_one() throws Exception {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Boolean> longRead = thread.submit(() -> {
            try (ReadSnapshot snapshot = snapshots.open()) {
                opened.countDown();
                return answered.await(1, TimeUnit.MINUTES);
            }
        });
        assertThat(opened.await(1, TimeUnit.MINUTES)).isTrue();
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/situation")
                .then()
                .statusCode(200);
        answered.countDown();
        assertThat(longRead.get())
                .as("still open when the short one was answered")
                .isTrue();
        thread.shutdown();
    }

    private static void give(List<Connection> all) throws SQLException {
        for (Connection connection : all) {
            connection.close();
        }
    }

    @Test
    void a_slow_reader_of_an_export_holds_no_connection() throws Exception {
        fillTheAudit();
        int before = connections.count();
        try (Socket slow = new Socket(app.getHost(), app.getPort())) {
            slow.setReceiveBufferSize(1_024);
            String credential = Base64.getEncoder()
                    .encodeToString((Roles.COORDINATOR + ":" + Given.passwordOf(Roles.COORDINATOR))
                            .getBytes(StandardCharsets.UTF_8));
            slow.getOutputStream().write("""
                            GET /api/operations/%s/audit/export HTTP/1.1
                            Host: localhost
                            Accept: text/csv
                            Authorization: Basic %s

                            """.formatted(operation.code, credential)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            InputStream answer = slow.getInputStream();
            String begin = new String(answer.readNBytes(1_024), StandardCharsets.UTF_8);
            assertThat(begin).startsWith("HTTP/1.1 200 OK");
            // Leaves the rest unread: most of it is still to be sent.
            Installation.await("that nothing is held for it", () -> connections.count() == before);
            assertThat(answer.readNBytes(100_000)).hasSize(100_000);
            Installation.await("that nothing is held for it still", () -> connections.count() == before);
        }
    }

    /** About 20 MB. */
    private void fillTheAudit() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement fill = connection.prepareStatement("""
                        insert into audit (id, recorded_at, user_name, address, credential, action, operation, kind, key, after)
                        select gen_random_uuid(), now(), 'somebody', '192.0.2.1', 'password', 'UPDATE', ?, 'party', n::text,
                          jsonb_build_object('words', repeat('x', 1000))
                        from generate_series(1, 20000) n
                        """)) {
            fill.setString(1, operation.code);
            fill.executeUpdate();
        }
    }
}
