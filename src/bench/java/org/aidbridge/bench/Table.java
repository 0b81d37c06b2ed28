package org.aidbridge.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.bench.Rounds.Result;

/** The results as Markdown, each beside what it was meant to be. */
final class Table {

    /** Of the rate of bare SQL, at least. */
    private static final Map<String, Double> RATIOS = Map.of("read", 0.5, "record", 0.4, "bulk", 0.3, "few", 0.3);

    private static final double MOST_P99 = 50;
    private static final double MOST_SIGN_IN = 0.3;
    private static final double MOST_GROWTH = 1.5;
    private static final double LEAST_BULK = 5_000;

    private static final String LIMITS = """

            ## What limits it

            - Reading one shipment: half of the processor's time is the application's. Of that, by sampling, a third goes to HTTP and
              sign-in, a fifth to the database driver, a third to JSON (the position, lines and legs, the answer), a tenth to the
              switch to a worker thread. It takes one statement: lines and legs lie ready as text (`shipment_plan`), which it
              parses. Bare SQL, as one would write it by hand, takes three and gets lines and legs row by row, from the tables in
              which they are facts.
            - Recording one event: four round trips (lock, what has to be known, what is written, commit), where bare SQL takes five.
            - Bulk over all shipments: the database, which writes one row of every shipment with all its indexes.
            - As of another time, what was known is folded again; that is work for the application and grows with the history of
              that one shipment.
            - Start-up: a cold JVM loads its classes one by one, then come Hibernate and Flyway's look at the migrations. What one
              start has learnt is kept in the container image and shortens the next.
            - Memory under load: the heap of the option above is used to its limit, the rest are compiled code, classes, threads and
              the buffers of sixteen bulk bodies read at once.
            """;

    private static final String HOW = """

            ## How it is measured

            `./mvnw -B -Pbench verify` packages the jar, starts a PostgreSQL of its own under `target/bench` with the settings of
            the standalone mode, and fills a small and a full database: declarations and reports are made up by a seeded
            generator, the rows that follow are derived by the classes of the application and travel by COPY. Then it starts the
            jar on each and measures. Every case is done through HTTP and by hand-written SQL that fetches or writes the same rows
            with the same durability, one round of each in turn. What bare SQL writes was derived before the clock runs; what the
            application answers is checked. Everything is on loopback, and ends with the command.

            It takes some 30 minutes, and no other work on the machine. Smaller, or only a part:

            | option | otherwise | |
            | --- | --- | --- |
            | `-Dbench.shipments=` `-Dbench.events=` | 100000, 1000000 | the full database |
            | `-Dbench.small=` | 10000 | events of the small one; 0 leaves it and the growth out |
            | `-Dbench.large=` | 0 | events of a database for the cases about figures alone, beside one of a hundredth: 10000000 takes more than half an hour to fill and to sum up |
            | `-Dbench.routes=` `-Dbench.notices=` `-Dbench.legs=` | 5000, 50000, 50000 | the database of `board` and `impact` |
            | `-Dbench.rounds=` `-Dbench.seconds=` `-Dbench.warmup=` | 5, 5, 60 | rounds of each side, their length, and before them |
            | `-Dbench.bulk=` | 20000 | events of one bulk round |
            | `-Dbench.connections=` | 16 | at the same time |
            | `-Dbench.case=` | | only some of `read asof list filter record bulk few token overview situation report figures pdf heap upkeep board impact replicas starts` |
            | `-Dbench.report=` | BENCHMARKS.md; none with `bench.case` | the file to write |
            | `-Dbench.keep=true` | false | use the databases of an earlier run again |
            | `-Dbench.jvm=` | -Xmx256m -XX:+UseSerialGC | options of the application's JVM, by default the collector that it takes by itself in a container of our manifests, and half of the heap that it has there; also `-XX:StartFlightRecording=...` |
            | `-Dbench.starts=` | 5 | starts to time, on JDK 17 and on 25 when it is there |
            """;

