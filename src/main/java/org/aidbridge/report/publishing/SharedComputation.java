package org.aidbridge.report.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Computes a value once for concurrent callers. Callers that arrive while a computation runs share the next one, which starts
 * after they arrived and so sees everything recorded before.
 */
final class SharedComputation<K, V> {

    private static final class Lane<V> {
        private final Lock running = new ReentrantLock(true);
        private CompletableFuture<V> next;
        private int users;
    }

    private final Map<K, Lane<V>> lanes = new HashMap<>();

    /** May wait for other callers, so it must not be called while holding a connection. */
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
