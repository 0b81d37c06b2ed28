package org.aidbridge.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.bench.UpcomingEvents.Item;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Story;

/**
 * Many users read expensive resources (situations, reports, re-runs, claims, lists) while others record: are all
 * served, how long does the longest read take, and how much of the recording rate remains?
 */
final class Crowd {

    static final String NAME = "crowd";

    static final int READERS = 64;
    static final int RECORDERS = 16;

    /** The timeout of waiting for a connection. */
    private static final double MOST_MILLIS = 10_000;

    private static final double LEAST_KEPT = 0.5;

    private static final int ROUNDS = 5;
    private static final int CLAIMS = 100;
    private static final int TIMES = 9;
    private static final double MOST_FOR_CLAIMS = 1.5;
    private static final double MOST_FIRST_PDF = 4_000;
    private static final double MOST_DRAWN_UP = 2_000;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");

    private static final String CLAIM = """
            {"operation": "%s", "text": "Claim %d", "bound": "AT_LEAST", "quantity": %d, "unit": "EA",
             "items": ["OXYGEN_CONCENTRATOR"], "stage": "ARRIVED", "statedAt": "2021-05-%02d",
             "source": {"kind": "MEDIA", "quote": "words"}}""";

    /**
     * The result. Rates are those of the round with the median share.
     *
     * @param shares the share of its rate that recording keeps, by round, in ascending order
     * @param alone events per second without readers
     * @param together events per second with readers
     * @param reads per second meanwhile
     * @param longest milliseconds of the longest read
     * @param busy answers of 503 with Retry-After
     * @param failed other answers of 5xx
     * @param firstPdf milliseconds of the first PDF after the start
     * @param forClaims duration of a situation with a hundred claims, relative to one claim
     * @param drawnUp milliseconds until the report of a hundred claims was published
     */
    record Result(
            List<Double> shares,
            double alone,
            double together,
            double reads,
            double median,
            double longest,
            int busy,
            int failed,
            double firstPdf,
            double forClaims,
            double drawnUp) {
        double kept() {
            return together / alone;
        }

        boolean isMet() {
            return failed == 0
                    && longest <= MOST_MILLIS
                    && kept() >= LEAST_KEPT
                    && firstPdf <= MOST_FIRST_PDF
                    && forClaims <= MOST_FOR_CLAIMS
                    && drawnUp <= MOST_DRAWN_UP;
        }

        @Override
        public String toString() {
            return String.format(
                    "%d read while %d record: %.0f reads/s (median %.0f ms, longest %.0f ms), %d of 503, %d of other 5xx;"
                            + " %.0f events/s instead of %.0f (%.0f %%, %.0f to %.0f in %d rounds). First PDF after a start %.0f ms. A situation with %d"
                            + " claims takes %.2f times one with a single claim, and its report is drawn up in %.0f ms",
                    READERS,
                    RECORDERS,
                    reads,
                    median,
                    longest,
                    busy,
                    failed,
                    together,
                    alone,
                    kept() * 100,
                    shares.get(0) * 100,
                    shares.get(shares.size() - 1) * 100,
                    shares.size(),
                    firstPdf,
                    CLAIMS,
                    forClaims,
                    drawnUp);
        }
    }

    private record Round(double alone, double together) {
        double share() {
            return together / alone;
        }
    }

    private final App app;
    private final UpcomingEvents reports;
    private final Duration length;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private double firstPdf;
    private double forClaims;
    private double drawnUp;

    private Crowd(App app, UpcomingEvents reports, Duration length) {
        this.app = app;
        this.reports = reports;
        this.length = length;
    }

