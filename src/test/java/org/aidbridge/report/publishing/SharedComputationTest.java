package org.aidbridge.report.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedComputationTest {

    private final SharedComputation<String, Integer> shared = new SharedComputation<>();
    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void callers_during_a_computation_share_the_next_one_never_the_running_one() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> shared.get("key", () -> {
            running.countDown();
            await(goOn);
            return computed.incrementAndGet();
        }));
        running.await();
        CompletableFuture<?>[] others = new CompletableFuture<?>[5];
        CountDownLatch asked = new CountDownLatch(others.length);
        for (int i = 0; i < others.length; i++) {
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            others[i] = answer;
            Thread other = new Thread(() -> {
                asked.countDown();
                answer.complete(shared.get("key", computed::incrementAndGet));
            });
            other.start();
            while (other.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        asked.await();
        goOn.countDown();
        assertThat(first.get()).isEqualTo(1);
        for (CompletableFuture<?> other : others) {
            assertThat(other.get()).isEqualTo(2);
        }
        assertThat(shared.get("key", computed::incrementAndGet)).isEqualTo(3);
    }

    @Test
    void a_failure_reaches_all_sharing_callers_but_not_the_next() {
        assertThatThrownBy(() -> shared.get("key", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(shared.get("key", () -> 7)).isEqualTo(7);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