    private final Machine machine;
    private final Settings settings;
    private final String server;
    private List<Result> small = List.of();
    private List<Result> full = List.of();
    private final List<List<Publishing.Result>> published = new ArrayList<>();
    private final List<List<Publishing.Result>> large = new ArrayList<>();
    private List<Upkeep.Result> upkeep = List.of();
    private List<Closed.Result> closed = List.of();
    private List<Footprint> starts = List.of();
    private Crowd.Result crowd;
    private Scaling.Report replicas;
    private long resident;
    private long peak;

    Table(Machine machine, Settings settings, String server) {
        this.machine = machine;
        this.settings = settings;
        this.server = server;
    }

    void small(List<Result> results) {
        small = results;
    }

    void full(List<Result> results) {
        full = results;
    }

    /** Those of the small database come first, and then those of the full one. */
    void published(List<Publishing.Result> results) {
        published.add(results);
    }

    /** Those of the hundredth come first, and then those of the large database. */
    void large(List<Publishing.Result> results) {
        large.add(results);
    }

    void upkeep(List<Upkeep.Result> results) {
        upkeep = results;
    }

    void closed(List<Closed.Result> results) {
        closed = results;
    }

    void crowd(Crowd.Result result) {
        crowd = result;
    }

    void starts(List<Footprint> footprints) {
        starts = footprints;
    }

    void replicas(Scaling.Report report) {
        replicas = report;
    }

    void underLoad(long residentMb, long peakMb) {
        resident = residentMb;
        peak = peakMb;
    }

