package org.aidbridge.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A measured speed.
 *
 * @param rate units per second, all workers together
 * @param p50 milliseconds per request
 * @param p99 milliseconds per request
 */
record Speed(double rate, double p50, double p99) {

    /** The median of the rounds for each value. */
    static Speed median(List<Speed> rounds) {
        return new Speed(median(rounds, Speed::rate), median(rounds, Speed::p50), median(rounds, Speed::p99));
    }

    private static double median(List<Speed> rounds, ToDoubleFunction<Speed> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    static double median(double... values) {
        double[] sorted = java.util.Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
