package org.aidbridge.report.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Computes what many ask for at the same time once. While one computation of a key runs, those who come share the next one:
 * it begins after they have asked, so that it knows everything that was recorded before.
 */
final class SharedComputation<K, V> {

    private static final class Lane<V> {
        private final Lock running = new ReentrantLock(true);
        private CompletableFuture<V> next;
        private int users;
    }

    private final Map<K, Lane<V>> lanes = new HashMap<>();

    /** Must not be called by who holds a connection: it may wait for others. */
    V get(K key, Supplier<V> computation) {
        Lane<V> lane;
        CompletableFuture<V> mine;
        boolean isFirst;
        synchronized (lanes) {
            lane = lanes.computeIfAbsent(key, k -> new Lane<>());
            lane.users++;
            isFirst = lane.next == null;
            if (isFirst) {
                lane.next = new CompletableFuture<>();
            }
            mine = lane.next;
        }
        try {
            if (isFirst) {
                compute(lane, mine, computation);
            }
            return mine.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            synchronized (lanes) {
                if (--lane.users == 0) {
                    lanes.remove(key);
                }
            }
        }
    }

    private void compute(Lane<V> lane, CompletableFuture<V> mine, Supplier<V> computation) {
        lane.running.lock();
        try {
            synchronized (lanes) {
                lane.next = null;
            }
            mine.complete(computation.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            lane.running.unlock();
        }
    }
}
