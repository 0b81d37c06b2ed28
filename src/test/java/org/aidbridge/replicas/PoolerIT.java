package org.aidbridge.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two replicas behind a PgBouncer that lends connections per transaction and has fewer than they use: session state of
 * one would be found by the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoolerIT {

    private static final String OPERATION = "POOLED";

    /** To the database; each replica keeps two and takes up to twenty. */
    private static final int CONNECTIONS = 3;

    private static final int PEOPLE = 6;

    private Replicas all;
    private Pooler pooler;
    private Sender sender;

    @BeforeAll
    void twoReplicasBehindAPooler() throws Exception {
        all = Replicas.none("pooled");
        pooler = Pooler.before(all.login(), CONNECTIONS);
        all.migrate();
        all.tell("QUARKUS_DATASOURCE_JDBC_URL", pooler.url());
        all.tell("AIDBRIDGE_LIVE_JDBC_URL", all.url());
        all.start(2);
        sender = new Sender(all::ready);
        sender.operation(OPERATION);
    }

    @AfterAll
    void everythingEnds() throws Exception {
        if (all != null) {
            all.close();
        }
        if (pooler != null) {
            pooler.close();
        }
    }

    @Test
    void many_share_few_connections_without_session_state() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<?>> people = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                String prefix = "PERSON-" + person + "-";
                people.add(threads.submit(() -> {
                    for (int i = 0; i < 8; i++) {
                        sender.everyday(OPERATION, prefix + i);
                    }
                    return null;
                }));
            }
            for (Future<?> person : people) {
                person.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(sender.repeats()).as("how often something was sent again").isZero();

        assertThat(connections())
                .as(
                        "to the database, where each of two replicas keeps two at least and %d people asked at once",
                        PEOPLE)
                .isBetween(1, CONNECTIONS);
    }

    /** Connections of the replicas' role, without those that listen past the pooler. */
    private int connections() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        all.url(),
                        all.login().get("quarkus.datasource.username"),
                        all.login().get("quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where usename = current_user and pid <> pg_backend_pid() and query not like 'listen %'
                        """)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void pages_hear_past_it_of_what_is_recorded_at_the_other_replica() throws Exception {
        URI here = all.ready().get(0);
        URI there = all.ready().get(1);
        sender.declare(OPERATION, "HEARD");
        Page.News news = Page.at(there).listen(here, OPERATION);
        Sender reporter = new Sender(() -> List.of(there));
        int[] noted = {0};
        Installation.await("news", () -> {
            reporter.note("HEARD", "HEARD-" + ++noted[0]);
            return news.changed() > 0;
        });
    }

    @Test
    void a_report_is_published_and_its_rerun_has_the_same_bytes() throws Exception {
        sender.declare(OPERATION, "REPORTED");
        sender.departed("REPORTED", "REPORTED-1").expect(201);
        Sender.Answer published = sender.post("/api/reports", """
                {"operation": "POOLED", "validAsOf": "2021-04-30T00:00:00Z"}
                """).expect(201);
        String report = "/api/reports/" + published.json().at("/header/number").asText();
        assertThat(etag(report + "/rerun")).isEqualTo(etag(report));
    }

    private String etag(String path) throws Exception {
        return sender.get(path)
                .expect(200)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}
