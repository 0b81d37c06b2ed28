package org.aidbridge.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.bench.Rounds.Result;

/** The results as Markdown, with their targets. */
final class ResultTable {

    /** Minimum share of the rate of bare SQL. */
    private static final Map<String, Double> RATIOS = Map.of("read", 0.5, "record", 0.4, "bulk", 0.3, "few", 0.3);

    /** Minimum share of the rate of the minimal schema. */
    private static final Map<String, Double> MINIMAL_RATIOS =
            Map.of(SingleWrites.TOGETHER, 0.5, SingleWrites.CROWDED, 0.6, SingleWrites.HOT, 0.15);

    private static final double MOST_P99 = 50;
    private static final double MOST_SIGN_IN = 0.3;
    private static final double MOST_GROWTH = 1.5;
    private static final double LEAST_BULK = 5_000;

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
    private List<Result> single = List.of();
    private Crowd.Result crowd;
    private Scaling.Report replicas;
    private long resident;
    private long peak;

    ResultTable(Machine machine, Settings settings, String server) {
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

    /** Small database first, full one second. */
    void published(List<Publishing.Result> results) {
        published.add(results);
    }

    /** The hundredth first, the large database second. */
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

    /** Of the last database measured. */
    void single(List<Result> results) {
        single = results;
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
        StringBuilder text = new StringBuilder("# Benchmarks\n\n");
        line(
                text,
                "Written by `./mvnw -Pbench verify` on %s. [docs/benchmarks.md](docs/benchmarks.md) explains the method and the",
                LocalDate.now(ZoneOffset.UTC));
        line(text, "results.");
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
                "  statements on as many connections. Medians of %d rounds of %d s (bulk: %,d events), alternating.",
                settings.rounds(),
                settings.seconds().toSeconds(),
                settings.bulk());
        line(text, "");
        line(text, "## %,d shipments, %,d events", settings.shipments(), settings.events());
        line(text, "");
        line(text, "| | Aidbridge | p50 ms | p99 ms | CPU of the app | bare SQL | p50 ms | p99 ms | ratio | target |");
        line(text, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        full.forEach(result -> compared(text, result, target(result)));
        if (!single.isEmpty()) {
            single(text);
        }
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
        return text.toString();
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

    private static void compared(StringBuilder text, Result result, String target) {
        line(
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
                target);
    }

    private static String targetOfMinimal(Result result) {
        Double ratio = MINIMAL_RATIOS.get(result.of().name());
        return ratio == null
                ? "p50 at most 2 times "
                        + met(result.app().p50() <= 2 * result.bare().p50())
                : "ratio ≥ %.2f ".formatted(ratio) + met(result.ratio() >= ratio);
    }

    private void single(StringBuilder text) {
        line(text, "");
        line(text, "### One event at a time, against a minimal schema");
        line(text, "");
        line(text, "One call for each event, the same durability, nothing checked or made findable.");
        line(text, "");
        line(text, "| | Aidbridge | p50 ms | p99 ms | CPU of the app | minimal | p50 ms | p99 ms | ratio | target |");
        line(text, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        single.forEach(result -> compared(text, result, targetOfMinimal(result)));
    }

    private void growth(StringBuilder text) {
        line(text, "");
        line(text, "## Growth from %,d to %,d events", settings.small(), settings.events());
        line(text, "");
        line(
                text,
                "Time per operation, large over small; target at most %.1f. Bulks over all shipments are not comparable: in the full",
                MOST_GROWTH);
        line(text, "database an event is one of few of its shipment, in the small one it is one of many.");
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
                "One at a time, medians of %d, after the background fold has caught up. Bare SQL: hand-written sums over all time.",
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
        line(text, "## Many readers while others record");
        line(text, "");
        line(text, "%s. %s", crowd, met(crowd.isMet()));
    }

    private void upkeep(StringBuilder text) {
        line(text, "");
        line(text, "## Cost of figures for recording");
        line(text, "");
        line(text, "Events per second with the tables and the fold of figures, and without: two copies of the full");
        line(text, "database and two applications, alternating. Negative values are noise.");
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
                "## %,d routes, %,d notices, %,d waiting legs",
                settings.routes(),
                settings.notices(),
                settings.legs());
        line(text, "");
        line(
                text,
                "One at a time, medians of %d. At the database: the time PostgreSQL reports; bare SQL: the same",
                Closed.TIMES);
        line(text, "rows. Memory: growth of the application while it answered, and the size of the answer.");
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
                "Over one database, %d connections spread over them, each with its own shipment. Replicas, database and load",
                settings.connections());
        line(
                text,
                "generator share this machine: this shows what a replica costs, not what it adds on a machine of its own.");
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
                "From a `kill -9` to the first 200 of its replacement: %.2f s, median of %d.",
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
        line(text, "Targets: 2 s and 400 MB under load on JDK 17.");
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
