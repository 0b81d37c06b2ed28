package org.aidbridge.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** A PostgreSQL data directory: created once, started, adopted, stopped. Its user holds the {@link Home}. */
final class Cluster {

    private static final Logger LOG = Logger.getLogger(Cluster.class);

    private static final Duration INITDB_LIMIT = Duration.ofMinutes(5);
    /** Crash recovery of a busy server takes time. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    /** Time for the last processes of a killed server to release its memory. */
    private static final Duration LETTING_GO = Duration.ofSeconds(15);

    private final Home home;
    private final Binaries binaries;
    private final ServerAccount account;
    private final Path data;
    private Credentials credentials;
    /** A port that was handed out stays. */
    private boolean portIsSettled;

    Cluster(Home home, Binaries binaries, ServerAccount account) {
        this.home = home;
        this.binaries = binaries;
        this.account = account;
        this.data = home.cluster();
    }

    Credentials credentials() {
        return credentials;
    }

    /** @throws CannotStart when this version cannot open an existing one */
    void createIfAbsent() {
        try {
            if (Files.exists(data)) {
                check();
                credentials = Credentials.read(home.credentials());
            } else {
                credentials = Credentials.generate(freePort());
                credentials.write(home.credentials());
                create();
            }
        } catch (IOException e) {
            throw new CannotStart("The database in " + data + " cannot be opened: " + e, e);
        }
    }

    private void check() throws IOException {
        String major = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!major.equals(Binaries.MAJOR)) {
            throw new CannotStart("The database in " + data + " was made by PostgreSQL " + major
                    + ", and this Aidbridge brings" + " PostgreSQL " + Binaries.MAJOR
                    + ". Move it with pg_dump, or use the Aidbridge that made it.");
        }
        if (!Files.exists(home.credentials())) {
            throw new CannotStart(home.credentials() + " is missing, and the database beside it opens to no one else."
                    + " Restore it from a backup.");
        }
    }

    /** A rename at the end: an interrupted start leaves no partial cluster. */
    private void create() throws IOException {
        Path incomplete = data.resolveSibling(data.getFileName() + ".new");
        Path password = home.directory().resolve("password.new");
        Binaries.delete(incomplete);
        PrivateFiles.directory(incomplete);
        PrivateFiles.write(password, credentials.superuser());
        account.own(incomplete);
        account.own(password);
        try {
            // Byte order of text is the same on every machine.
            Command.Outcome outcome = Command.run(
                    account.command(
                            binaries.program("initdb"),
                            "--pgdata=" + incomplete,
                            "--username=" + Credentials.SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums"),
                    home.directory(),
                    INITDB_LIMIT);
            if (!outcome.succeeded()) {
                throw new CannotStart("No database could be made in " + home.directory() + ": " + outcome.reason());
            }
            Files.move(incomplete, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /** Starts the server, or adopts one that a killed Aidbridge left running. */
    Postmaster start() {
        Postmaster orphan = Postmaster.of(data);
        if (orphan != null) {
            if (adopt(orphan)) {
                LOG.infof("Took over the PostgreSQL that was still running in %s (process %d)", data, orphan.pid());
                portIsSettled = true;
                return orphan;
            }
            stop();
        }
        account.own(data);
        for (long giveUp = System.nanoTime() + LETTING_GO.toNanos(); ; pause()) {
            String refusal = launch();
            Postmaster started = Postmaster.of(data);
            if (refusal == null && started != null) {
                portIsSettled = true;
                return started;
            }
            boolean mayPass = refusal != null
                    && (refusal.contains("shared memory block")
                            || refusal.contains("could not create any TCP/IP sockets"));
            if (!mayPass || System.nanoTime() - giveUp > 0) {
                throw new CannotStart("PostgreSQL does not start in " + data + ": " + refusal);
            }
        }
    }

    /** @return why it did not start, null when it did */
    private String launch() {
        Path log = data.resolve("start.log");
        try {
            Files.deleteIfExists(Postmaster.file(data));
            Files.deleteIfExists(log);
            configure();
            Command.Outcome outcome = Command.run(
                    account.command(
                            binaries.program("pg_ctl"),
                            "start",
                            "--pgdata=" + data,
                            "--log=" + log,
                            "--wait",
                            "--timeout=" + START_LIMIT.toSeconds()),
                    home.directory(),
                    START_LIMIT.plus(STOP_LIMIT));
            if (outcome.succeeded()) {
                return null;
            }
            return Files.exists(log) ? Files.readString(log).strip() : outcome.reason();
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Keeps the previous port when free, and rewrites {@code postgresql.conf}, so that upgrades take effect. */
    private void configure() throws IOException {
        if (!portIsSettled && !isFree(credentials.port())) {
            credentials = credentials.at(freePort());
            credentials.write(home.credentials());
        }
        try (InputStream template = Cluster.class.getResourceAsStream("postgresql.conf")) {
            String settings = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${port}", String.valueOf(credentials.port()))
                    .replace("${shared_buffers}", SharedBuffers.sharedBuffers());
            Path file = data.resolve("postgresql.conf");
            PrivateFiles.write(file, settings);
            account.own(file);
        }
    }

    /** @return false for another password or version; it is then restarted */
    private boolean adopt(Postmaster orphan) {
        Credentials there = credentials.at(orphan.port());
        try (Superuser superuser = Superuser.of(there)) {
            if (!Files.isSameFile(Path.of(superuser.show("data_directory")), data)
                    || !superuser.show("server_version").equals(Binaries.VERSION)) {
                return false;
            }
            // Transactions of the killed Aidbridge must not continue.
            superuser.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
            if (there.port() != credentials.port()) {
                there.write(home.credentials());
                credentials = there;
            }
            return true;
        } catch (SQLException | IOException e) {
            LOG.debugf(e, "The PostgreSQL that runs in %s does not answer", data);
            return false;
        }
    }

    /** Returns when no process is left; committed data is on disk either way. */
    void stop() {
        for (String mode : List.of("fast", "immediate")) {
            if (Postmaster.of(data) == null) {
                return;
            }
            Command.Outcome outcome = Command.run(
                    account.command(
                            binaries.program("pg_ctl"),
                            "stop",
                            "--pgdata=" + data,
                            "--mode=" + mode,
                            "--wait",
                            "--timeout=" + STOP_LIMIT.toSeconds()),
                    home.directory(),
                    STOP_LIMIT.plus(STOP_LIMIT));
            if (outcome.succeeded()) {
                return;
            }
            LOG.warnf("PostgreSQL does not stop (%s): %s", mode, outcome.reason());
        }
    }

    /** Creates the two roles, then the database: its existence means that all exist. */
    void prepareDatabase() {
        try (Superuser superuser = Superuser.of(credentials)) {
            if (superuser.finds("select from pg_database where datname = '" + Credentials.OWNER + "'")) {
                return;
            }
            superuser.createRole(Credentials.OWNER, credentials.owner());
            superuser.createRole(Credentials.APPLICATION, credentials.application());
            superuser.execute("create database " + Credentials.OWNER + " owner " + Credentials.OWNER);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database in " + data + " does not open with the passwords in " + home.credentials() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    /** Below the ephemeral port range, so that it is likely to stay free. */
    private static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 30_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("No free port was found on 127.0.0.1");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted", e);
        }
    }
}
