package org.aidbridge.reference.revision;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers, for all requests of this process, what can no longer change, so that recording an event does not ask the
 * database for each code it names. That there is none is never remembered: the next asker asks again. What a
 * transaction found, or made so itself, others hear of only when it has committed.
 */
public final class ReferenceCache<K, V> {

    /** Far more than are in use at a time; a process that has seen more than that starts over. */
    private static final int MOST = 100_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transactions;

    public ReferenceCache(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** @param load asks the database; null when there is none. Called inside a transaction only. */
    public V get(K key, Function<K, V> load) {
        V value = known.get(key);
        if (value != null) {
            return value;
        }
        return inThisTransaction().computeIfAbsent(key, load);
    }

    @SuppressWarnings("unchecked")
    private Map<K, V> inThisTransaction() {
        Map<K, V> found = (Map<K, V>) transactions.getResource(this);
        if (found == null) {
            found = new HashMap<>();
            transactions.putResource(this, found);
            transactions.registerInterposedSynchronization(new WhenCommitted(found));
        }
        return found;
    }

    private final class WhenCommitted implements Synchronization {
        private final Map<K, V> found;

        WhenCommitted(Map<K, V> found) {
            this.found = found;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                if (known.size() + found.size() > MOST) {
                    known.clear();
                }
                known.putAll(found);
            }
        }
    }
}
