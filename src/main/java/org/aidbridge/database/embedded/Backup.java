package org.aidbridge.database.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * An online backup of the embedded database. The bundled programs lack pg_basebackup, so this does the same: start a
 * backup, copy the files, then the log that makes them consistent.
 */
public final class Backup {

    /** State of the running server, or recreated at a start. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_stat_tmp", "log", "start.log");

    private final Path from;
    private final Path to;

    private Backup(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies {@code home}, where Aidbridge runs, to a new directory. Started there, Aidbridge has everything acknowledged
     * before this call.
     *
     * @throws CannotStart when none runs there, or the directory exists
     */
    public static void of(Path home, Path target) {
        if (Files.exists(target)) {
            throw new CannotStart(target + " exists already; name a directory that does not");
        }
        Path data = home.resolve("pg");
        Postmaster running = Postmaster.of(data);
        if (running == null) {
            throw new CannotStart("Nothing runs in " + home + ". While it is stopped, a plain copy of it is a backup.");
        }
        try {
            PrivateFiles.directory(target);
            Credentials credentials =
                    Credentials.read(home.resolve("server.properties")).at(running.port());
            new Backup(data, target.resolve("pg")).copy(credentials);
            // Last: without it nothing opens, so a partial copy is not mistaken for a backup.
            credentials.write(target.resolve("server.properties"));
        } catch (IOException | SQLException e) {
            throw new CannotStart("The backup to " + target + " broke off and is of no use: " + e.getMessage(), e);
        }
    }

    private void copy(Credentials credentials) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/postgres",
                        Credentials.SUPERUSER,
                        credentials.superuser());
                Statement statement = connection.createStatement()) {
            // Keeps the log that the copy needs while this connection lives.
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            statement.execute("select pg_backup_start('aidbridge', fast => true)");
            PrivateFiles.directory(to);
            copyTree(from, to, LEFT_OUT);
            for (String empty : new String[] {"pg_replslot", "pg_stat_tmp"}) {
                PrivateFiles.directory(to.resolve(empty));
            }
            try (ResultSet stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                PrivateFiles.write(to.resolve("backup_label"), stopped.getString(1));
            }
            PrivateFiles.directory(to.resolve("pg_wal"));
            copyTree(from.resolve("pg_wal"), to.resolve("pg_wal"), Set.of());
        }
    }

    /** A file that disappears during the copy belongs to a dropped table. */
    private static void copyTree(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (isLeftOut(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                PrivateFiles.directory(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftOut(file)) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)));
                    } catch (NoSuchFileException gone) {
                        // See above.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private boolean isLeftOut(Path path) {
                return from.equals(path.getParent())
                        && leftOut.contains(path.getFileName().toString());
            }
        });
    }
}
