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
import java.util.concurrent.TimeUnit;
import org.aidbridge.fill.Story;
import org.aidbridge.standalone.BenchServer.Database;

/** The cases about figures: the live situation, a report that is published, and the figures of a day long past. */
final class Publishing {

    static final List<String> NAMES = List.of("situation", "report", "figures");

    /** Each is done so often, one after another, because one person waits for one document. */
    static final int TIMES = 9;

    private static final double MOST_SITUATION = 100;
    private static final double MOST_REPORT = 2_000;
    private static final Duration FOLD_LIMIT = Duration.ofHours(2);

    private static final String BEHIND = """
            select exists (select from ledger_entry e where e.operation = ? and e.recorded_from >= coalesce(
              (select f.folded_before from figure_fold f where f.operation = e.operation), '-infinity'))
            """;
    private static final String SUMS = """
            select dimension, member, item, stage, stock, reached from figure
            where operation = ? and dimension in ('WHOLE', 'RECIPIENT') and happened_level = 4 and recorded_level = 4
            """;

    /**
     * What came out for a case, in milliseconds.
     *
     * @param most the target
     */
    record Result(String name, String what, double app, double bare, double most) {
        boolean isMet() {
            return app <= most;
        }
    }

    private final App app;
    private final Database database;

    private Publishing(App app, Database database) {
        this.app = app;
        this.database = database;
    }

    static List<Result> measure(App app, Database database, Settings settings) throws Exception {
        Publishing publishing = new Publishing(app, database);
        publishing.untilFolded();
        String midnight = ask(Instant.now()
                .minus(Duration.ofDays(30))
                .atZone(ZoneId.of("Asia/Kolkata"))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant()
                .toString());
        String operation = "/api/operations/" + Story.OPERATION;
        List<Result> results = new ArrayList<>();
        try (HttpLine line = app.line()) {
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
        }
        results.forEach(r -> System.out.printf(
                "  %-50s app %,7.0f ms   bare sums %,7.1f ms   at most %,.0f ms%n",
                r.what(), r.app(), r.bare(), r.most()));
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

    private interface Asking {
        HttpLine.Answer ask() throws IOException;
    }

    private Result timed(String name, String what, double most, Asking asking) throws Exception {
        double[] apps = new double[TIMES];
        double[] bares = new double[TIMES];
        try (Connection connection = database.connect()) {
            for (int i = -TIMES; i < TIMES; i++) {
                long begin = System.nanoTime();
                HttpLine.Answer answer = asking.ask();
                double took = (System.nanoTime() - begin) / 1e6;
                if (answer.status() / 100 != 2) {
                    throw new IllegalStateException(answer.text());
                }
                begin = System.nanoTime();
                sums(connection);
                // The first half of them warms it up.
                if (i >= 0) {
                    apps[i] = took;
                    bares[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        return new Result(name, what, Speed.median(apps), Speed.median(bares), most);
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

    /** What was filled was not recorded by writers, so the fold is behind at first. */
    private void untilFolded() throws Exception {
        long begin = System.nanoTime();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(BEHIND)) {
            statement.setString(1, Story.OPERATION);
            while (isTrue(statement)) {
                if (System.nanoTime() - begin > FOLD_LIMIT.toNanos()) {
                    throw new IllegalStateException("the figures are not folded after " + FOLD_LIMIT);
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        System.out.printf("  figures folded after %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
