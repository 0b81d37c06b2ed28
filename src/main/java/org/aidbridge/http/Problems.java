package org.aidbridge.http;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.aidbridge.http.json.JsonMistakes;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tells the caller's mistakes from our faults: whatever a request ran into, as the problem that it is, or nothing when
 * it is a fault. The bulk intake asks it for every row, the mappers for every request.
 */
@Singleton
public class Problems {

    private static final String APPEND_ONLY = "AB001";

    /** The routine of PostgreSQL that says so; the text is in the language of the server. */
    private static final String PLANNED_ANEW = "RevalidateCachedQuery";

    // Connections that fail or break, a server that lets us in no more (our password has just been changed), that
    // stops or starts or has no place left, a primary that is none any more.
    private static final Pattern AWAY = Pattern.compile("08...|28...|57P0.|53300|25006");

    /** What the pool says when it has no connection to give in time, or is being closed: it has no states. */
    private static final Pattern OF_THE_POOL =
            Pattern.compile("(?i)acquisition timeout|interrupted while acquiring|pool is (shutting down|closed)");

    private final Map<String, Function<String, Problem>> byConstraint = new HashMap<>();

    Problems(@All List<ConstraintProblems> features) {
        for (ConstraintProblems feature : features) {
            feature.problems().forEach((constraint, problem) -> {
                if (byConstraint.put(constraint, problem) != null) {
                    throw new IllegalStateException("Two features name the constraint " + constraint);
                }
            });
        }
    }

    /** Something already recorded would have been changed. */
    public static final class AppendOnly extends Problem {
        AppendOnly() {
            super(
                    409,
                    Message.of("Facts are never changed"),
                    Message.of(
                            "What is recorded is not changed or removed; withdraw it by a retraction that names it"));
        }
    }

    /**
     * The database is away, or changes its primary or its schema. Whether what was asked for was done is not always known; sent
     * again under the same reference or key it is done once.
     */
    public static final class Unavailable extends Problem {
        Unavailable() {
            super(
                    503,
                    Message.of("Not available at the moment"),
                    Message.of("The database does not answer; send the same again in a moment"));
        }
    }

    /** Looks through the wrappings of transactions, proxies and the persistence layer. */
    public Optional<Problem> of(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            Problem problem = known(t);
            if (problem != null) {
                return Optional.of(problem);
            }
            // What failed only at the commit hangs here.
            for (Throwable suppressed : t.getSuppressed()) {
                Optional<Problem> found = of(suppressed);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Problem known(Throwable t) {
        if (t instanceof Problem problem) {
            return problem;
        }
        if (t instanceof JacksonException unread) {
            return JsonMistakes.of(unread);
        }
        if (t instanceof ConstraintViolationException invalid) {
            return Violations.of(invalid);
        }
        if (t instanceof OptimisticLockException || t instanceof StaleStateException) {
            return new ETags.StaleVersion();
        }
        if (t instanceof SQLException lost && (isAway(lost) || isPlannedAnew(lost))) {
            return new Unavailable();
        }
        return t instanceof PSQLException refused ? refusedByDatabase(refused) : null;
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? OF_THE_POOL.matcher(String.valueOf(failure.getMessage())).find()
                : AWAY.matcher(state).matches();
    }

    /**
     * Whether the answer of a prepared statement has changed under it, because a migration has added a column. The driver
     * forgets its plans then, so it happens once to each connection.
     */
    public static boolean isPlannedAnew(SQLException failure) {
        return failure instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && PLANNED_ANEW.equals(refused.getServerErrorMessage().getRoutine());
    }

    private Problem refusedByDatabase(PSQLException refused) {
        ServerErrorMessage error = refused.getServerErrorMessage();
        if (error == null) {
            return null;
        }
        if (APPEND_ONLY.equals(error.getSQLState())) {
            return new AppendOnly();
        }
        Function<String, Problem> named = byConstraint.get(error.getConstraint());
        return named == null ? null : named.apply(key(error.getDetail()));
    }

    /** From {@code Key (operation, code)=(IND-COVID-2021, MOHFW) already exists.} the second parenthesis. */
    static String key(String detail) {
        int start = detail == null ? -1 : detail.indexOf(")=(");
        if (start < 0) {
            return "";
        }
        int existing = detail.indexOf(") conflicts with ", start);
        int end = existing >= 0 ? existing : detail.lastIndexOf(')');
        return end < start + 3 ? "" : detail.substring(start + 3, end);
    }
}
