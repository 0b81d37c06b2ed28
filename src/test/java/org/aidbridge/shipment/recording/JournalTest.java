package org.aidbridge.shipment.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.shared.Time;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    private AnOperation operation;

    @BeforeEach
    void anOperation() {
        operation = new AnOperation();
    }

    @Test
    void an_answer_for_a_known_at_waits_for_a_writer_that_is_older_and_not_for_a_younger_one() throws Exception {
        String shipment = operation.shipment();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    journal.enter(operation.code, false);
                    inside.countDown();
                    await(leave);
                }));
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        String knownAt = clock.instant().toString();

        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> operation.get(shipment, "?knownAt=" + knownAt).extract().statusCode());
        // A writer that enters now is not waited for, and is not held up by who waits.
        operation
                .report(shipment, "R1", "\"type\":\"BKD\",\"occurredAt\":\"2021-04-25T10:00:00Z\"")
                .then()
                .statusCode(201);
        assertThat(answer).isNotDone();
        leave.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        writer.get(10, TimeUnit.SECONDS);
    }

    @Test
    void a_live_operation_is_never_written_on_the_replay_clock() {
        Instant past = Instant.parse("2021-04-26T00:00:00Z");
        assertThat(catchThrowable(() -> Time.replaying(past, () -> QuarkusTransaction.requiringNew()
                        .call(() -> journal.enter(operation.code, false)))))
                .hasMessageContaining("LIVE");
    }

    private static Throwable catchThrowable(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
