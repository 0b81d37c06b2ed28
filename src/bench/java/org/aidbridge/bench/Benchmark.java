package org.aidbridge.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.aidbridge.bench.Rounds.Result;
import org.aidbridge.database.embedded.BenchServer;
import org.aidbridge.database.embedded.BenchServer.Database;

/**
 * {@code ./mvnw -Pbench verify}: fills a small and a full database, measures every case on both, times some starts and
 * writes {@code BENCHMARKS.md}. Everything it starts ends with it.
 */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String... arguments) throws Exception {
        // In Maven's JVM, drivers of this class path are not registered automatically.
        Class.forName("org.postgresql.Driver");
        Settings settings = Settings.read();
        Files.createDirectories(Settings.directory());
        Machine machine = Machine.here();
        List<Jdk> jdks = Jdk.installed();
        BenchServer server = BenchServer.start(Settings.directory().resolve("home"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        ResultTable table = new ResultTable(machine, settings, server.describe());
        Jdk jdk = jdks.get(0);
        if (settings.wantsTraffic() && settings.small() > 0) {
            table.small(measure(server, jdk, settings, settings.smallShipments(), settings.small(), table));
        }
        if (settings.wantsTraffic()) {
            table.full(measure(server, jdk, settings, settings.shipments(), settings.events(), table));
        }
        if (settings.wantsUpkeep()) {
            // Reuses the databases filled for earlier cases.
            Settings filling = settings.wantsTraffic() ? settings.keeping() : settings;
            table.upkeep(Upkeep.measure(
                    server, jdk, settings, Filled.of(server, jdk, filling, settings.shipments(), settings.events())));
        }
        if (settings.large() > 0 && settings.wantsPublishing()) {
            table.large(published(server, jdk, settings, settings.large() / 100));
            table.large(published(server, jdk, settings, settings.large()));
        }
        if (settings.wants(Crowd.NAME)) {
            table.crowd(crowd(server, jdk, settings));
        }
        if (settings.wantsClosed()) {
            table.closed(Closed.measure(server, jdk, settings));
        }
        if (settings.wants(Scaling.NAME)) {
            table.replicas(Scaling.measure(server, jdk, settings));
        }
        if (settings.wants(Settings.STARTS)) {
            table.starts(starts(server, jdks, settings));
        }
        if (!settings.report().isEmpty()) {
            Files.writeString(Path.of(settings.report()), table.text());
            System.out.println("Written to " + settings.report());
        }
        server.close();
    }

    private static List<Result> measure(
            BenchServer server, Jdk jdk, Settings settings, int shipments, long events, ResultTable table)
            throws Exception {
        Filled filled = Filled.of(server, jdk, settings, shipments, events);
        System.out.printf("Measuring with %,d shipments and %,d events%n", shipments, events);
        try (App app = App.start(jdk.java(), settings.jvm(), filled.database())) {
            Folding.await(filled.database());
            List<Result> results = measure(app, settings, filled.database(), shipments, table);
            table.single(new SingleWrites(app, settings, filled.database(), shipments).measure());
            table.underLoad(app.memory("VmRSS"), app.memory("VmHWM"));
            return results;
        }
    }

    private static List<Result> measure(App app, Settings settings, Database database, int shipments, ResultTable table)
            throws Exception {
        try (WorkerConnections sessions = new WorkerConnections(settings.connections(), database)) {
            List<Case> cases = new ArrayList<>(new Reads(app, sessions, shipments).cases());
            cases.addAll(new Writes(app, sessions, settings, database, shipments).cases());
            if (settings.wantsPublishing()) {
                table.published(Publishing.measure(app, database, settings));
            }
            cases.add(new SigningIn(app, sessions).signedIn());
            return new Rounds(settings, app).measure(cases);
        }
    }

    /** On the small database: expensive reads matter here, not large ones. */
    private static Crowd.Result crowd(BenchServer server, Jdk jdk, Settings settings) throws Exception {
        Filled filled = Filled.of(server, jdk, settings, settings.smallShipments(), settings.small());
        System.out.printf(
                "Measuring a crowd with %,d shipments and %,d events%n", filled.shipments(), settings.small());
        try (App app = App.start(jdk.java(), settings.jvm(), filled.database())) {
            Folding.await(filled.database());
            return Crowd.measure(app, filled.database(), settings, filled.shipments());
        }
    }

    /** Only the cases about figures, on a database of that many events. */
    private static List<Publishing.Result> published(BenchServer server, Jdk jdk, Settings settings, long events)
            throws Exception {
        Filled filled = Filled.of(server, jdk, settings, settings.shipmentsOf(events), events);
        System.out.printf("Measuring figures with %,d shipments and %,d events%n", filled.shipments(), events);
        try (App app = App.start(jdk.java(), settings.jvm(), filled.database())) {
            Folding.await(filled.database());
            return Publishing.measure(app, filled.database(), settings);
        }
    }

    private static List<Footprint> starts(BenchServer server, List<Jdk> jdks, Settings settings) throws Exception {
        List<Footprint> footprints = new ArrayList<>();
        Database database = forStarts(server, settings);
        for (Jdk jdk : jdks) {
            footprints.add(starts(jdk, "", settings.jvm(), database, settings));
            Path learnt = Settings.directory().resolve("start-" + jdk.version());
            Files.deleteIfExists(learnt);
            try (App learning = App.start(jdk.java(), and(settings.jvm(), jdk.learning(learnt)), database)) {
                learning.line().close();
            }
            footprints.add(starts(jdk, jdk.cache(), and(settings.jvm(), jdk.knowing(learnt)), database, settings));
        }
        return footprints;
    }

    /** The full one if this run has it, otherwise an empty one. */
    private static Database forStarts(BenchServer server, Settings settings) throws Exception {
        String name = settings.wantsTraffic() ? Filled.name(settings.shipments(), settings.events()) : "bench_starts";
        server.create(name);
        return server.database(name);
    }

    private static List<String> and(List<String> options, List<String> more) {
        return Stream.concat(options.stream(), more.stream()).toList();
    }

    private static Footprint starts(Jdk jdk, String cache, List<String> options, Database database, Settings settings)
            throws Exception {
        double[] startUps = new double[settings.starts()];
        long atRest = -1;
        for (int i = 0; i < startUps.length; i++) {
            try (App app = App.start(jdk.java(), options, database)) {
                startUps[i] = app.startUp().toNanos() / 1e6;
                if (i == 0) {
                    TimeUnit.SECONDS.sleep(5);
                    atRest = app.memory("VmRSS");
                }
            }
        }
        Footprint footprint = new Footprint(jdk, cache, Speed.median(startUps), atRest);
        System.out.printf(
                "  JDK %-8s %-20s start-up %,.0f ms, %d MB at rest%n",
                jdk.version(), cache, footprint.startUp(), footprint.atRest());
        return footprint;
    }
}
