package org.aidbridge.reference.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Freezes what facts are computed with when the first of them is recorded: the unit of an item, the zone of a place, the
 * zone and mode of an operation. Before, it may be corrected; afterwards the database refuses a change, so it may be
 * cached.
 */
@ApplicationScoped
public class ReferenceFreeze {

    private final Session session;
    private final Clock clock;

    ReferenceFreeze(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Whether facts exist that depend on the entry. */
    public boolean isFrozen(String table, String code) {
        return session.createNativeQuery(
                                "select 1 from " + table + " where code = :code and settled_at is not null",
                                Integer.class)
                        .setParameter("code", code)
                        .getSingleResultOrNull()
                != null;
    }

    /**
     * Freezes an entry in this transaction, then reads it: a concurrent correction is waited for and seen.
     *
     * @param table of the entry
     * @param columns to read from it and from {@code joined}
     * @return null when there is no such entry
     */
    public <R> R apply(String table, String columns, String joined, String code, Function<Tuple, R> read) {
        session.createNativeMutationQuery(
                        "update " + table + " set settled_at = :now where code = :code and settled_at is null")
                .setParameter("now", clock.instant())
                .setParameter("code", code)
                .executeUpdate();
        return session
                .createNativeQuery(
                        "select " + columns + " from " + table + " " + joined + " where " + table + ".code = :code",
                        Tuple.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .map(read)
                .findFirst()
                .orElse(null);
    }
}
