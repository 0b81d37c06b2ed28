package org.aidbridge.replicas;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several threads that record notes on a shipment each until they are stopped. */
final class NoteWriters implements AutoCloseable {

    private static final int THREADS = 4;
    private static final long PAUSE_MILLIS = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<?>> all = new ArrayList<>();
    private volatile boolean goesOn = true;

    /** @param shipments one each, already declared */
    static NoteWriters begin(Sender sender, List<String> shipments, String round) {
        NoteWriters load = new NoteWriters();
        for (String shipment : shipments) {
            load.all.add(load.threads.submit(() -> {
                for (int i = 0; load.goesOn; i++) {
                    sender.note(shipment, shipment + "-" + round + "-" + i);
                    // Or a starting process would get nothing of two cores.
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
                return null;
            }));
        }
        return load;
    }

    static List<String> shipments(Sender sender, String operation, String prefix) throws Exception {
        List<String> shipments = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            shipments.add(prefix + i);
            sender.declare(operation, prefix + i);
        }
        return shipments;
    }

    /** True while all run; otherwise throws the failure of one. */
    boolean goesOn() throws Exception {
        if (all.stream().anyMatch(Future::isDone)) {
            end();
        }
        return true;
    }

    /** Stops them; throws the failure of any. */
    void end() throws Exception {
        goesOn = false;
        for (Future<?> each : all) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause().getMessage(), e.getCause());
            }
        }
    }

    @Override
    public void close() {
        goesOn = false;
        threads.shutdownNow();
    }
}
