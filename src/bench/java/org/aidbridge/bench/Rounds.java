package org.aidbridge.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures cases: after a warm-up, rounds alternate between both sides, so that a slow minute of the machine affects
 * both.
 */
final class Rounds {

    /**
     * The result of a case.
     *
     * @param cpu milliseconds of application CPU per unit
     */
    record Result(Case of, Speed app, Speed bare, double cpu) {

        /** The share of the rate of bare SQL. */
        double ratio() {
            return app.rate() / bare.rate();
        }
    }

    private final Settings settings;
    private final App app;

    Rounds(Settings settings, App app) {
        this.settings = settings;
        this.app = app;
    }

    List<Result> measure(List<Case> cases) throws Exception {
        List<Result> results = new ArrayList<>();
        for (Case one : cases) {
            if (settings.wants(one.name())) {
                results.add(measure(one));
            }
        }
        return results;
    }

    /** Both sides use the API of an application, so both are warmed up. */
    Result compare(Case one) throws Exception {
        warmUp(new Case(one.name(), one.what(), one.unit(), one.bare(), one.app()));
        return measure(one);
    }

    private Result measure(Case one) throws Exception {
        warmUp(one);
        List<Speed> apps = new ArrayList<>();
        List<Speed> bares = new ArrayList<>();
        List<Double> cpus = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            WorkerLoad.Step ready = one.app().ready();
            Duration before = app.cpu();
            long begin = System.nanoTime();
            Speed speed = WorkerLoad.run(settings.connections(), settings.seconds(), ready);
            double seconds = (System.nanoTime() - begin) / 1e9;
            cpus.add(app.cpu().minus(before).toNanos() / 1e6 / (speed.rate() * seconds));
            apps.add(speed);
            bares.add(run(one.bare()));
        }
        Result result = new Result(
                one,
                Speed.median(apps),
                Speed.median(bares),
                Speed.median(cpus.stream().mapToDouble(c -> c).toArray()));
        System.out.printf(
                "  %-10s app %,9.0f/s  p50 %6.2f  p99 %6.2f ms  cpu %.3f ms   bare %,9.0f/s  p50 %6.2f  p99 %6.2f ms   ratio"
                        + " %.2f%n",
                one.name(),
                result.app().rate(),
                result.app().p50(),
                result.app().p99(),
                result.cpu(),
                result.bare().rate(),
                result.bare().p50(),
                result.bare().p99(),
                result.ratio());
        return result;
    }

    /** JIT compilation depends on the number of calls, so a slow case takes longer to warm up. */
    private void warmUp(Case one) throws Exception {
        long begin = System.nanoTime();
        double done = 0;
        do {
            done += run(one.app()).rate() * settings.seconds().toSeconds();
        } while (System.nanoTime() - begin < settings.warmUp().toNanos()
                || done < settings.warmUps()
                        && System.nanoTime() - begin < 3 * settings.warmUp().toNanos());
        run(one.bare());
    }

    private Speed run(Case.Side side) throws Exception {
        return WorkerLoad.run(settings.connections(), settings.seconds(), side.ready());
    }
}
