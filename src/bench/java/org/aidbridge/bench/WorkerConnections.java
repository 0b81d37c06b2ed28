package org.aidbridge.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.database.embedded.BenchServer.Database;

/** One HTTP connection and one database connection per worker, kept over all rounds. */
final class WorkerConnections implements AutoCloseable {

    private final HttpLine[] lines;
    private final Connection[] connections;
    private final List<HttpLine> others = new ArrayList<>();

    WorkerConnections(int workers, Database database) throws SQLException {
        lines = new HttpLine[workers];
        connections = new Connection[workers];
        for (int i = 0; i < workers; i++) {
            connections[i] = database.connect();
        }
    }

    HttpLine[] lines(App app) throws IOException {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] == null) {
                lines[i] = app.line();
            }
        }
        return lines;
    }

    /** Connections with another credential, kept as long as the others. */
    List<HttpLine> lines(App app, String authorization) throws IOException {
        List<HttpLine> more = new ArrayList<>();
        for (int i = 0; i < connections.length; i++) {
            more.add(app.line(authorization));
        }
        others.addAll(more);
        return more;
    }

    /** The statements of each worker; they stay prepared on the server, because the driver caches them by text. */
    PreparedStatement[][] prepare(String... sql) throws SQLException {
        PreparedStatement[][] statements = new PreparedStatement[connections.length][sql.length];
        for (int i = 0; i < connections.length; i++) {
            for (int j = 0; j < sql.length; j++) {
                statements[i][j] = connections[i].prepareStatement(sql[j]);
            }
        }
        return statements;
    }

    void autoCommit(boolean auto) throws SQLException {
        for (Connection connection : connections) {
            connection.setAutoCommit(auto);
        }
    }

    Connection connection(int worker) {
        return connections[worker];
    }

    int workers() {
        return connections.length;
    }

    @Override
    public void close() throws Exception {
        for (HttpLine other : others) {
            other.close();
        }
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != null) {
                lines[i].close();
            }
            connections[i].close();
        }
    }
}
