package org.aidbridge.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Workers that repeat an action until the time is over or nothing is left. */
final class WorkerLoad {

    /** The action of a worker; called on that worker's thread only. */
    interface Step {
        /** @return the units of work done; 0 when nothing is left */
        int once(int worker) throws Exception;
    }

    private record Done(long units, long nanos, long[] latencies) {}

    private WorkerLoad() {}

    static Speed run(int workers, Duration limit, Step step) throws Exception {
        CyclicBarrier together = new CyclicBarrier(workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Done>> tasks = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                tasks.add(() -> {
                    together.await(1, TimeUnit.MINUTES);
                    return work(worker, limit.toNanos(), step);
                });
            }
            List<Done> done = new ArrayList<>();
            for (Future<Done> task : threads.invokeAll(tasks)) {
                done.add(task.get());
            }
            return speed(done);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Done work(int worker, long limit, Step step) throws Exception {
        long[] latencies = new long[1024];
        int count = 0;
        long units = 0;
        long begin = System.nanoTime();
        long now = begin;
        while (now - begin < limit) {
            int did = step.once(worker);
            if (did == 0) {
                break;
            }
            long after = System.nanoTime();
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * count);
            }
            latencies[count++] = after - now;
            units += did;
            now = after;
        }
        return new Done(units, now - begin, Arrays.copyOf(latencies, count));
    }

    private static Speed speed(List<Done> done) {
        long units = done.stream().mapToLong(Done::units).sum();
        long nanos = done.stream().mapToLong(Done::nanos).max().orElseThrow();
        long[] all = done.stream()
                .flatMapToLong(d -> Arrays.stream(d.latencies()))
                .sorted()
                .toArray();
        if (all.length == 0) {
            throw new IllegalStateException("nothing was done");
        }
        return new Speed(units * 1e9 / nanos, all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
    }
}
