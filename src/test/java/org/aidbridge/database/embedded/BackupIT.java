package org.aidbridge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A backup of the standalone data that is taken while somebody reports, as a person at a terminal takes it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupIT {

    @Test
    void a_copy_taken_while_it_is_written_has_everything_that_was_acknowledged_before_and_starts_by_itself()
            throws Exception {
        Path copy = Installation.home("the-copy");
        Binaries.delete(copy);
        try (Installation original = Installation.named("copied")) {
            original.with("AIDBRIDGE_ADMIN_PASSWORD", Reporter.PASSWORD).start();
            URI server = URI.create(original.url());
            Reporter.operation(server);
            Reporter reporter = new Reporter("COPIED", 1);
            reporter.declare(server);
            reporter.begin(server);
            Installation.await("some events", () -> reporter.count() > 30);
            List<String> before = reporter.acknowledged();
            Installation backup = Installation.in(original.home()).launch("--backup=" + copy);
            assertThat(backup.exitCode()).as(backup.output()).isZero();
            reporter.end();
            assertThat(reporter.count()).as("it went on meanwhile").isGreaterThan(before.size());
            assertThat(Installation.in(original.home())
                            .launch("--backup=" + copy)
                            .exitCode())
                    .as("nothing is overwritten")
                    .isEqualTo(1);

            try (Installation restored = Installation.in(copy).start()) {
                List<String> recorded = recorded(restored);
                assertThat(recorded).doesNotHaveDuplicates().containsAll(before).isSubsetOf(reporter.told());
                assertThat(reporter.tellAgain(URI.create(restored.url())))
                        .as("what came after the copy is new there, in the same order")
                        .hasSize(reporter.count() - recorded.size());
            }
            assertThat(original.readiness()).isEqualTo(200);
        }
    }

    private static List<String> recorded(Installation installation) throws Exception {
        List<String> recorded = new ArrayList<>();
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select source_reference from event where source_reference <> 'received'")) {
            while (rows.next()) {
                recorded.add(rows.getString(1));
            }
        }
        return recorded;
    }
}
