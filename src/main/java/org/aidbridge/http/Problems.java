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
import org.aidbridge.http.json.JsonProblems;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Classifies failures: the problem to report to the caller, or none for a fault of ours. Used per row by the bulk import
 * and per request by the mappers.
 */
@Singleton
public class Problems {

    private static final String APPEND_ONLY = "AB001";

    /** The PostgreSQL routine that raises it; the message text depends on the server language. */
    private static final String STALE_PLAN = "RevalidateCachedQuery";

    // Connection failures, refused logins, a server that stops, starts or is full, and a primary that became a
    // replica.
    private static final Pattern AWAY = Pattern.compile("08...|28...|57P0.|53300|25006");

    /** Messages of the connection pool, which have no SQL state. */
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

    /** An attempt to change a recorded fact. */
    public static final class AppendOnly extends Problem {
        AppendOnly() {
            super(
                    409,
                    Message.of("Facts are never changed"),
                    Message.of("Recorded facts are never changed or removed; retract the fact instead"));
        }
    }

    /** The database is unavailable. The outcome may be unknown; a retry with the same reference or key counts once. */
    public static final class Unavailable extends Problem {
        Unavailable() {
            super(
                    503,
                    Message.of("Not available at the moment"),
                    Message.of("The database does not answer; send the same request again in a moment"));
        }
    }

    /** Searches causes and suppressed failures. */
    public Optional<Problem> of(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            Problem problem = known(t);
            if (problem != null) {
                return Optional.of(problem);
            }
            // Failures at commit are suppressed ones.
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
            return JsonProblems.of(unread);
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
     * Whether a migration changed the result of a prepared statement. The driver then discards its plan, so it happens
     * once per connection.
     */
    public static boolean isPlannedAnew(SQLException failure) {
        return failure instanceof PSQLException refused
                && refused.getServerErrorMessage() != null
                && STALE_PLAN.equals(refused.getServerErrorMessage().getRoutine());
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

    /** The second parenthesis of {@code Key (operation, code)=(IND-COVID-2021, MOHFW) already exists.} */
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
