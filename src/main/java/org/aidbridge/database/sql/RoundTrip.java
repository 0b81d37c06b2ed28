package org.aidbridge.database.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Statements that share one round trip to the database. They run in order, each sees what the ones before it wrote and what
 * others had committed by then, and one that fails fails the transaction. Values are those that {@link Sql} binds.
 */
public final class RoundTrip {

    private static final class Query<T> implements Supplier<List<T>> {
        private final Row.Reader<T> reader;
        private List<T> rows;

        private Query(Row.Reader<T> reader) {
            this.reader = reader;
        }

        private void read(PreparedStatement statement) throws SQLException {
            rows = Row.list(statement.getResultSet(), reader);
        }

        @Override
        public List<T> get() {
            return rows;
        }
    }

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    /** Of each statement; null for one that only writes. */
    private final List<Query<?>> queries = new ArrayList<>();

    /** Sends one query by itself. */
    public static <T> List<T> list(Session session, String query, Collection<?> values, Row.Reader<T> reader) {
        RoundTrip trip = new RoundTrip();
        Supplier<List<T>> rows = trip.query(query, values, reader);
        trip.send(session);
        return rows.get();
    }

    /**
     * Adds a query.
     *
     * @return its rows, once this has been sent
     */
    public <T> Supplier<List<T>> query(String query, Collection<?> values, Row.Reader<T> reader) {
        Query<T> added = new Query<>(reader);
        add(query, values, added);
        return added;
    }

    /** Adds a statement without rows. */
    void execute(String statement, Collection<?> values) {
        add(statement, values, null);
    }

    private void add(String statement, Collection<?> more, Query<?> query) {
        sql.append(sql.isEmpty() ? "" : "; ").append(statement);
        values.addAll(more);
        queries.add(query);
    }

    /** Sends everything that was added, within the session's transaction or over the {@link ReadSnapshot} of this thread. */
    public void send(Session session) {
        if (queries.isEmpty()) {
            return;
        }
        Connection snapshot = ReadSnapshot.current();
        if (snapshot == null) {
            // Outside a transaction the session would keep its connection until the end of the request.
            QuarkusTransaction.joiningExisting().run(() -> session.doWork(this::send));
            return;
        }
        try {
            send(snapshot);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private void send(Connection connection) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(connection, sql.toString(), values)) {
            statement.execute();
            for (Query<?> query : queries) {
                if (query != null) {
                    query.read(statement);
                }
                statement.getMoreResults();
            }
        }
    }
}
