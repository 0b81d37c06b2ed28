package org.aidbridge.database.embedded;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jar as a process of its own: what only shows when it really starts, stops and dies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandaloneIT {

    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** What a shell has started in the background ignores Ctrl-C, and so does all that it starts, unless it is told not to. */
    private static List<String> interruptible() throws Exception {
        List<String> prefix = List.of("env", "--default-signal=INT");
        List<String> tried = Stream.concat(prefix.stream(), Stream.of("true")).toList();
        return new ProcessBuilder(tried).start().waitFor() == 0 ? prefix : List.of();
    }

    @Test
    void it_starts_and_stops_without_losing_data_or_leaving_processes() throws Exception {
        try (Installation installation =
                Installation.runBy(interruptible(), "restarted").start()) {
            assertThat(installation.readiness()).isEqualTo(200);
            assertThat(installation.output()).contains("Data        " + installation.home());
            keep(installation, 800);
            assertThat(installation.stop()).isEqualTo(143);
            assertThat(installation.output())
                    .as("libraries print nothing of their own")
                    .doesNotContain("openhtmltopdf");
            assertThat(installation.postmaster()).isNull();
            assertThat(installation.serverProcesses()).isEmpty();

            int chosen = freePort();
            installation.with("QUARKUS_MANAGEMENT_PORT", String.valueOf(chosen)).start();
            assertThat(installation.healthUrl()).contains(":" + chosen + "/");
            assertThat(installation.readiness()).isEqualTo(200);
            assertThat(kept(installation)).isEqualTo(800);
            assertThat(installation.interrupt()).isEqualTo(130);
            assertThat(installation.serverProcesses()).isEmpty();
        }
    }

    /** Nothing is cached yet, and the first read must not need to write. */
    @Test
    void reads_succeed_as_the_first_requests_after_a_restart() throws Exception {
        try (Installation installation = Installation.named("read-first")
                .with("AIDBRIDGE_ADMIN_PASSWORD", Reporter.PASSWORD)
                .start("--sample")) {
            assertThat(installation.stop()).isEqualTo(143);
            installation.start();
            for (String path : List.of(
                    "/api/operations/IND-COVID-2021/situation",
                    "/api/routes?operation=IND-COVID-2021",
                    "/api/operations/IND-COVID-2021/impact",
                    "/api/reports/IND-COVID-2021-0001/rerun")) {
                assertThat(given().auth()
                                .preemptive()
                                .basic("admin", Reporter.PASSWORD)
                                .get(installation.url() + path)
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_start_after_a_kill_adopts_the_running_server_and_ends_open_transactions() throws Exception {
        try (Installation installation = Installation.named("killed").start()) {
            keep(installation, 800);
            long server = installation.postmaster().pid();
            try (Connection leftOpen = installation.connect();
                    Statement statement = leftOpen.createStatement()) {
                leftOpen.setAutoCommit(false);
                statement.execute("update kept set quantity = 0");
                installation.kill();
                assertThat(installation.postmaster()).isNotNull();

                installation.start();
                assertThat(installation.postmaster().pid()).isEqualTo(server);
                assertThat(installation.readiness()).isEqualTo(200);
                assertThat(leftOpen.isValid(5)).isFalse();
            }
            assertThat(kept(installation)).isEqualTo(800);
            assertThat(installation.stop()).isEqualTo(143);
            assertThat(installation.serverProcesses()).isEmpty();
        }
    }

    @Test
    void it_recovers_after_application_and_server_were_killed() throws Exception {
        try (Installation installation = Installation.named("both-killed").start()) {
            keep(installation, 800);
            long server = installation.postmaster().pid();
            installation.kill();
            ProcessHandle.of(server).orElseThrow().destroyForcibly();

            installation.start();
            assertThat(installation.postmaster().pid()).isNotEqualTo(server);
            assertThat(kept(installation)).isEqualTo(800);
        }
    }

    @Test
    void a_killed_server_is_restarted_and_the_application_recovers() throws Exception {
        try (Installation installation = Installation.named("server-killed").start()) {
            long killed = installation.postmaster().pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            Installation.await("another server", () -> {
                Postmaster now = installation.postmaster();
                return now != null && now.pid() != killed && now.isReady();
            });
            Installation.await("ready again", () -> installation.readiness() == 200);
        }
    }

    @Test
    void a_second_instance_in_the_same_directory_is_refused_in_one_line() throws Exception {
        try (Installation first = Installation.named("occupied").start()) {
            Installation second = Installation.in(first.home()).launch();
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output().strip())
                    .startsWith("Aidbridge cannot start: " + first.home() + " is in use by another Aidbridge (process ")
                    .doesNotContain("\n");
            assertThat(first.readiness()).isEqualTo(200);
        }
    }

    @Test
    void with_an_external_database_no_server_is_started() throws Exception {
        try (Installation server = Installation.named("server").start();
                Installation client = Installation.named("client")) {
            Credentials credentials = Credentials.read(server.home().resolve("server.properties"));
            client.with(
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/aidbridge")
                    .with("QUARKUS_DATASOURCE_USERNAME", "aidbridge")
                    .with("QUARKUS_DATASOURCE_PASSWORD", credentials.owner())
                    .start();
            assertThat(client.readiness()).isEqualTo(200);
            assertThat(client.output()).contains("Data        jdbc:postgresql://");
            assertThat(client.home().resolve("pg")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT"})
    void a_port_conflict_names_the_variable_to_change_in_one_line(String variable) throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Installation installation = Installation.named("port-taken")) {
            int taken = somebody.getLocalPort();
            installation.with(variable, String.valueOf(taken)).launch();
            assertThat(installation.exitCode()).isEqualTo(1);
            assertThat(installation.output().strip())
                    .isEqualTo(
                            "Aidbridge cannot start: port %d of 127.0.0.1 cannot be listened on (Address already in use);"
                                            .formatted(taken)
                                    + " set " + variable + " to another");
            assertThat(installation.serverProcesses()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--migrate"})
    void a_data_directory_of_an_unreleased_version_is_refused_in_one_line(String option) throws Exception {
        try (Installation installation = Installation.named("unreleased" + option)) {
            try (StandaloneDatabase database = StandaloneDatabase.start(installation.home());
                    Connection connection = installation.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        create table flyway_schema_history (installed_rank integer primary key, version varchar(50),
                          description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
                          checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(),
                          execution_time integer not null, success boolean not null);
                        insert into flyway_schema_history values (1, '001', 'create append only guards', 'SQL',
                          'V001__create_append_only_guards.sql', 1, current_user, now(), 1, true)""");
            }
            installation.launch(option.isEmpty() ? new String[0] : new String[] {option});
            assertThat(installation.exitCode()).isEqualTo(1);
            assertThat(installation.output().strip())
                    .isEqualTo("Aidbridge cannot start: the database has the schema of an unreleased version, which"
                            + " cannot be upgraded; set AIDBRIDGE_HOME to a new directory, or"
                            + " QUARKUS_DATASOURCE_JDBC_URL to an empty database.");
            assertThat(installation.serverProcesses()).isEmpty();
        }
    }

    @Test
    void an_unknown_option_is_refused_with_a_list_of_the_known_ones() throws Exception {
        try (Installation installation = Installation.named("options")) {
            assertThat(installation.launch("--smaple").exitCode()).isEqualTo(2);
            assertThat(installation.output())
                    .startsWith("There is no option --smaple.")
                    .contains("--sample");
            assertThat(installation.launch("--help").exitCode()).isZero();
            assertThat(installation.output()).startsWith("Usage:");
            assertThat(installation.home().resolve("pg")).doesNotExist();
        }
    }

    @Test
    void an_ordinary_user_can_run_it() throws Exception {
        assumeRootWhoCanBecomeNobody();
        try (Installation installation = Installation.runBy(NOBODY, "of-nobody")) {
            giveToNobody(installation.home());
            installation.start();
            assertThat(installation.readiness()).isEqualTo(200);
            assertThat(Files.getOwner(installation.home().resolve("pg")).getName())
                    .isEqualTo("nobody");
            assertThat(installation.stop()).isEqualTo(143);
            assertThat(installation.serverProcesses()).isEmpty();
        }
    }

    @Test
    void root_can_run_it_where_the_kernel_forbids_user_namespaces() throws Exception {
        assumeRootWhoCanBecomeNobody();
        Path onlySetpriv = Files.createTempDirectory("only-setpriv");
        Files.createSymbolicLink(onlySetpriv.resolve("setpriv"), Path.of("/usr/bin/setpriv"));
        try (Installation installation = Installation.named("of-root")) {
            installation.with("PATH", onlySetpriv.toString()).start();
            keep(installation, 800);
            assertThat(Files.getOwner(installation.home().resolve("pg")).getName())
                    .isIn("postgres", "nobody");
            assertThat(Files.getOwner(installation.home()).getName()).isEqualTo("root");
            assertThat(installation.stop()).isEqualTo(143);
            assertThat(installation.serverProcesses()).isEmpty();

            // The same directory, on a kernel that allows them.
            installation.with("PATH", System.getenv("PATH")).start();
            assertThat(kept(installation)).isEqualTo(800);
        } finally {
            Binaries.delete(onlySetpriv);
        }
    }

    @Test
    void a_read_only_directory_is_refused_in_one_line() throws Exception {
        assumeRootWhoCanBecomeNobody();
        try (Installation installation = Installation.runBy(NOBODY, "of-somebody-else")) {
            Files.createDirectories(installation.home());
            assertThat(installation.launch().exitCode()).isEqualTo(1);
            assertThat(installation.output().strip())
                    .startsWith("Aidbridge cannot start: " + installation.home() + " cannot be written by user nobody")
                    .doesNotContain("\n");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void keep(Installation installation, int quantity) throws Exception {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept as select " + quantity + " as quantity");
        }
    }

    private static int kept(Installation installation) throws Exception {
        try (Connection connection = installation.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select quantity from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** An ordinary user has run all of the other tests as one already; and nobody may not look into everybody's checkout. */
    private static void assumeRootWhoCanBecomeNobody() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")), "not root: the whole suite runs as an ordinary user");
        List<String> command = new ArrayList<>(NOBODY);
        command.addAll(List.of("test", "-r", System.getProperty("aidbridge.jar")));
        Process look = new ProcessBuilder(command).start();
        assumeTrue(look.waitFor() == 0, "the checkout is in a directory that user nobody may not enter");
    }

    private static void giveToNobody(Path directory) throws Exception {
        Files.createDirectories(directory);
        Files.setOwner(
                directory,
                directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }
}
