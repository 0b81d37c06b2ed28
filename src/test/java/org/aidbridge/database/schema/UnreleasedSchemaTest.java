package org.aidbridge.database.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.aidbridge.database.embedded.StandaloneDatabase;
import org.aidbridge.database.schema.Migrations.UnreleasedSchema;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One sentence instead of checksums and a stack trace, in every way to start. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreleasedSchemaTest {

    private static final String REFUSAL =
            "Aidbridge cannot start: the database has the schema of an unreleased version,"
                    + " which cannot be upgraded; set AIDBRIDGE_HOME to a new directory, or QUARKUS_DATASOURCE_JDBC_URL to an"
                    + " empty database.";

    /** A migration of the schema before the baseline, whose version the baseline has as well. */
    private static final String BEFORE_THE_BASELINE = "update flyway_schema_history set description ="
            + " 'create append only guards', script = 'V001__create_append_only_guards.sql', checksum = 1"
            + " where version = '001'";

    private static StandaloneDatabase server;
    private static String url;
    private static String owner;
    private static String password;

    @BeforeAll
    static void a_server() {
        server = StandaloneDatabase.start(Path.of("target", "homes", "unreleased"));
        url = server.configuration().get("quarkus.datasource.jdbc.url");
        owner = server.configuration().get("quarkus.flyway.username");
        password = server.configuration().get("quarkus.flyway.password");
    }

    @AfterAll
    static void its_end() {
        server.close();
    }

    @BeforeEach
    void the_schema_of_this_version() {
        flyway().clean();
        flyway().migrate();
    }

    private static Flyway flyway() {
        return Flyway.configure()
                .dataSource(url, owner, password)
                .locations("filesystem:db/migration")
                .cleanDisabled(false)
                .callbacks(new UnreleasedSchemaCallback())
                .load();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            connection.createStatement().execute(sql);
        }
    }

    private static void assertRefusedByMigrating() {
        assertThatThrownBy(() -> flyway().migrate())
                .rootCause()
                .isInstanceOfSatisfying(PreventFurtherStepsException.class, refused -> assertThat(refused.getExitCode())
                        .isEqualTo(1))
                .hasMessage(REFUSAL);
    }

    @Test
    void the_schema_of_this_version_and_of_a_newer_one_are_accepted() throws SQLException {
        flyway().migrate();
        execute(
                "insert into flyway_schema_history select max(installed_rank) + 1, '9999', 'of the next version', 'SQL',"
                        + " 'V9999__of_the_next_version.sql', 1, current_user, now(), 1, true from flyway_schema_history");
        flyway().migrate();
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            assertThat(Migrations.missing(connection)).isEmpty();
        }
    }

    @Test
    void a_schema_from_before_the_baseline_is_refused_by_the_migration() throws SQLException {
        execute(BEFORE_THE_BASELINE);
        assertRefusedByMigrating();
    }

    @Test
    void an_earlier_draft_of_the_baseline_is_refused_by_the_migration() throws SQLException {
        execute("update flyway_schema_history set checksum = 1 where version = '007'");
        assertRefusedByMigrating();
    }

    @Test
    void a_migration_that_failed_is_left_to_flyway() throws SQLException {
        execute("update flyway_schema_history set success = false where version = '014'");
        assertThat(catchThrowable(() -> flyway().migrate()))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("Detected failed migration to version 014");
    }

    @Test
    void a_replica_that_waits_for_the_schema_gives_up_at_once() throws SQLException {
        assertThat(AwaitSchema.of(configuration())).isZero();
        execute(BEFORE_THE_BASELINE);
        assertThat(AwaitSchema.of(configuration())).isEqualTo(1);
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            assertThatThrownBy(() -> Migrations.missing(connection))
                    .isInstanceOf(UnreleasedSchema.class)
                    .hasMessage(REFUSAL);
        }
    }

    private static SmallRyeConfig configuration() {
        Map<String, String> login = new HashMap<>(server.configuration());
        login.put("aidbridge.await-schema-for", "PT1H");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(login, "test", 100))
                .build();
    }
}
