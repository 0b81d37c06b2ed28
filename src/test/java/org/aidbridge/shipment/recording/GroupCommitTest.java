package org.aidbridge.shipment.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class GroupCommitTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(32);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static GroupCommit<Integer, String> group(Function<List<Integer>, List<String>> commit) {
        return new GroupCommit<>(1, Duration.ofMinutes(1), 8, number -> number, commit);
    }

    private static List<String> named(List<Integer> numbers) {
        return numbers.stream().map(n -> "no " + n).toList();
    }

    private List<Future<Optional<String>>> joining(GroupCommit<Integer, String> group, int from, int to) {
        List<Future<Optional<String>>> results = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int number = i;
            results.add(threads.submit(() -> group.join(number)));
        }
        return results;
    }

    @Test
    void work_alone_is_committed_at_once_on_its_own_thread() {
        Set<Thread> ran = new HashSet<>();
        GroupCommit<Integer, String> group = group(numbers -> {
            ran.add(Thread.currentThread());
            return named(numbers);
        });
        assertThat(group.join(1)).contains("no 1");
        assertThat(ran).containsExactly(Thread.currentThread());
    }

    @Test
    void what_arrives_during_a_commit_shares_the_next_ones_up_to_the_largest() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<Integer, String> group = group(numbers -> {
            sizes.add(numbers.size());
            await(first);
            return named(numbers);
        });
        List<Future<Optional<String>>> results = joining(group, 0, 1);
        while (sizes.isEmpty()) {
            Thread.onSpinWait();
        }
        results.addAll(joining(group, 1, 11));
        while (group.waiting() < 10) {
            Thread.onSpinWait();
        }
        first.countDown();
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).get()).contains("no " + i);
        }
        assertThat(sizes).containsExactly(1, 8, 2);
    }

    @Test
    void a_slow_commit_holds_up_nothing_but_work_with_its_key() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        GroupCommit<Integer, String> group =
                new GroupCommit<>(1, Duration.ofMillis(10), 8, number -> number % 2, numbers -> {
                    if (numbers.contains(1)) {
                        begun.countDown();
                        await(slow);
                    }
                    return named(numbers);
                });
        List<Future<Optional<String>>> odd = joining(group, 1, 2);
        await(begun);
        odd.addAll(joining(group, 3, 4));
        assertThat(group.join(2)).contains("no 2");
        assertThat(odd).noneMatch(Future::isDone);
        slow.countDown();
        assertThat(odd.get(0).get()).contains("no 1");
        assertThat(odd.get(1).get()).contains("no 3");
    }

    @Test
    void work_that_was_left_out_has_no_result() {
        GroupCommit<Integer, String> group = group(numbers -> Collections.nCopies(numbers.size(), null));
        assertThat(group.join(1)).isEmpty();
    }

    @Test
    void nobody_waits_for_ever_when_a_commit_breaks_down() throws Exception {
        AtomicInteger commits = new AtomicInteger();
        GroupCommit<Integer, String> group = group(numbers -> {
            if (commits.incrementAndGet() == 1) {
                throw new OutOfMemoryError("for the test");
            }
            return named(numbers);
        });
        List<Future<Optional<String>>> results = joining(group, 0, 20);
        int failed = 0;
        for (Future<Optional<String>> result : results) {
            try {
                result.get(30, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(OutOfMemoryError.class);
                failed++;
            }
        }
        assertThat(failed).isEqualTo(1);
    }

    @Test
    void everything_runs_once_and_equal_keys_never_at_the_same_time() throws Exception {
        int keys = 5;
        Set<Integer> running = ConcurrentHashMap.newKeySet();
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        AtomicInteger atOnce = new AtomicInteger();
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<Integer, String> group =
                new GroupCommit<>(2, Duration.ofMinutes(1), 8, number -> number % keys, numbers -> {
                    if (atOnce.incrementAndGet() > 2) {
                        faults.add("three commits at once");
                    }
                    Set<Integer> its = new HashSet<>();
                    numbers.forEach(number -> its.add(number % keys));
                    its.forEach(key -> {
                        if (!running.add(key)) {
                            faults.add("key " + key + " twice");
                        }
                    });
                    numbers.forEach(number -> {
                        if (!done.add(number)) {
                            faults.add(number + " twice");
                        }
                    });
                    Thread.yield();
                    running.removeAll(its);
                    atOnce.decrementAndGet();
                    return named(numbers);
                });
        List<Callable<Void>> workers = new ArrayList<>();
        for (int worker = 0; worker < 32; worker++) {
            int first = worker * 1_000;
            workers.add(() -> {
                for (int number = first; number < first + 200; number++) {
                    assertThat(group.join(number)).contains("no " + number);
                }
                return null;
            });
        }
        for (Future<Void> worker : threads.invokeAll(workers)) {
            worker.get();
        }
        assertThat(faults).isEmpty();
        assertThat(done).hasSize(32 * 200);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
