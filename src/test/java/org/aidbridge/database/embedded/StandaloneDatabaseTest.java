package org.aidbridge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandaloneDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A name that a shell stumbles over when nobody takes care. */
    private static final Path HOME = Path.of("target", "homes", "it's our home").toAbsolutePath();

    @BeforeAll
    static void a_first_start() throws IOException {
        Binaries.delete(HOME);
        StandaloneDatabase.start(HOME).close();
    }

    @AfterAll
    static void tidy() throws IOException {
        Binaries.delete(HOME);
    }

    @Test
    void commits_are_durable() throws Exception {
        try (StandaloneDatabase database = StandaloneDatabase.start(HOME);
                Connection connection = asApplication(database)) {
            assertThat(one(connection, "show fsync")).isEqualTo("on");
            assertThat(one(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(connection, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void it_listens_on_loopback_and_requires_a_password() throws Exception {
        try (StandaloneDatabase database = StandaloneDatabase.start(HOME);
                Connection connection = asSuperuser()) {
            assertThat(one(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(one(connection, "show unix_socket_directories")).isEmpty();
            assertThat(one(connection, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
            String url = database.configuration().get("quarkus.datasource.jdbc.url");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, "aidbridge_app", "a guess"))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void only_its_user_can_read_the_passwords_and_the_data() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve("server.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve("pg"))))
                .isEqualTo("rwx------");
    }

    @Test
    void the_application_role_owns_nothing() throws Exception {
        try (StandaloneDatabase database = StandaloneDatabase.start(HOME);
                Connection connection = asApplication(database)) {
            assertThat(one(connection, "select string_agg(rolname, ' ') from pg_roles where rolsuper"))
                    .isEqualTo("postgres");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(connection, "create table mine (id int)"))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void a_restart_keeps_what_was_written_and_the_port() throws Exception {
        String url;
        try (StandaloneDatabase database = StandaloneDatabase.start(HOME);
                Connection connection = asOwner(database)) {
            url = database.configuration().get("quarkus.datasource.jdbc.url");
            execute(connection, "create table kept as select 800 as concentrators");
        }
        try (StandaloneDatabase database = StandaloneDatabase.start(HOME);
                Connection connection = asOwner(database)) {
            assertThat(database.configuration()).containsEntry("quarkus.datasource.jdbc.url", url);
            assertThat(one(connection, "select concentrators from kept")).isEqualTo("800");
        }
    }

    @Test
    void it_moves_to_another_port_when_its_own_is_taken() throws Exception {
        int port = Credentials.read(HOME.resolve("server.properties")).port();
        try (ServerSocket somebody = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                StandaloneDatabase database = StandaloneDatabase.start(HOME);
                Connection connection = asApplication(database)) {
            assertThat(one(connection, "show port"))
                    .isNotEqualTo(String.valueOf(somebody.getLocalPort()))
                    .isEqualTo(String.valueOf(
                            Credentials.read(HOME.resolve("server.properties")).port()));
        }
    }

    @Test
    void a_directory_in_use_is_refused_with_the_process_id() {
        try (StandaloneDatabase first = StandaloneDatabase.start(HOME)) {
            assertThatThrownBy(() -> StandaloneDatabase.start(HOME))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "%s is in use by another Aidbridge (process %d). Stop that one, or set AIDBRIDGE_HOME"
                                    + " to another directory.",
                            first.directory(), ProcessHandle.current().pid());
        }
    }

    @Test
    void a_directory_that_cannot_be_one_is_refused() {
        assertThatThrownBy(() -> StandaloneDatabase.start(Path.of("/dev/null/home")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("/dev/null/home cannot be written by user ");
    }

    @Test
    void an_unsupported_directory_name_is_refused() {
        assertThatThrownBy(() -> StandaloneDatabase.start(HOME.resolveSibling("costs $5")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has a name that PostgreSQL cannot cope with");
    }

    @Test
    void a_cluster_of_another_major_version_is_refused_and_left_alone() throws Exception {
        Path home = HOME.resolveSibling("home-of-16");
        Path version = home.resolve("pg/PG_VERSION");
        Binaries.delete(home);
        Files.createDirectories(version.getParent());
        Files.writeString(version, "16\n");
        Files.createSymbolicLink(home.resolve("bin"), HOME.resolve("bin"));
        try {
            assertThatThrownBy(() -> StandaloneDatabase.start(home))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("was made by PostgreSQL 16, and this Aidbridge brings PostgreSQL 17");
            assertThat(version.getParent()).isDirectoryNotContaining(file -> !file.equals(version));
        } finally {
            Binaries.delete(home);
        }
    }

    @Test
    void a_reused_process_id_is_not_mistaken_for_the_server() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            int port = Credentials.read(HOME.resolve("server.properties")).port();
            Files.writeString(
                    HOME.resolve("pg/postmaster.pid"),
                    "%d\n%s\n1600000000\n%d\n\n127.0.0.1\n  1234 5\nready   \n"
                            .formatted(stranger.pid(), HOME.resolve("pg"), port));
            try (StandaloneDatabase database = StandaloneDatabase.start(HOME);
                    Connection connection = asApplication(database)) {
                assertThat(one(connection, "show server_version")).isEqualTo(Binaries.VERSION);
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_server_that_is_killed_under_the_application_comes_back_on_its_port() throws Exception {
        try (StandaloneDatabase database = StandaloneDatabase.start(HOME)) {
            long killed = Postmaster.of(HOME.resolve("pg")).pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            for (Instant giveUp = Instant.now().plus(PATIENCE); ; Thread.onSpinWait()) {
                Postmaster now = Postmaster.of(HOME.resolve("pg"));
                if (now != null && now.isReady() && now.pid() != killed) {
                    break;
                }
                assertThat(Instant.now()).as("back in time").isBefore(giveUp);
            }
            try (Connection connection = asApplication(database)) {
                assertThat(one(connection, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void nothing_is_left_running_after_the_close() {
        StandaloneDatabase.start(HOME).close();
        assertThat(Postmaster.of(HOME.resolve("pg"))).isNull();
        assertThat(HOME.resolve("pg/postmaster.pid")).doesNotExist();
    }

    private static Connection asApplication(StandaloneDatabase database) throws SQLException {
        var configuration = database.configuration();
        return DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"),
                configuration.get("quarkus.datasource.username"),
                configuration.get("quarkus.datasource.password"));
    }

    private static Connection asOwner(StandaloneDatabase database) throws SQLException {
        var configuration = database.configuration();
        return DriverManager.getConnection(
                configuration.get("quarkus.datasource.jdbc.url"),
                configuration.get("quarkus.flyway.username"),
                configuration.get("quarkus.flyway.password"));
    }

    private static Connection asSuperuser() throws SQLException, IOException {
        Credentials credentials = Credentials.read(HOME.resolve("server.properties"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/postgres", "postgres", credentials.superuser());
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
