package org.aidbridge.reference.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.http.ETags;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.AuditActor;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
import org.hibernate.StatelessSession;

/**
 * Repository of one kind of reference data: listed, read as of a time, added and revised.
 *
 * @param <E> the entry
 * @param <K> its natural key
 * @param <F> its stated facts
 */
public abstract class RevisedEntries<E extends Revised<F>, K, F> implements PanacheRepositoryBase<E, K> {

    /**
     * The journal of reference data, which all operations share. After {@link Journal#settle} no earlier revision is
     * still uncommitted.
     */
    public static final String JOURNAL = "*";

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    /** For reads without a persistence context. */
    @Inject
    protected StatelessSession stateless;

    @Inject
    AuditActor actor;

    private final Class<E> type;
    private final String table;

    /** @param table names the entry, and its table */
    protected RevisedEntries(Class<E> type, String table) {
        this.type = type;
        this.table = table;
    }

    protected RowFilter keyed(K key) {
        return RowFilter.where("code", key);
    }

    /** A page in the order of codes. */
    public Slice<E> page(RowFilter criteria, PageRequest page) {
        String after = page.after();
        RowFilter rows = criteria.and("code > :after", "after", after);
        List<E> fetched = rows.bind(stateless.createNativeQuery(
                        "select {e.*} from " + table + " e where " + rows.sql() + " order by code limit "
                                + (page.limit() + 1),
                        type,
                        "e"))
                .getResultList();
        return Slice.of(fetched, page.limit(), Revised::code);
    }

    /**
     * The entry as known then, read-only.
     *
     * @param knownAt as sent; null for now
     * @throws Unknown (404) when there is none, or was none yet
     */
    public E known(K key, String knownAt) {
        RowFilter wanted = keyed(key);
        String from = table;
        if (knownAt != null) {
            Instant then = AsOf.of(null, knownAt, clock).knownAt();
            from = table + "_revision";
            journal.settle(JOURNAL);
            wanted.and("recorded_at <= :then", "then", then);
        }
        return wanted
                .bind(stateless.createNativeQuery(
                        "select {e.*} from " + from + " e where " + wanted.sql() + " order by version desc limit 1",
                        type,
                        "e"))
                // Not as a stream, which would hold the connection until the end of the request.
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Unknown(table, key.toString()));
    }

    @Transactional
    public boolean has(K key) {
        return findById(key) != null;
    }

    /** @param isNew false when the same entry was added before; the entry is then its current version */
    public record Added<E>(E entry, boolean isNew) {}

    /**
     * Adds an entry, idempotently.
     *
     * @param by the user
     * @throws org.aidbridge.shared.Conflict (409) when another entry has the key
     */
    @Transactional
    public Added<E> addOnce(E entry, String by) {
        enterJournal();
        E known = same(entry);
        if (known != null) {
            return new Added<>(known, false);
        }
        persist(stamped(entry, by));
        flush();
        return new Added<>(entry, true);
    }

    /** For callers that need not know whether it is new. */
    @Transactional
    public E add(E entry, String by) {
        return addOnce(entry, by).entry();
    }

    /** The entry of the same key, if its first or current facts are the same; else null. */
    private E same(E entry) {
        @SuppressWarnings("unchecked")
        K key = (K) getEntityManager()
                .getEntityManagerFactory()
                .getPersistenceUnitUtil()
                .getIdentifier(entry);
        F facts = comparable(entry.facts());
        return Stream.of(table, table + "_revision")
                        .flatMap(from -> revision(from, key, "version limit 1"))
                        .anyMatch(known -> comparable(known.facts()).equals(facts))
                ? revision(table, key, "version").findFirst().orElse(null)
                : null;
    }

    private Stream<E> revision(String from, K key, String order) {
        RowFilter wanted = keyed(key);
        return wanted.bind(stateless.createNativeQuery(
                        "select {e.*} from " + from + " e where " + wanted.sql() + " order by " + order, type, "e"))
                .getResultStream();
    }

    /** The facts in canonical order. */
    protected F comparable(F facts) {
        return facts;
    }

    /**
     * Replaces the facts of an entry. Unchanged facts make no new version.
     *
     * @param ifMatch the revised version
     * @throws Unknown (404) when there is no such entry
     */
    @Transactional
    public E revise(K key, String ifMatch, F facts, String by) {
        enterJournal();
        E entry = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null) {
            throw new Unknown(table, key.toString());
        }
        F before = entry.facts();
        // Reports invalid facts before a stale version.
        entry.restate(facts);
        ETags.require(ifMatch, entry.version());
        if (entry.facts().equals(before)) {
            // 28.5 and 28.500 are equal facts, but Hibernate would write them.
            getEntityManager().detach(entry);
        } else {
            stamped(entry, by);
            flush();
        }
        return entry;
    }

    protected E stamped(E entry, String by) {
        entry.recorded(clock.instant(), by);
        return entry;
    }

    /** Enters the {@link #JOURNAL} before reading the clock. */
    protected void enterJournal() {
        getEntityManager()
                .createNativeQuery("select enter_journal(:journal, :acting)", Instant.class)
                .setParameter("journal", JOURNAL)
                .setParameter("acting", actor.json())
                .getSingleResult();
    }
}
