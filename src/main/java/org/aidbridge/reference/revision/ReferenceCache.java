package org.aidbridge.reference.revision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Caches rows that can no longer change, for all requests of this process, so that recording an event needs no query for each
 * code it names. Missing rows are not cached. What a transaction read becomes visible to others when it commits.
 */
public final class ReferenceCache<K, V> {

    private static final long MOST = 100_000;

    private final Cache<K, V> known = Caffeine.newBuilder().maximumSize(MOST).build();
    private final TransactionSynchronizationRegistry transactions;

    public ReferenceCache(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** @param load reads the row, null when there is none; called inside a transaction only */
    public V get(K key, Function<K, V> load) {
        V value = known.getIfPresent(key);
        return value != null ? value : inThisTransaction().computeIfAbsent(key, load);
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
                known.putAll(found);
            }
        }
    }
}
