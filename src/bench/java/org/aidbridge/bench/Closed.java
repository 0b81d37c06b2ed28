package org.aidbridge.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aidbridge.database.embedded.BenchServer;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Closures;
import org.aidbridge.fill.Story;

/** Cases with closed routes: the board of all routes, and the impact of one notice. */
final class Closed {

    static final List<String> NAMES = List.of("board", "impact");

    /** Repetitions, one after another, as for one user. */
    static final int TIMES = 9;

    private static final double MOST_BOARD = 100;
    private static final double MOST_FIRST = 300;
    private static final int PAGE = 500;

    /** Seconds after which an idle session of PostgreSQL has reported its statistics. */
    private static final int SETTLED = 11;

    private static final String ROUTES = """
            select r.id, r.carrier, r.origin, o.country, o.zone, r.destination, d.country, p.weekly_frequency
            from route r join place o on o.code = r.origin join place d on d.code = r.destination
              left join pattern p on p.route = r.id
            order by r.id
            """;
    private static final String NOTICES = """
            select id, carrier, kind, routes, zone, issued_at, resumes_on, operated, occurred_at, source_kind, quote, refers_to,
              recorded_at
            from notice where operation = ? order by carrier, issued_at
            """;
    private static final String DEPARTURES = """
            select d.* from route r cross join lateral (
              select * from departure d where d.route = r.id and d.date >= current_date and not d.cancelled
              order by d.date limit 1) d
            """;
    private static final String STUCK = """
            select s.reference, s.priority, s.required_by, s.position, l.carrier, l.origin, l.destination, l.departs_at
            from shipment s join shipment_leg l
              on l.operation = s.operation and l.shipment = s.id and l.revision = s.revision
            where s.operation = ? and l.carrier = (select carrier from notice where operation = ? and id = ?::uuid)
            order by array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], s.priority), s.required_by nulls last, s.id
            """;

    /**
     * The result of a case, in milliseconds.
     *
     * @param database time in PostgreSQL; null if not meaningful
     * @param memory growth of the application, as text
     * @param target null if none
     */
    record Result(String what, double app, Double database, double bare, String memory, String target, boolean met) {}

    private final App app;
    private final Database database;

    private Closed(App app, Database database) {
        this.app = app;
        this.database = database;
    }

    static List<Result> measure(BenchServer server, Jdk jdk, Settings settings) throws Exception {
        String name =
                "bench_%d_routes_%d_notices_%d_legs".formatted(settings.routes(), settings.notices(), settings.legs());
        Database database = filled(server, jdk, settings, name);
        System.out.printf(
                "Measuring with %,d routes, %,d notices and %,d legs%n",
                settings.routes(), settings.notices(), settings.legs());
        try (App app = App.start(jdk.java(), settings.jvm(), database)) {
            Closed closed = new Closed(app, database);
            List<Result> results = new ArrayList<>();
            if (settings.wants("board")) {
                results.add(closed.board(settings.routes()));
            }
            if (settings.wants("impact")) {
                results.addAll(closed.impact(settings.legs()));
            }
            results.forEach(r -> System.out.printf(
                    "  %-60s app %,7.0f ms   database %7.0f ms   bare %,7.0f ms   %s%n",
                    r.what(), r.app(), r.database(), r.bare(), r.memory()));
            return results;
        }
    }

    private static Database filled(BenchServer server, Jdk jdk, Settings settings, String name) throws Exception {
        if (!settings.keep()) {
            server.drop(name);
        }
        Database database = server.database(name);
        if (server.create(name)) {
            System.out.printf("Filling %s%n", name);
            try (App app = App.start(jdk.java(), settings.jvm(), database);
                    HttpLine line = app.line()) {
                Filled.operation(line);
            }
            Closures.fill(
                    server.superuser(name), settings.routes(), settings.notices(), settings.legs(), Settings.SEED);
        }
        return database;
    }