    static Result measure(App app, Database database, Settings settings, int shipments) throws Exception {
        Crowd crowd = new Crowd(app, new UpcomingEvents(database, shipments, 0), settings.seconds());
        List<String> paths = crowd.paths();
        // The first of each warms up.
        crowd.record();
        crowd.reading(paths, new ArrayList<>(), crowd::record);
        crowd.busy.set(0);
        crowd.failed.set(0);
        List<Double> millis = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(new Round(crowd.record(), crowd.reading(paths, millis, crowd::record)));
        }
        rounds.sort(Comparator.comparingDouble(Round::share));
        Round median = rounds.get(ROUNDS / 2);
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Result result = new Result(
                rounds.stream().map(Round::share).toList(),
                median.alone(),
                median.together(),
                sorted.length * 1_000.0 / (ROUNDS * crowd.length.toMillis()),
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                crowd.busy.get(),
                crowd.failed.get(),
                crowd.firstPdf,
                crowd.forClaims,
                crowd.drawnUp);
        System.out.println("  " + result);
        return result;
    }

    /** What they read, including that many claims and the report. */
    private List<String> paths() throws IOException {
        try (HttpLine line = app.line()) {
            String situation = "/api/operations/" + Story.OPERATION + "/situation";
            firstPdf = millis(line, "/api/reports/" + published(line, "2021-05-01T00:00:00Z") + "?format=pdf");
            claims(line, 0, 1);
            // The first half warms up.
            median(line, situation);
            double one = median(line, situation);
            claims(line, 1, CLAIMS);
            forClaims = median(line, situation) / one;
            long begin = System.nanoTime();
            String number = published(line, "2021-05-02T00:00:00Z");
            drawnUp = (System.nanoTime() - begin) / 1e6;
            return List.of(
                    situation,
                    "/api/reports/" + number,
                    "/api/reports/" + number + "/rerun",
                    "/api/claims?operation=" + Story.OPERATION,
                    "/api/shipments?operation=" + Story.OPERATION);
        }
    }

    /** @return the number of the report, once it is drawn up */
    private static String published(HttpLine line, String validAsOf) throws IOException {
        String report = created(
                line,
                "/api/reports",
                "{\"operation\": \"%s\", \"validAsOf\": \"%s\"}".formatted(Story.OPERATION, validAsOf));
        Matcher number = NUMBER.matcher(report);
        if (!number.find()) {
            throw new IOException("no number in " + report);
        }
        return number.group(1);
    }

    private static void claims(HttpLine line, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            created(line, "/api/claims", CLAIM.formatted(Story.OPERATION, i, 100 + i, 1 + i % 28));
        }
    }

    private static double median(HttpLine line, String path) throws IOException {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            times[i] = millis(line, path);
        }
        return Speed.median(times);
    }

    private static double millis(HttpLine line, String path) throws IOException {
        long begin = System.nanoTime();
        HttpLine.Answer answer = line.get(path);
        if (answer.status() != 200) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.text());
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String created(HttpLine line, String path, String body) throws IOException {
        HttpLine.Answer answer = line.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() / 100 != 2) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.text());
        }
        return answer.text();
    }

    /** @return events per second */
    private double record() throws Exception {
        List<List<Item>> work = reports.next(Math.toIntExact(length.toSeconds() * 2_000), RECORDERS);
        AtomicLong recorded = new AtomicLong();
        long begin = System.nanoTime();
        List<Callable<Void>> recorders = new ArrayList<>();
        for (List<Item> own : work) {
            recorders.add(() -> {
                try (HttpLine line = app.line()) {
                    for (Item item : own) {
                        if (System.nanoTime() - begin > length.toNanos()) {
                            break;
                        }
                        String path = "/api/shipments/" + item.reference() + "/events?operation=" + Story.OPERATION;
                        if (count(
                                line.post(path, "application/json", item.json().getBytes(StandardCharsets.UTF_8)))) {
                            recorded.incrementAndGet();
                        }
                    }
                }
                return null;
            });
        }
        all(recorders);
        return recorded.get() / (length.toNanos() / 1e9);
    }

    /** Runs all readers until the given work ends. */
    private double reading(List<String> paths, List<Double> millis, Callable<Double> meanwhile) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Future<List<Double>>> all = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            int first = i;
            all.add(readers.submit(() -> {
                List<Double> own = new ArrayList<>();
                try (HttpLine line = app.line()) {
                    for (int n = first; !isOver.get(); n++) {
                        long begin = System.nanoTime();
                        count(line.get(paths.get(n % paths.size())));
                        own.add((System.nanoTime() - begin) / 1e6);
                    }
                }
                return own;
            }));
        }
        try {
            return meanwhile.call();
        } finally {
            isOver.set(true);
            readers.shutdown();
            for (Future<List<Double>> own : all) {
                millis.addAll(own.get());
            }
        }
    }

    private boolean count(HttpLine.Answer answer) {
        if (answer.status() == 503 && answer.saysWhen()) {
            busy.incrementAndGet();
        } else if (answer.status() >= 500) {
            failed.incrementAndGet();
            System.out.println("  " + answer.status() + " " + answer.text());
        }
        return answer.status() == 201;
    }

    private static void all(List<Callable<Void>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Void> each : threads.invokeAll(work)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
