package org.aidbridge.shipment.recording;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets work that arrives together be committed together. The first goes at once, on its own thread; what arrives meanwhile
 * shares the next commit, which one of the waiting threads carries out for all. Work with equal keys never runs in two
 * commits at a time. A commit that takes longer than the patience holds up nothing but work with its keys: another one
 * begins beside it.
 */
final class GroupCommit<W, R> {

    private static final class Turn<W, R> {
        private final W work;
        private final Object key;
        private final Condition changed;
        private boolean taken;
        private boolean done;
        private R result;

        Turn(W work, Object key, Condition changed) {
            this.work = work;
            this.key = key;
            this.changed = changed;
        }
    }

    private final int commitsAtOnce;
    private final long patience;
    private final int largest;
    private final Function<W, ?> key;
    private final Function<List<W>, List<R>> commit;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Turn<W, R>> waiting = new ArrayDeque<>();
    private final Set<Object> busy = new HashSet<>();
    /** When each running commit began. */
    private final List<Long> running = new ArrayList<>();

    /**
     * @param commitsAtOnce besides those that take longer than the patience
     * @param largest how much work shares one commit at most
     * @param key what work must not run beside
     * @param commit the results in the same order; null for work that was left out. Does not throw
     */
    GroupCommit(
            int commitsAtOnce, Duration patience, int largest, Function<W, ?> key, Function<List<W>, List<R>> commit) {
        this.commitsAtOnce = commitsAtOnce;
        this.patience = patience.toNanos();
        this.largest = largest;
        this.key = key;
        this.commit = commit;
    }

    /** @return the result; empty when the work was left out */
    Optional<R> join(W work) {
        Turn<W, R> mine = new Turn<>(work, key.apply(work), lock.newCondition());
        boolean isInterrupted = false;
        lock.lock();
        try {
            waiting.add(mine);
            while (!mine.done) {
                if (mine.taken || busy.contains(mine.key)) {
                    mine.changed.awaitUninterruptibly();
                } else if (isFree()) {
                    run(take());
                } else {
                    isInterrupted |= !awaits(mine.changed);
                }
            }
            return Optional.ofNullable(mine.result);
        } finally {
            lock.unlock();
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isFree() {
        long now = System.nanoTime();
        return running.stream().filter(began -> now - began < patience).count() < commitsAtOnce;
    }

    /** @return false when interrupted; the work may be in a commit by now, so its thread goes on waiting */
    private boolean awaits(Condition changed) {
        try {
            changed.awaitNanos(patience);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** How much work is not committed yet, and not in a commit that runs. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private List<Turn<W, R>> take() {
        List<Turn<W, R>> group = new ArrayList<>();
        for (Iterator<Turn<W, R>> next = waiting.iterator(); next.hasNext() && group.size() < largest; ) {
            Turn<W, R> turn = next.next();
            if (!busy.contains(turn.key)) {
                turn.taken = true;
                group.add(turn);
                next.remove();
            }
        }
        return group;
    }

    /** Called with the lock, which it gives up while the commit runs. */
    private void run(List<Turn<W, R>> group) {
        Long began = System.nanoTime();
        running.add(began);
        group.forEach(turn -> busy.add(turn.key));
        lock.unlock();
        List<R> results = null;
        try {
            results = commit.apply(group.stream().map(turn -> turn.work).toList());
        } finally {
            lock.lock();
            running.remove(began);
            for (int i = 0; i < group.size(); i++) {
                Turn<W, R> turn = group.get(i);
                turn.result = results == null ? null : results.get(i);
                turn.done = true;
                turn.changed.signal();
                busy.remove(turn.key);
            }
            waiting.stream()
                    .filter(turn -> !busy.contains(turn.key))
                    .findFirst()
                    .ifPresent(turn -> turn.changed.signal());
        }
    }
}
