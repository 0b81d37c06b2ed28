package org.aidbridge.database.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL of a benchmark, with the programs and settings of the standalone mode (fsync, full_page_writes and
 * synchronous_commit on), in a process of its own.
 */
public final class BenchServer implements AutoCloseable {

    /** A database and its owner. */
    public record Database(String url, String user, String password) {

        public Connection connect() throws SQLException {
            // Statements are prepared at their second execution; batches become one statement with many rows.
            return DriverManager.getConnection(url + "?prepareThreshold=1&reWriteBatchedInserts=true", user, password);
        }
    }

    private final StandaloneDatabase server;
    private final Credentials credentials;

    private BenchServer(StandaloneDatabase server, Credentials credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    public static BenchServer start(Path home) throws Exception {
        StandaloneDatabase server = StandaloneDatabase.start(home);
        return new BenchServer(server, Credentials.read(home.resolve("server.properties")));
    }

    /** @return whether it was created, and is empty */
    public boolean create(String name) throws SQLException {
        try (Connection connection = superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
                if (there.next()) {
                    return false;
                }
            }
            statement.execute("create database " + name + " owner " + Credentials.OWNER);
            return true;
        }
    }

    /** Creates a copy of a database without connections. */
    public void copy(String name, String copy) throws SQLException {
        try (Connection connection = superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + copy + " template " + name + " owner " + Credentials.OWNER);
        }
    }

    public void drop(String name) throws SQLException {
        try (Connection connection = superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    public Database database(String name) {
        return new Database(url(name), Credentials.OWNER, credentials.owner());
    }

    /** May switch constraints off, because the generated rows are valid. */
    public Database superuser(String name) {
        return new Database(url(name), Credentials.SUPERUSER, credentials.superuser());
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/" + name;
    }

    /** Version and the settings that durability and speed depend on. */
    public String describe() throws SQLException {
        try (Connection connection = superuser("postgres").connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select 'PostgreSQL ' || current_setting('server_version') || ', ' || string_agg(
                            name || ' ' || current_setting(name), ', ' order by name)
                        from pg_settings
                        where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'shared_buffers', 'max_wal_size')
                        """)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