    /** All pages, with as many routes as allowed. */
    private Result board(int routes) throws Exception {
        double[] apps = new double[TIMES];
        double[] bares = new double[TIMES];
        double[] busy = new double[TIMES];
        try (HttpLine line = app.line();
                Connection connection = database.connect()) {
            for (int i = 0; i < TIMES; i++) {
                pages(line);
            }
            for (int i = 0; i < TIMES; i++) {
                double before = busy(connection);
                long begin = System.nanoTime();
                int seen = pages(line);
                apps[i] = (System.nanoTime() - begin) / 1e6;
                if (seen != routes) {
                    throw new IllegalStateException("a board of " + seen + " routes");
                }
                busy[i] = busy(connection) - before;
            }
            for (int i = -TIMES; i < TIMES; i++) {
                long begin = System.nanoTime();
                read(connection, ROUTES);
                read(connection, NOTICES, Story.OPERATION);
                read(connection, DEPARTURES);
                // The first half of them warms it up.
                if (i >= 0) {
                    bares[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        double atDatabase = Speed.median(busy);
        return new Result(
                "The board of all routes, in pages of " + PAGE,
                Speed.median(apps),
                atDatabase,
                Speed.median(bares),
                "",
                "database < %.0f ms".formatted(MOST_BOARD),
                atDatabase < MOST_BOARD);
    }

    private static int pages(HttpLine line) throws IOException {
        String path = "/api/routes?operation=" + Story.OPERATION + "&limit=" + PAGE;
        int routes = 0;
        for (String next = path; next != null; ) {
            HttpLine.Answer answer = line.get(next);
            if (answer.status() != 200) {
                throw new IOException(answer.text());
            }
            routes += answer.text().split("\"announced\":").length - 1;
            next = answer.next();
        }
        return routes;
    }

    /** The first consignment of the answer, and all of it. */
    private List<Result> impact(int legs) throws Exception {
        double[] firsts = new double[TIMES];
        double[] apps = new double[TIMES];
        double[] bareFirsts = new double[TIMES];
        double[] bares = new double[TIMES];
        double[] busy = new double[TIMES];
        String path = "/api/notices/" + Closures.NOTICE + "/impact?operation=" + Story.OPERATION;
        long sent = 0;
        long atRest = 0;
        try (HttpLine line = app.line();
                Connection connection = database.connect()) {
            for (int i = -TIMES; i < TIMES; i++) {
                if (i == 0) {
                    atRest = app.memory("VmRSS");
                }
                double before = i < 0 ? 0 : busy(connection);
                HttpLine.Streamed answer = line.stream(path, "\"legs\":[{", "\"shipment\":");
                if (answer.status() != 200 || answer.found() < legs) {
                    throw new IOException(answer.status() + " with " + answer.found() + " consignments of " + legs);
                }
                sent = answer.bytes();
                // The first half of them warms it up.
                if (i >= 0) {
                    firsts[i] = answer.firstMillis();
                    apps[i] = answer.allMillis();
                    busy[i] = busy(connection) - before;
                }
            }
            connection.setAutoCommit(false);
            for (int i = -TIMES; i < TIMES; i++) {
                double[] bare = stream(connection);
                if (i >= 0) {
                    bareFirsts[i] = bare[0];
                    bares[i] = bare[1];
                }
            }
            connection.setAutoCommit(true);
        }
        String memory = "%+d MB for %,d MB".formatted(app.memory("VmRSS") - atRest, sent / 1_000_000);
        double first = Speed.median(firsts);
        return List.of(
                new Result(
                        "Impact of a notice, until its first row",
                        first,
                        null,
                        Speed.median(bareFirsts),
                        "",
                        "< %.0f ms".formatted(MOST_FIRST),
                        first < MOST_FIRST),
                new Result(
                        "Impact of a notice, all of it",
                        Speed.median(apps),
                        Speed.median(busy),
                        Speed.median(bares),
                        memory,
                        null,
                        true));
    }

    /** @return the times to the first and the last row */
    private static double[] stream(Connection connection) throws SQLException {
        long begin = System.nanoTime();
        double first = 0;
        try (PreparedStatement statement = connection.prepareStatement(STUCK)) {
            statement.setFetchSize(200);
            statement.setString(1, Story.OPERATION);
            statement.setString(2, Story.OPERATION);
            statement.setString(3, Closures.NOTICE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(4);
                    first = first == 0 ? (System.nanoTime() - begin) / 1e6 : first;
                }
            }
        }
        connection.commit();
        return new double[] {first, (System.nanoTime() - begin) / 1e6};
    }

    private static void read(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                }
            }
        }
    }

    /** Milliseconds that this database has spent on statements. */
    private static double busy(Connection connection) throws SQLException, InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLED);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select active_time from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getDouble(1);
        }
    }
}
