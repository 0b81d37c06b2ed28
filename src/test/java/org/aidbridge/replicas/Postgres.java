package org.aidbridge.replicas;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.aidbridge.database.embedded.Installation;

/**
 * A server of Debian's PostgreSQL in a directory of its own, for replication and backups, which the embedded one
 * cannot do. Any local user may connect.
 */
final class Postgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");

    private final Path directory;
    private final int port;

    private Postgres(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** An empty one with the two roles of Aidbridge and its database. */
    static Postgres create() throws Exception {
        Postgres created = new Postgres(freshDirectory(), Unprivileged.freePort());
        run(
                "initdb",
                "-D",
                created.data().toString(),
                "-U",
                "postgres",
                "--auth=trust",
                "--locale=C.UTF-8",
                "-E",
                "UTF8");
        // On from the start, because enabling it needs a restart; the target is set later.
        created.configure("archive_mode = on");
        created.start();
        created.execute("postgres", "create role aidbridge login");
        created.execute("postgres", "create role aidbridge_app login");
        created.execute("postgres", "create database aidbridge owner aidbridge");
        return created;
    }

    /** A standby of this one; not started yet. */
    Postgres standby() throws Exception {
        Postgres standby = copy(freshDirectory(), Unprivileged.freePort());
        run("touch", standby.data().resolve("standby.signal").toString());
        standby.configure("primary_conninfo = 'host=127.0.0.1 port=%d user=postgres'".formatted(port));
        return standby;
    }

    /** A {@code pg_basebackup} of this one, as a server that can be started. */
    private Postgres copy(Path to, int itsPort) throws Exception {
        Postgres copy = new Postgres(to, itsPort);
        run(
                "pg_basebackup",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-U",
                "postgres",
                "-D",
                copy.data().toString(),
                "-c",
                "fast");
        copy.configure("");
        return copy;
    }

    /** A backup at the same port, to be started once this one is gone. */
    Postgres backup() throws Exception {
        return copy(freshDirectory(), port);
    }

    /** Makes the next start of this backup continue with the archived log of its original. */
    void recoverFrom(Path archive) throws Exception {
        configure("restore_command = 'cp \"%s/%%f\" \"%%p\"'".formatted(archive));
        run("touch", data().resolve("recovery.signal").toString());
    }

    private void configure(String settings) throws IOException {
        Files.writeString(
                data().resolve("postgresql.conf"),
                "\nport = " + port + "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n" + settings
                        + "\n",
                StandardOpenOption.APPEND);
    }

    Path archive() {
        return directory.resolve("archive");
    }

    /** Every full segment of its log goes to {@link #archive}. */
    void archiveFromNowOn() throws Exception {
        Files.createDirectory(archive());
        Unprivileged.own(archive());
        // Renamed when complete, so that visible files can always be restored.
        execute(
                "postgres",
                "alter system set archive_command = 'cp \"%%p\" \"%1$s/copying\" && mv \"%1$s/copying\" \"%1$s/%%f\"'"
                        .formatted(archive()));
        execute("postgres", "select pg_reload_conf()");
    }

    /** Returns when everything written so far is archived. */
    void finishSegment() throws Exception {
        String segment =
                texts("postgres", "select pg_walfile_name(pg_switch_wal())").get(0);
        Installation.await("it is archived", () -> Files.exists(archive().resolve(segment)));
    }

    private Path data() {
        return directory.resolve("data");
    }

    int port() {
        return port;
    }

    void start() throws Exception {
        Path log = directory.resolve("log");
        try {
            run("pg_ctl", "start", "-w", "-D", data().toString(), "-l", log.toString());
        } catch (AssertionError refused) {
            throw new AssertionError(refused.getMessage() + Files.readString(log), refused);
        }
    }

    void promote() throws Exception {
        run("pg_ctl", "promote", "-w", "-D", data().toString());
    }

    /** Like a power failure with the loss of the disk. */
    void destroy() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.descendants().toList());
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().get();
        Unprivileged.delete(data());
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "");
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> texts(String database, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(data().resolve("postmaster.pid"))) {
            try {
                run("pg_ctl", "stop", "-m", "immediate", "-D", data().toString());
            } catch (Exception | AssertionError alreadyGone) {
                // Then there is nothing to stop.
            }
        }
        Unprivileged.delete(directory);
    }

    private static Path freshDirectory() throws Exception {
        programs();
        return Unprivileged.directory("aidbridge-postgres");
    }

    /** The newest version; without any, the test is skipped with a message. */
    private static Path programs() throws IOException {
        if (Files.isDirectory(VERSIONS)) {
            try (Stream<Path> versions = Files.list(VERSIONS)) {
                Path newest = versions.filter(v -> v.getFileName().toString().matches("[0-9]+"))
                        .filter(v -> Files.isExecutable(v.resolve("bin/pg_basebackup"))
                                && Files.isExecutable(v.resolve("bin/initdb")))
                        .max(Comparator.comparingInt(
                                v -> Integer.parseInt(v.getFileName().toString())))
                        .orElse(null);
                if (newest != null) {
                    return newest.resolve("bin");
                }
            }
        }
        return abort(
                "Debian's PostgreSQL is not installed (apt-get install postgresql): failover and restore are NOT tried here");
    }

    private static void run(String program, String... arguments) throws Exception {
        Path known = programs().resolve(program);
        List<String> command = new ArrayList<>(List.of(Files.exists(known) ? known.toString() : program));
        command.addAll(List.of(arguments));
        Unprivileged.run(command);
    }
}
