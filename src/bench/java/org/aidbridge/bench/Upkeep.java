package org.aidbridge.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.database.embedded.BenchServer;
import org.aidbridge.database.embedded.BenchServer.Database;

/**
 * The cost of figures for recording: the same work in two copies of a database, alternating. One has the tables and
 * the fold of figures; the other has neither the indexes that only figures read nor a fold.
 */
final class Upkeep {

    static final List<String> NAMES = List.of("upkeep");

    private static final double MOST_SINGLE = 0.10;
    private static final double MOST_BULK = 0.25;

    /** As the migrations of the figures define them. */
    private static final String ONLY_FOR_FIGURES = """
            select indexname from pg_indexes where tablename = 'ledger_entry' and indexname in
              ('ledger_entry_recorded_from_idx', 'ledger_entry_recorded_to_idx', 'ledger_entry_occurred_idx')
            """;

    private static final int INDEXES = 3;

    /**
     * Events per second.
     *
     * @param most the maximum cost, as a share of the rate without figures
     */
    record Result(String what, double with, double without, double most) {
        double cost() {
            return 1 - with / without;
        }

        boolean isMet() {
            return cost() <= most;
        }
    }

    private Upkeep() {}

    static List<Result> measure(BenchServer server, Jdk jdk, Settings settings, Filled filled) throws Exception {
        String name = Filled.name(filled.shipments(), filled.events());
        String copy = name + "_without_figures";
        server.drop(copy);
        server.copy(name, copy);
        Database without = server.database(copy);
        forgetFigures(server.superuser(copy));
        List<String> unfolded = new ArrayList<>(settings.jvm());
        unfolded.add("-Daidbridge.figures.fold-every=off");
        System.out.println("Measuring what figures cost writers");
        try (App app = App.start(jdk.java(), settings.jvm(), filled.database());
                App bare = App.start(jdk.java(), unfolded, without);
                WorkerConnections sessions = new WorkerConnections(settings.connections(), filled.database());
                WorkerConnections bareSessions = new WorkerConnections(settings.connections(), without)) {
            Folding.await(filled.database());
            Writes with = new Writes(app, sessions, settings, filled.database(), filled.shipments());
            Writes bareWrites = new Writes(bare, bareSessions, settings, without, filled.shipments());
            Rounds rounds = new Rounds(settings, app);
            return List.of(
                    result(
                            rounds.compare(new Case(
                                    "upkeep", "Record one event (durable)", "events", with::post, bareWrites::post)),
                            MOST_SINGLE),
                    result(
                            rounds.compare(new Case(
                                    "upkeep",
                                    "Record events in bulk, over all shipments",
                                    "events",
                                    () -> with.postMany(settings.bulk()),
                                    () -> bareWrites.postMany(settings.bulk()))),
                            MOST_BULK));
        } finally {
            server.drop(copy);
        }
    }

    private static Result result(Rounds.Result measured, double most) {
        return new Result(
                measured.of().what(), measured.app().rate(), measured.bare().rate(), most);
    }

    private static void forgetFigures(Database superuser) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(ONLY_FOR_FIGURES)) {
                while (rows.next()) {
                    indexes.add(rows.getString(1));
                }
            }
            if (indexes.size() != INDEXES) {
                throw new IllegalStateException("figures have other indexes now than " + indexes);
            }
            for (String index : indexes) {
                statement.execute("drop index " + index);
            }
        }
    }
}
