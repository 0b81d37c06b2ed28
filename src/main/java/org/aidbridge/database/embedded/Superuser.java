package org.aidbridge.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A superuser connection to the embedded server. */
final class Superuser implements AutoCloseable {

    private final Connection connection;

    private Superuser(Connection connection) {
        this.connection = connection;
    }

    static Superuser of(Credentials credentials) throws SQLException {
        return new Superuser(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/postgres?connectTimeout=5&socketTimeout=30",
                Credentials.SUPERUSER,
                credentials.superuser()));
    }

    /** Creates a login role unless it exists. */
    void createRole(String name, String password) throws SQLException {
        if (!finds("select from pg_roles where rolname = '" + name + "'")) {
            execute("create role " + name + " login password '" + password + "'");
        }
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean finds(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    String show(String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_setting('" + setting + "')")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
