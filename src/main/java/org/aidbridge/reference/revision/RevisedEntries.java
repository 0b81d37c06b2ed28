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
import org.aidbridge.security.audit.AuditActor;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
import org.hibernate.StatelessSession;

/**
 * The entries of one kind of reference data: how they are listed, read as of an earlier knowledge, added and revised.
 *
 * @param <E> the entry
 * @param <K> its natural key
 * @param <F> what is stated about it
 */
public abstract class RevisedEntries<E extends Revised<F>, K, F> implements PanacheRepositoryBase<E, K> {

    /**
     * The journal that all writers of reference data enter, whatever operation they think of: reference data is shared. Who
     * has {@link Journal#settle settled} it knows that no revision recorded before is still on its way.
     */
    public static final String JOURNAL = "*";

    @Inject
    Clock clock;

    @Inject
    Journal journal;

    /** For reads: what it gives is attached to nothing. */
    @Inject
    protected StatelessSession reading;

    @Inject
    AuditActor acting;

    private final Class<E> type;
    private final String noun;

    /** @param noun what an entry is called, which is also the name of its table */
    protected RevisedEntries(Class<E> type, String noun) {
        this.type = type;
        this.noun = noun;
    }

    protected abstract Criteria keyed(K key);

    /** One page in the order of codes. */
    public Slice<E> page(Criteria criteria, PageRequest page) {
        String after = page.after();
        Criteria rows = criteria.and("code > :after", "after", after);
        List<E> fetched = rows.bind(reading.createNativeQuery(
                        "select {e.*} from " + noun + " e where " + rows.sql() + " order by code limit "
                                + (page.limit() + 1),
                        type,
                        "e"))
                .getResultList();
        return Slice.of(fetched, page.limit(), Revised::code);
    }

    /**
     * The entry as it was known then, read-only.
     *
     * @param knownAt as it came with the request; null for now
     * @throws Unknown (404) when there is none, or was none yet
     */
    public E known(K key, String knownAt) {
        Criteria wanted = keyed(key);
        String from = noun;
        if (knownAt != null) {
            Instant then = AsOf.of(null, knownAt, clock).knownAt();
            from = noun + "_revision";
            journal.settle(JOURNAL);
            wanted.and("recorded_at <= :then", "then", then);
        }
        return wanted
                .bind(reading.createNativeQuery(
                        "select {e.*} from " + from + " e where " + wanted.sql() + " order by version desc limit 1",
                        type,
                        "e"))
                // Not as a stream: the connection would stay with it until the end of the request.
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Unknown(noun, key.toString()));
    }

    /** Whether there is such an entry by now. */
    @Transactional
    public boolean has(K key) {
        return findById(key) != null;
    }

    /** @param isNew false when the very same had been added before; the entry is then the one from that time, as it stands now */
    public record Added<E>(E entry, boolean isNew) {}

    /**
     * Adds an entry, once however often it is sent.
     *
     * @param by the user who says so
     * @throws org.aidbridge.shared.Conflict (409) when there is another of its key
     */
    @Transactional
    public Added<E> addOnce(E entry, String by) {
        admit();
        E known = same(entry);
        if (known != null) {
            return new Added<>(known, false);
        }
        persist(stamped(entry, by));
        flush();
        return new Added<>(entry, true);
    }

    /** The same for callers to whom it does not matter whether it is new. */
    @Transactional
    public E add(E entry, String by) {
        return addOnce(entry, by).entry();
    }

    /** The entry of the same key, if that is what it says or what it was added with; else null. */
    private E same(E entry) {
        @SuppressWarnings("unchecked")
        K key = (K) getEntityManager()
                .getEntityManagerFactory()
                .getPersistenceUnitUtil()
                .getIdentifier(entry);
        F facts = comparable(entry.facts());
        return Stream.of(noun, noun + "_revision")
                        .flatMap(from -> revision(from, key, "version limit 1"))
                        .anyMatch(known -> comparable(known.facts()).equals(facts))
                ? revision(noun, key, "version").findFirst().orElse(null)
                : null;
    }

    private Stream<E> revision(String from, K key, String order) {
        Criteria wanted = keyed(key);
        return wanted.bind(reading.createNativeQuery(
                        "select {e.*} from " + from + " e where " + wanted.sql() + " order by " + order, type, "e"))
                .getResultStream();
    }

    /** The facts without what makes no difference: the order of what has none. */
    protected F comparable(F facts) {
        return facts;
    }

    /**
     * States all of an entry anew. What is already so makes no new version.
     *
     * @param ifMatch the header that says which version it was made from
     * @throws Unknown (404) when there is no such entry
     */
    @Transactional
    public E revise(K key, String ifMatch, F facts, String by) {
        admit();
        E entry = findById(key, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null) {
            throw new Unknown(noun, key.toString());
        }
        F before = entry.facts();
        // What is wrong with the facts is told before what is wrong with their version.
        entry.restate(facts);
        ETags.require(ifMatch, entry.version());
        if (entry.facts().equals(before)) {
            // 28.5 and 28.500 say the same but are not the same to Hibernate, which would write them.
            getEntityManager().detach(entry);
        } else {
            stamped(entry, by);
            flush();
        }
        return entry;
    }

    /** Says when, and by whom, the entry is recorded as it now stands. */
    protected E stamped(E entry, String by) {
        entry.recorded(clock.instant(), by);
        return entry;
    }

    /** Enters the {@link #JOURNAL}, before the clock is read. */
    protected void admit() {
        getEntityManager()
                .createNativeQuery("select enter_journal(:journal, :acting)", Instant.class)
                .setParameter("journal", JOURNAL)
                .setParameter("acting", acting.now())
                .getSingleResult();
    }
}
