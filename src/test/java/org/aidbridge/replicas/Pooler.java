package org.aidbridge.replicas;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.database.embedded.Installation;
import org.aidbridge.k8s.Overlay;

/** A PgBouncer in front of a database, configured like the production overlay, but with few connections. */
final class Pooler implements AutoCloseable {

    /** The first version that separates its clients' prepared statements. */
    private static final int[] KNOWS_PREPARED = {1, 21};

    private final Process process;
    private final Path directory;
    private final int port;
    private final boolean knowsPrepared;
    private final Map<String, String> login;

    private Pooler(Process process, Path directory, int port, boolean knowsPrepared, Map<String, String> login) {
        this.process = process;
        this.directory = directory;
        this.port = port;
        this.knowsPrepared = knowsPrepared;
        this.login = login;
    }

    /**
     * Without PgBouncer the test is skipped with a message.
     *
     * @param login the datasource properties of Quarkus
     * @param connections to the database, for all clients together
     */
    static Pooler before(Map<String, String> login, int connections) throws Exception {
        boolean knowsPrepared = knowsPrepared();
        URI database = URI.create(login.get("quarkus.datasource.jdbc.url").substring("jdbc:".length()));
        int port = Unprivileged.freePort();
        Path directory = Unprivileged.directory("aidbridge-pooler");
        String user = login.get("quarkus.datasource.username");

        Map<String, String> told = new TreeMap<>(Overlay.of("production").pooler());
        told.put("default_pool_size", String.valueOf(connections));
        if (!knowsPrepared) {
            told.remove("max_prepared_statements");
        }
        told.put("listen_addr", "127.0.0.1");
        told.put("listen_port", String.valueOf(port));
        told.put("unix_socket_dir", "");
        told.put("auth_type", "scram-sha-256");
        told.put("auth_file", directory.resolve("users").toString());
        // As CloudNativePG sets it by default.
        told.put("ignore_startup_parameters", "extra_float_digits,options");
        write(directory.resolve("users"), "\"%s\" \"%s\"\n".formatted(user, login.get("quarkus.datasource.password")));
        StringBuilder ini = new StringBuilder("[databases]\naidbridge = host=%s port=%d\n[pgbouncer]\n"
                .formatted(database.getHost(), database.getPort()));
        told.forEach((key, value) -> ini.append(key).append(" = ").append(value).append('\n'));
        write(directory.resolve("pgbouncer.ini"), ini.toString());

        Process process = new ProcessBuilder(Unprivileged.command(
                        List.of("pgbouncer", directory.resolve("pgbouncer.ini").toString())))
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(Path.of("target"), "pgbouncer-", ".log")
                        .toFile())
                .start();
        Pooler pooler = new Pooler(process, directory, port, knowsPrepared, login);
        try {
            Installation.await("the pooler", pooler::answers);
            return pooler;
        } catch (AssertionError e) {
            pooler.close();
            throw e;
        }
    }

    private static boolean knowsPrepared() throws Exception {
        try {
            Process asked = new ProcessBuilder("pgbouncer", "--version")
                    .redirectErrorStream(true)
                    .start();
            Matcher version = Pattern.compile("PgBouncer (\\d+)\\.(\\d+)")
                    .matcher(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return version.find()
                    && Integer.parseInt(version.group(1)) == KNOWS_PREPARED[0]
                    && Integer.parseInt(version.group(2)) >= KNOWS_PREPARED[1];
        } catch (IOException notInstalled) {
            return abort("PgBouncer is not installed (apt-get install pgbouncer): a pooler is NOT tried here");
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Unprivileged.own(file);
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(
                url(), login.get("quarkus.datasource.username"), login.get("quarkus.datasource.password"))) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** To the database through the pooler, without settings that older versions do not know, as in the guide. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/aidbridge" + (knowsPrepared ? "" : "?prepareThreshold=0");
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        Unprivileged.delete(directory);
    }
}
