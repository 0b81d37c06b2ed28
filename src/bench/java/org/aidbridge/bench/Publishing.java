package org.aidbridge.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Story;

/**
 * Cases with figures: a page, the live situation, publishing a report, its files, figures of a past day, and memory.
 */
final class Publishing {

    static final List<String> NAMES = List.of("overview", "situation", "report", "figures", "pdf", "heap");

    /** Repetitions, one after another, as for one user. */
    static final int TIMES = 9;

    private static final double MOST_PAGE = 50;
    private static final double MOST_SITUATION = 100;
    private static final double MOST_REPORT = 2_000;
    private static final double MOST_PDF = 3_000;

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final String SUMS = """
            select dimension, member, item, stage, stock, reached from figure
            where operation = ? and dimension in ('WHOLE', 'RECIPIENT') and happened_level = 4 and recorded_level = 4
            """;

    /**
     * The result of a case.
     *
     * @param unit of all values
     * @param bare null without comparable SQL
     * @param most the target, or null
     */
    record Result(String name, String what, String unit, double app, Double bare, Double most) {
        boolean isMet() {
            return app <= most;
        }
    }

    private final App app;
    private final Database database;
    private final Duration warmUp;

    private Publishing(App app, Database database, Duration warmUp) {
        this.app = app;
        this.database = database;
        this.warmUp = warmUp;
    }

    static List<Result> measure(App app, Database database, Settings settings) throws Exception {
        Publishing publishing = new Publishing(app, database, settings.warmUp());
        String midnight = ask(Instant.now()
                .minus(Duration.ofDays(30))
                .atZone(ZoneId.of("Asia/Kolkata"))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant()
                .toString());
        String operation = "/api/operations/" + Story.OPERATION;
        List<Result> results = new ArrayList<>();
        try (HttpLine line = app.line()) {
            if (settings.wants("overview")) {
                results.add(publishing.timed(
                        "overview",
                        "The overview of the board, as a page",
                        MOST_PAGE,
                        () -> line.get("/operations/" + Story.OPERATION)));
            }
            if (settings.wants("situation")) {
                results.add(publishing.timed(
                        "situation", "The situation now", MOST_SITUATION, () -> line.get(operation + "/situation")));
            }
            if (settings.wants("figures")) {
                results.add(publishing.timed(
                        "figures",
                        "Figures by recipient, both clocks 30 days ago",
                        MOST_SITUATION,
                        () -> line.get(
                                operation + "/figures?by=RECIPIENT&validAt=" + midnight + "&knownAt=" + midnight)));
            }
            if (settings.wants("report")) {
                results.add(publishing.timed(
                        "report", "A report, from asking to the document", MOST_REPORT, () -> report(line)));
            }
            if (settings.wants("pdf")) {
                String pdf = pdf(line);
                results.add(publishing.timed("pdf", "The PDF of a report", MOST_PDF, () -> line.get(pdf)));
            }
            if (settings.wants("heap")) {
                results.add(heap(app, line));
            }
        }
        results.forEach(r -> System.out.printf("  %-60s %,7.0f %s%n", r.what(), r.app(), r.unit()));
        return results;
    }

    private static String ask(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpLine.Answer report(HttpLine line) throws IOException {
        String body = "{\"operation\": \"%s\", \"validAsOf\": \"%s\"}"
                .formatted(Story.OPERATION, Instant.now().minusMillis(10).truncatedTo(ChronoUnit.MICROS));
        return line.post("/api/reports", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The PDF of a report published for this. */
    private static String pdf(HttpLine line) throws IOException {
        HttpLine.Answer report = report(line);
        Matcher number = NUMBER.matcher(report.text());
        if (report.status() != 201 || !number.find()) {
            throw new IllegalStateException(report.text());
        }
        return "/api/reports/" + number.group(1) + "?format=pdf";
    }

    /** The maximum of several: a collection may come in between. */
    private static Result heap(App app, HttpLine line) throws Exception {
        long most = 0;
        try (Heap heap = Heap.of(app)) {
            for (int i = 0; i < TIMES; i++) {
                heap.reset();
                HttpLine.Answer pdf = line.get(pdf(line));
                if (pdf.status() != 200) {
                    throw new IllegalStateException(pdf.text());
                }
                most = Math.max(most, heap.peak());
            }
        }
        return new Result("heap", "Peak heap while a report and its PDF are made", "MB", most, null, null);
    }

    private interface Asking {
        HttpLine.Answer ask() throws IOException;
    }

    private Result timed(String name, String what, double most, Asking asking) throws Exception {
        double[] apps = new double[TIMES];
        double[] bares = new double[TIMES];
        try (Connection connection = database.connect()) {
            warmUp(asking);
            sums(connection);
            for (int i = 0; i < TIMES; i++) {
                apps[i] = took(asking);
                long begin = System.nanoTime();
                sums(connection);
                bares[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return new Result(name, what, "ms", Speed.median(apps), Speed.median(bares), most);
    }

    /** Fewer warm-ups than elsewhere: real systems render few reports. */
    private void warmUp(Asking asking) throws IOException {
        long begin = System.nanoTime();
        int done = 0;
        do {
            took(asking);
            done++;
        } while (done < TIMES || System.nanoTime() - begin < warmUp.toNanos() / 2);
    }

    private static double took(Asking asking) throws IOException {
        long begin = System.nanoTime();
        HttpLine.Answer answer = asking.ask();
        double took = (System.nanoTime() - begin) / 1e6;
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(answer.text());
        }
        return took;
    }

    private static void sums(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SUMS)) {
            statement.setString(1, Story.OPERATION);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getBigDecimal(5);
                }
            }
        }
    }
}
