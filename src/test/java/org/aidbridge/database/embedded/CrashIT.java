package org.aidbridge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was acknowledged survives: the application or its database is shot in the middle of an intake, several times. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashIT {

    private static final int TIMES = 3;
    private static final int LEAST_BEFORE_A_SHOT = 20;

    private final List<Reporter> reporters = Stream.concat(
                    Stream.of("ONE-1", "ONE-2", "ONE-3", "ONE-4").map(s -> new Reporter(s, 1)),
                    Stream.of("MANY-1", "MANY-2").map(s -> new Reporter(s, 50)))
            .toList();

    @Test
    void every_acknowledged_event_is_there_once_after_the_application_was_killed() throws Exception {
        try (Installation installation = Installation.named("crash-application")) {
            shootRepeatedly(installation, () -> {
                installation.kill();
                installation.start();
            });
        }
    }

    @Test
    void every_acknowledged_event_is_there_once_after_the_database_was_killed() throws Exception {
        try (Installation installation = Installation.named("crash-database")) {
            shootRepeatedly(installation, () -> {
                long killed = installation.postmaster().pid();
                ProcessHandle postmaster = ProcessHandle.of(killed).orElseThrow();
                List<ProcessHandle> backends = postmaster.descendants().toList();
                postmaster.destroyForcibly();
                backends.forEach(ProcessHandle::destroyForcibly);
                Installation.await("another server", () -> {
                    Postmaster now = installation.postmaster();
                    return now != null && now.pid() != killed && now.isReady();
                });
                Installation.await("ready again", () -> installation.readiness() == 200);
            });
        }
    }

    private interface Shot {
        void fire() throws Exception;
    }

    private void shootRepeatedly(Installation installation, Shot shot) throws Exception {
        installation.with("AIDBRIDGE_ADMIN_PASSWORD", Reporter.PASSWORD).start();
        Reporter.operation(server(installation));
        for (Reporter reporter : reporters) {
            reporter.declare(server(installation));
        }
        Random random = new Random(26);
        for (int time = 0; time < TIMES; time++) {
            int before = count();
            begin(installation);
            Installation.await("some events", () -> count() >= before + LEAST_BEFORE_A_SHOT);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
            shot.fire();
            end();
            assertThat(recorded(installation))
                    .doesNotHaveDuplicates()
                    .containsAll(all(Reporter::acknowledged))
                    .isSubsetOf(all(Reporter::told));
        }
        begin(installation);
        int before = count();
        Installation.await("some events", () -> count() >= before + LEAST_BEFORE_A_SHOT);
        end();
        List<String> recorded = recorded(installation);
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(all(Reporter::acknowledged));

        for (Reporter reporter : reporters) {
            assertThat(reporter.tellAgain(server(installation)))
                    .as("told again, and new")
                    .isEmpty();
        }
        assertThat(recorded(installation)).containsExactlyInAnyOrderElementsOf(recorded);
        assertThat(movedBy(installation)).isEqualTo(recorded.size());
    }

    private void begin(Installation installation) throws Exception {
        for (Reporter reporter : reporters) {
            reporter.begin(server(installation));
        }
    }

    private void end() throws InterruptedException {
        for (Reporter reporter : reporters) {
            reporter.end();
        }
    }

    private int count() {
        return reporters.stream().mapToInt(Reporter::count).sum();
    }

    private List<String> all(Function<Reporter, List<String>> which) {
        return reporters.stream().flatMap(r -> which.apply(r).stream()).toList();
    }

    private static URI server(Installation installation) throws Exception {
        return URI.create(installation.url());
    }

    private static List<String> recorded(Installation installation) throws Exception {
        return texts(installation, "select source_reference from event where source_reference <> 'received'");
    }

    /** Each of them has moved its shipment once: nothing of the ledger was lost or written twice either. */
    private static int movedBy(Installation installation) throws Exception {
        return texts(installation, """
                select l.id::text from ledger_entry l join event e on e.operation = l.operation and e.id = l.event
                where e.source_reference <> 'received' and l.recorded_to is null and l.quantity = 800
                """).size();
    }

    private static List<String> texts(Installation installation, String sql) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
