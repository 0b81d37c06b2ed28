package org.aidbridge.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two processes of the packaged jar over one PostgreSQL, both looking every second for reports that are due. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplicaIT {

    private static final int OPERATIONS = 8;

    /** Of each operation; they were due while nobody was there. */
    private static final int DAYS = 3;

    @Test
    void what_is_scheduled_is_published_once_by_both_together_and_by_one_when_the_other_was_shot() throws Exception {
        try (Installation one = replica("replica-one").start();
                Connection connection = one.connect();
                Installation two = beside(one).start()) {
            for (int i = 0; i < OPERATIONS; i++) {
                operation(connection, "TOGETHER-" + i);
            }
            schedule(connection, "TOGETHER-%");
            Installation.await("the reports of both", () -> published(connection, "TOGETHER-%") == OPERATIONS * DAYS);
            assertThat(numbers(connection, "TOGETHER-%"))
                    .as("each operation has numbers without a gap, and no day twice")
                    .hasSize(OPERATIONS)
                    .containsOnly("1,2,3 of 3 days");
            assertThat(one.readiness()).isEqualTo(200);
            assertThat(two.readiness()).isEqualTo(200);

            one.kill();
            operation(connection, "ALONE");
            schedule(connection, "ALONE");
            Installation.await("the reports of the one that is left", () -> published(connection, "ALONE") == DAYS);
            assertThat(numbers(connection, "%")).containsOnly("1,2,3 of 3 days");
        }
    }

    private static Installation replica(String name) throws Exception {
        return Installation.named(name).with("AIDBRIDGE_REPORT_LOOK_EVERY", "1s");
    }

    private static Installation beside(Installation other) throws Exception {
        Credentials credentials = Credentials.read(other.home().resolve("server.properties"));
        return replica("replica-two")
                .with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/aidbridge")
                .with("QUARKUS_DATASOURCE_USERNAME", "aidbridge")
                .with("QUARKUS_DATASOURCE_PASSWORD", credentials.owner());
    }

    private static void operation(Connection connection, String code) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into operation (code, name, mode, zone, version, recorded_at, recorded_by)
                values (?, 'Replicas', 'LIVE', 'Asia/Kolkata', 0, now() - interval '10 days', 'test')
                """)) {
            insert.setString(1, code);
            insert.executeUpdate();
        }
    }

    /** As if somebody had asked for it three days ago. */
    private static void schedule(Connection connection, String operations) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into report_schedule (operation, at, since, version, recorded_at, recorded_by)
                select code, (now() at time zone zone - interval '1 minute')::time, now() - make_interval(days => ?),
                    1, now(), 'test'
                from operation where code like ?
                """)) {
            insert.setInt(1, DAYS);
            insert.setString(2, operations);
            insert.executeUpdate();
        }
    }

    private static int published(Connection connection, String operations) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from report_content where operation like ?")) {
            count.setString(1, operations);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<String> numbers(Connection connection, String operations) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select string_agg(number::text, ',' order by number) || ' of ' || count(distinct scheduled_for) || ' days'
                from report where operation like ? group by operation
                """)) {
            select.setString(1, operations);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getString(1));
                }
            }
        }
        return numbers;
    }
}
