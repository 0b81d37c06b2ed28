package org.aidbridge.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A primary with a synchronous standby that serves reports; the primary is destroyed, then its successor, and a backup
 * replaces it. One story, in this order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandbyIT {

    private static final String OPERATION = "STANDBY";
    private static final String DATABASE = "aidbridge";
    private static final String SOURCE = "Aidbridge-Read-From";

    private Postgres primary;
    private Postgres standby;
    private Postgres restored;
    private Installation app;
    private Sender sender;
    private String report;
    private String hash;

    @BeforeAll
    void aPrimaryAStandbyAndAReplicaOfAidbridge() throws Exception {
        primary = Postgres.create();
        standby = primary.standby();
        standby.start();
        primary.execute("postgres", "alter system set synchronous_standby_names = '*'");
        primary.execute("postgres", "select pg_reload_conf()");
        Installation.await("the standby is synchronous", () -> primary.texts(
                        "postgres", "select sync_state from pg_stat_replication")
                .equals(List.of("sync")));
        app = Installation.named("standby")
                .with(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%s?targetServerType=primary&hostRecheckSeconds=1"
                                .formatted(primary.port(), standby.port(), DATABASE))
                .with("QUARKUS_DATASOURCE_USERNAME", "aidbridge_app")
                .with("QUARKUS_DATASOURCE_PASSWORD", "anything")
                .with("QUARKUS_FLYWAY_USERNAME", "aidbridge")
                .with("QUARKUS_FLYWAY_PASSWORD", "anything")
                .with(
                        "QUARKUS_DATASOURCE_REPORTING_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + standby.port() + "/" + DATABASE)
                .with("QUARKUS_DATASOURCE_REPORTING_USERNAME", "aidbridge_app")
                .with("QUARKUS_DATASOURCE_REPORTING_PASSWORD", "anything")
                .with("AIDBRIDGE_REPORTING_PASS_OVER_FOR", "1s")
                .with("AIDBRIDGE_ADMIN_PASSWORD", Sender.PASSWORD)
                .start();
        URI uri = URI.create(app.url());
        sender = new Sender(() -> List.of(uri));
        sender.operation(OPERATION);
        sender.declare(OPERATION, "FIRST");
    }

    @AfterAll
    void everythingEnds() throws Exception {
        if (app != null) {
            app.close();
        }
        for (Postgres server : new Postgres[] {restored, standby, primary}) {
            if (server != null) {
                server.close();
            }
        }
    }

    private Sender.Answer figures() throws Exception {
        return sender.get("/api/operations/" + OPERATION + "/figures").expect(200);
    }

    private static int departed(Sender.Answer figures) {
        for (JsonNode figure : figures.json()) {
            if (figure.get("stage").asText().equals("IN_TRANSIT")) {
                return figure.get("stock").asInt();
            }
        }
        return 0;
    }

    private static String header(Sender.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse(null);
    }

    @Test
    @Order(1)
    void reports_are_read_at_the_standby_and_know_everything_that_was_acknowledged_before() throws Exception {
        for (int i = 1; i <= 20; i++) {
            sender.departed("FIRST", "FIRST-" + i).expect(201);
            Sender.Answer figures = figures();
            assertThat(header(figures, SOURCE)).isEqualTo("replica");
            assertThat(header(figures, "Aidbridge-Staleness")).matches("[01]\\.[0-9]{3}");
            assertThat(departed(figures)).isEqualTo(i * 10);
        }
        Sender.Answer published = sender.post("/api/reports", """
                {"operation": "STANDBY", "validAsOf": "2021-04-30T00:00:00Z"}
                """).expect(201);
        assertThat(header(published, SOURCE)).isEqualTo("replica");
        report = published.json().at("/header/number").asText();
        hash = etag(sender.get("/api/reports/" + report));
        assertThat(published.body()).contains("200");
        assertThat(header(
                        sender.get("/api/operations/" + OPERATION + "/situation")
                                .expect(200),
                        SOURCE))
                .isEqualTo("replica");
    }

    private static String etag(Sender.Answer answer) {
        assertThat(answer.expect(200).body()).isNotEmpty();
        return header(answer, "ETag");
    }

    @Test
    @Order(2)
    void a_standby_that_falls_behind_is_passed_over_until_it_has_caught_up() throws Exception {
        standby.execute("postgres", "select pg_wal_replay_pause()");
        sender.departed("FIRST", "FIRST-PAUSED").expect(201);
        Sender.Answer meanwhile = figures();
        assertThat(header(meanwhile, SOURCE)).isEqualTo("primary");
        assertThat(departed(meanwhile)).isEqualTo(210);
        assertThat(etag(sender.get("/api/reports/" + report + "/rerun"))).isEqualTo(hash);
        standby.execute("postgres", "select pg_wal_replay_resume()");
        Installation.await("it is read again", () -> "replica".equals(header(figures(), SOURCE)));
        assertThat(departed(figures())).isEqualTo(210);
        assertThat(etag(sender.get("/api/reports/" + report + "/rerun"))).isEqualTo(hash);
    }

    @Test
    @Order(3)
    void when_the_primary_is_lost_under_load_its_standby_has_everything_that_was_acknowledged() throws Exception {
        List<String> shipments = NoteWriters.shipments(sender, OPERATION, "FAILOVER");
        try (NoteWriters load = NoteWriters.begin(sender, shipments, "A")) {
            Installation.await(
                    "some events", () -> load.goesOn() && sender.acknowledged().size() > 60);
            primary.destroy();
            TimeUnit.MILLISECONDS.sleep(500);
            standby.promote();
            int before = sender.acknowledged().size();
            Installation.await(
                    "some more", () -> load.goesOn() && sender.acknowledged().size() > before + 40);
            load.end();
        }
        assertThat(sender.repeats()).as("some were in the middle of it").isPositive();
        assertThat(recorded(standby)).containsExactlyInAnyOrderElementsOf(sender.acknowledged());
        assertThat(etag(sender.get("/api/reports/" + report + "/rerun"))).isEqualTo(hash);
    }

    private static List<String> recorded(Postgres server) throws Exception {
        return server.texts(
                DATABASE,
                "select source_reference from event where operation = 'STANDBY' and source_reference is not null");
    }

    @Test
    @Order(4)
    void a_backup_and_the_log_since_bring_everything_back_and_the_report_is_the_same_to_the_byte() throws Exception {
        standby.archiveFromNowOn();
        restored = standby.backup();
        Set<String> before = Set.copyOf(sender.acknowledged());
        sender.declare(OPERATION, "SINCE");
        for (int i = 0; i < 5; i++) {
            sender.departed("SINCE", "SINCE-" + i).expect(201);
        }
        assertThat(sender.acknowledged()).hasSize(before.size() + 5);
        standby.finishSegment();
        byte[] published =
                sender.get("/api/reports/" + report).expect(200).body().getBytes();
        standby.destroy();

        restored.recoverFrom(standby.archive());
        restored.start();
        Installation.await("it is the primary now", () -> restored.texts("postgres", "select pg_is_in_recovery()::text")
                .equals(List.of("false")));
        assertThat(recorded(restored)).containsExactlyInAnyOrderElementsOf(sender.acknowledged());
        assertThat(sender.get("/api/reports/" + report).expect(200).body().getBytes())
                .isEqualTo(published);
        assertThat(etag(sender.get("/api/reports/" + report + "/rerun"))).isEqualTo(hash);
        sender.departed("SINCE", "SINCE-AFTER").expect(201);
    }
}
