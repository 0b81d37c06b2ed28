package org.aidbridge.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What can be said with {@code -Dbench.*=}.
 *
 * @param shipments of the full database
 * @param events of the full database
 * @param small events of the small one, with which growth is measured; 0 leaves it out
 * @param large events of a database on which only the cases about figures are measured, as on one a hundredth of it; 0 leaves
 *     them out
 * @param routes on the board, of a database of its own
 * @param notices about them, as many of each
 * @param legs that wait for the routes of one of the carriers
 * @param rounds of each side of each case
 * @param seconds of each round
 * @param warmUp of the application, before each case, at least
 * @param warmUps so often is a case done before it is measured, unless that takes three times the warm-up
 * @param connections at the same time, of either side
 * @param bulk events of one round of the bulk case, however long they take
 * @param starts of the application, to time them
 * @param cases names of the cases to run; empty is all
 * @param keep whether databases that an earlier run has filled are used again
 * @param jvm options of the application's JVM
 * @param report the file to write; empty writes none, which is so when only some cases are run and none is named
 */
record Settings(
        int shipments,
        long events,
        long small,
        long large,
        int routes,
        int notices,
        int legs,
        int rounds,
        Duration seconds,
        Duration warmUp,
        int warmUps,
        int connections,
        int bulk,
        int starts,
        List<String> cases,
        boolean keep,
        List<String> jvm,
        String report) {

    static final long SEED = 20210426;

    /** The case that times starts. */
    static final String STARTS = "starts";

    /** Cases without shipments and events. */
    private static final List<String> OTHERS = Stream.of(
                    Closed.NAMES, Upkeep.NAMES, List.of(Scaling.NAME, Crowd.NAME, STARTS))
            .flatMap(List::stream)
            .toList();

    static Settings read() {
        return new Settings(
                Integer.parseInt(get("shipments", "100000")),
                Long.parseLong(get("events", "1000000")),
                Long.parseLong(get("small", "10000")),
                Long.parseLong(get("large", "0")),
                Integer.parseInt(get("routes", "5000")),
                Integer.parseInt(get("notices", "50000")),
                Integer.parseInt(get("legs", "50000")),
                Integer.parseInt(get("rounds", "5")),
                Duration.ofSeconds(Long.parseLong(get("seconds", "5"))),
                Duration.ofSeconds(Long.parseLong(get("warmup", "60"))),
                Integer.parseInt(get("warmups", "60000")),
                Integer.parseInt(get("connections", "16")),
                Integer.parseInt(get("bulk", "20000")),
                Integer.parseInt(get("starts", "5")),
                words(get("case", "")),
                Boolean.parseBoolean(get("keep", "false")),
                words(get("jvm", "-Xmx256m -XX:+UseSerialGC")),
                get("report", get("case", "").isEmpty() ? "BENCHMARKS.md" : ""));
    }

    /** The directory of a run. */
    static Path directory() {
        return Path.of("target", "bench").toAbsolutePath();
    }

    /** The small database has as many events per shipment as the full one. */
    int smallShipments() {
        return shipmentsOf(small);
    }

    boolean wants(String name) {
        return cases.isEmpty() || cases.contains(name);
    }

    /** Whether any case needs shipments and events. */
    boolean wantsTraffic() {
        return cases.isEmpty() || !OTHERS.containsAll(cases);
    }

    /** Whether any case needs routes and notices. */
    boolean wantsClosed() {
        return Closed.NAMES.stream().anyMatch(this::wants);
    }

    /** Whether any case needs figures. */
    boolean wantsPublishing() {
        return Publishing.NAMES.stream().anyMatch(this::wants);
    }

    /** As many events per shipment as in the full database. */
    int shipmentsOf(long wanted) {
        return Math.toIntExact(Math.max(connections * 4L, shipments * wanted / events));
    }

    /** Whether the cost of figures for recording is measured. */
    boolean wantsUpkeep() {
        return Upkeep.NAMES.stream().anyMatch(this::wants);
    }

    /** The same over other connections. */
    Settings withConnections(int others) {
        return new Settings(
                shipments, events, small, large, routes, notices, legs, rounds, seconds, warmUp, warmUps, others, bulk,
                starts, cases, keep, jvm, report);
    }

    /** The same with existing databases reused. */
    Settings keeping() {
        return new Settings(
                shipments,
                events,
                small,
                large,
                routes,
                notices,
                legs,
                rounds,
                seconds,
                warmUp,
                warmUps,
                connections,
                bulk,
                starts,
                cases,
                true,
                jvm,
                report);
    }

    private static String get(String name, String otherwise) {
        return System.getProperty("bench." + name, otherwise);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