    String text() {
        StringBuilder text = new StringBuilder("# What it takes\n\n");
        line(text, "Written by `./mvnw -Pbench verify` on %s; at the end it says how.", LocalDate.now(ZoneOffset.UTC));
        line(text, "");
        line(
                text,
                "- Machine: %s, %d cores, %d GB, %s; load average at the start %.2f. Database, application and load",
                machine.processor(),
                machine.cores(),
                machine.memoryGb(),
                machine.system(),
                machine.load());
        line(text, "  generator share it.");
        line(text, "- JDK %s with `%s`; %s.", jdk(), String.join(" ", settings.jvm()), server);
        line(
                text,
                "- Load: %d connections, a plain keep-alive HTTP/1.1 client in Java; bare SQL by JDBC with prepared",
                settings.connections());
        line(
                text,
                "  statements on as many connections. Medians of %d rounds of %d s (bulk: %,d events), in turn.",
                settings.rounds(),
                settings.seconds().toSeconds(),
                settings.bulk());
        line(text, "");
        line(text, "## %,d shipments, %,d events", settings.shipments(), settings.events());
        line(text, "");
        line(text, "| | Aidbridge | p50 ms | p99 ms | CPU of the app | bare SQL | p50 ms | p99 ms | ratio | target |");
        line(text, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        full.forEach(result -> line(
                text,
                "| %s | %,.0f %s/s | %.1f | %.1f | %.2f ms | %,.0f/s | %.1f | %.1f | **%.2f** | %s |",
                result.of().what(),
                result.app().rate(),
                result.of().unit(),
                result.app().p50(),
                result.app().p99(),
                result.cpu(),
                result.bare().rate(),
                result.bare().p50(),
                result.bare().p99(),
                result.ratio(),
                target(result)));
        if (!small.isEmpty()) {
            growth(text);
        }
        if (!published.isEmpty()) {
            published(text, settings.small(), settings.events(), published);
        }
        if (!large.isEmpty()) {
            published(text, settings.large() / 100, settings.large(), large);
        }
        if (!upkeep.isEmpty()) {
            upkeep(text);
        }
        if (!closed.isEmpty()) {
            closed(text);
        }
        if (crowd != null) {
            crowd(text);
        }
        if (replicas != null) {
            replicas(text);
        }
        if (!starts.isEmpty()) {
            footprint(text);
        }
        return text.append(LIMITS).append(HOW).toString();
    }

    private String jdk() {
        return starts.isEmpty()
                ? System.getProperty("java.version")
                : starts.get(0).jdk().version();
    }

    private static String target(Result result) {
        if (result.of().name().equals(SigningIn.NAME)) {
            double added = result.app().p50() - result.bare().p50();
            return "adds %.2f ms at p50, at most %.1f ".formatted(added, MOST_SIGN_IN) + met(added <= MOST_SIGN_IN);
        }
        Double ratio = RATIOS.get(result.of().name());
        boolean bulk =
                result.of().unit().equals("events") && !result.of().name().equals("record");
        String target = ratio == null ? "" : "ratio ≥ %.1f ".formatted(ratio) + met(result.ratio() >= ratio);
        if (bulk) {
            return target
                    + ", ≥ %,.0f/s ".formatted(LEAST_BULK)
                    + met(result.app().rate() >= LEAST_BULK);
        }
        return target
                + (target.isEmpty() ? "" : ", ")
                + "p99 < %.0f ms ".formatted(MOST_P99)
                + met(result.app().p99() < MOST_P99);
    }

    private void growth(StringBuilder text) {
        line(text, "");
        line(text, "## Growth from %,d to %,d events", settings.small(), settings.events());
        line(text, "");
        line(
                text,
                "How much longer one takes; at most %.1f. In bulk over all shipments, an event in the full database is one of",
                MOST_GROWTH);
        line(
                text,
                "few of its shipment and in the small one of many, so that is not the same work; over as many shipments it is.");
        line(text, "");
        line(
                text,
                "| | at %,d events | at %,d events | grows by | bare SQL grows by | |",
                settings.small(),
                settings.events());
        line(text, "| --- | ---: | ---: | ---: | ---: | --- |");
        for (int i = 0; i < full.size(); i++) {
            Result before = small.get(i);
            Result after = full.get(i);
            double growth = before.app().rate() / after.app().rate();
            line(
                    text,
                    "| %s | %,.0f/s | %,.0f/s | **%.2f** | %.2f | %s |",
                    after.of().what(),
                    before.app().rate(),
                    after.app().rate(),
                    growth,
                    before.bare().rate() / after.bare().rate(),
                    after.of().name().equals("bulk") ? "other work" : met(growth <= MOST_GROWTH));
        }
    }

    private void published(StringBuilder text, long from, long to, List<List<Publishing.Result>> results) {
        boolean grows = results.size() > 1;
        line(text, "");
        line(text, grows ? "## Figures, from %,d to %,d events" : "## Figures, at %2$,d events", from, to);
        line(text, "");
        line(
                text,
                "One at a time, medians of %d, once the background fold has followed. Bare SQL: the sums of all of time, by hand.",
                Publishing.TIMES);
        line(text, "");
        line(
                text,
                "| | %s | at %,d events | bare SQL | target | growth |",
                grows ? "at %,d events".formatted(from) : "",
                to);
        line(text, "| --- | ---: | ---: | ---: | --- | --- |");
        List<Publishing.Result> last = results.get(results.size() - 1);
        for (int i = 0; i < last.size(); i++) {
            Publishing.Result after = last.get(i);
            double before = grows ? results.get(0).get(i).app() : after.app();
            double growth = after.app() / before;
            line(
                    text,
                    "| %s | %s | %,.0f %s | %s | %s | %s |",
                    after.what(),
                    grows ? "%,.0f %s".formatted(before, after.unit()) : "",
                    after.app(),
                    after.unit(),
                    after.bare() == null ? "" : "%,.1f %s".formatted(after.bare(), after.unit()),
                    after.most() == null
                            ? ""
                            : "≤ %,.0f %s %s".formatted(after.most(), after.unit(), met(after.isMet())),
                    grows ? "**%.2f** %s".formatted(growth, met(growth <= MOST_GROWTH)) : "");
        }
    }

    private void crowd(StringBuilder text) {
        line(text, "");
        line(text, "## A crowd of readers while others record");
        line(text, "");
        line(text, "%s. %s", crowd, met(crowd.isMet()));
    }

    private void upkeep(StringBuilder text) {
        line(text, "");
        line(text, "## What figures cost those who record");
        line(text, "");
        line(
                text,
                "Events in a second, with all that figures are kept by and the fold at work, and without: two copies of the full");
        line(text, "database and two applications, one round of each in turn. Less than nothing is noise.");
        line(text, "");
        line(text, "| | with | without | cost | target |");
        line(text, "| --- | ---: | ---: | ---: | --- |");
        upkeep.forEach(r -> line(
                text,
                "| %s | %,.0f/s | %,.0f/s | **%.0f %%** | ≤ %.0f %% %s |",
                r.what(),
                r.with(),
                r.without(),
                100 * r.cost(),
                100 * r.most(),
                met(r.isMet())));
    }

    private void closed(StringBuilder text) {
        line(text, "");
        line(
                text,
                "## %,d routes, %,d notices, %,d legs that wait",
                settings.routes(),
                settings.notices(),
                settings.legs());
        line(text, "");
        line(
                text,
                "One at a time, medians of %d. At the database: what PostgreSQL says it was busy with it; bare SQL: the same",
                Closed.TIMES);
        line(
                text,
                "rows, read by hand. Memory: by how much the application grew while it answered, and what it sent meanwhile.");
        line(text, "");
        line(text, "| | Aidbridge | at the database | bare SQL | memory | target |");
        line(text, "| --- | ---: | ---: | ---: | ---: | --- |");
        closed.forEach(r -> line(
                text,
                "| %s | %,.0f ms | %s | %,.0f ms | %s | %s |",
                r.what(),
                r.app(),
                r.database() == null ? "" : "%,.0f ms".formatted(r.database()),
                r.bare(),
                r.memory(),
                r.target() == null ? "" : r.target() + " " + met(r.met())));
    }

    private void replicas(StringBuilder text) {
        line(text, "");
        line(text, "## Replicas");
        line(text, "");
        line(
                text,
                "Over one database, %d connections spread over them, each with a shipment of its own; replicas, database and load",
                settings.connections());
        line(
                text,
                "generator share this machine, so this tells what a further one costs, not what it adds on a machine of its own.");
        line(text, "");
        line(text, "| replicas | reading one shipment | p99 ms | recording one event | p99 ms |");
        line(text, "| ---: | ---: | ---: | ---: | ---: |");
        replicas.results()
                .forEach(r -> line(
                        text,
                        "| %d | %,.0f/s | %.1f | %,.0f/s | %.1f |",
                        r.replicas(),
                        r.reading().rate(),
                        r.reading().p99(),
                        r.recording().rate(),
                        r.recording().p99()));
        line(text, "");
        line(
                text,
                "From a `kill -9` to the first 200 of the process that is started in its place: %.2f s, median of %d.",
                replicas.afterKill() / 1000,
                settings.starts());
    }

    private void footprint(StringBuilder text) {
        line(text, "");
        line(text, "## Start-up and memory");
        line(text, "");
        line(
                text,
                "From the start of the JVM to the first 200, on the full external database, median of %d; resident memory.",
                settings.starts());
        line(text, "Aimed at: 2 s and 400 MB under load on JDK 17.");
        line(text, "");
        line(text, "| JDK | with | start-up | at rest |");
        line(text, "| --- | --- | ---: | ---: |");
        starts.forEach(f -> line(
                text, "| %s | %s | %.2f s | %d MB |", f.jdk().version(), f.cache(), f.startUp() / 1000, f.atRest()));
        line(text, "");
        line(text, "Under load, after all cases: %d MB resident, %d MB at most.", resident, peak);
    }

    private static String met(boolean met) {
        return met ? "✓" : "✗";
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
