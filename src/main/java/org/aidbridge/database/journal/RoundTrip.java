package org.aidbridge.database.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Statements that go to the database together and cost the waiting for one. They run in their order, each sees what the
 * ones before it did and what others had committed by then; whatever happens to one of them happens to the transaction.
 */
public final class RoundTrip {

    /** Reads one row of a result. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final class Question<T> implements Supplier<List<T>> {
        private final Reader<T> reader;
        private List<T> answer;

        private Question(Reader<T> reader) {
            this.reader = reader;
        }

        private void read(ResultSet rows) throws SQLException {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            answer = read;
        }

        @Override
        public List<T> get() {
            return answer;
        }
    }

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    /** For each statement what it asks; null for one that only writes. */
    private final List<Question<?>> questions = new ArrayList<>();

    /**
     * Adds a query.
     *
     * @param values String, array of them, Number, UUID or Instant
     * @return its rows, once this has been sent
     */
    public <T> Supplier<List<T>> ask(String query, Collection<?> values, Reader<T> reader) {
        Question<T> question = new Question<>(reader);
        add(query, values, question);
        return question;
    }

    /** Adds a statement that answers nothing. */
    void tell(String statement, Collection<?> values) {
        add(statement, values, null);
    }

    private void add(String statement, Collection<?> more, Question<?> question) {
        sql.append(sql.isEmpty() ? "" : "; ").append(statement);
        values.addAll(more);
        questions.add(question);
    }

    /**
     * Sends everything that was added, within the session's transaction or the {@link ReadSnapshot} of this thread; without a
     * statement it does nothing.
     */
    public void send(Session session) {
        if (questions.isEmpty()) {
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
            throw new IllegalStateException("a query failed", e);
        }
    }

    private void send(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            int index = 1;
            for (Object value : values) {
                bind(statement, index++, value);
            }
            statement.execute();
            for (Question<?> question : questions) {
                if (question != null) {
                    question.read(statement.getResultSet());
                }
                statement.getMoreResults();
            }
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else if (value instanceof String[] texts) {
            statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
        } else if (value instanceof Instant instant) {
            // As one: a text would be read again for each row that is held against it.
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(index, value);
        }
    }
}
