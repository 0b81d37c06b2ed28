package org.aidbridge.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.database.embedded.BenchServer;
import org.aidbridge.database.embedded.BenchServer.Database;

/** One, two and three replicas over one database: their throughput, and the recovery after a kill. */
final class Scaling {

    static final String NAME = "replicas";

    private static final int MOST = 3;
    private static final String DATABASE = "bench_replicas";

    /** That many replicas with all connections spread over them. */
    record Result(int replicas, Speed reading, Speed recording) {}

    /**
     * @param results of one, two and three
     * @param afterKill median time from the kill until the replacement is ready
     */
    record Report(List<Result> results, double afterKill) {}

    private final BenchServer server;
    private final Jdk jdk;
    private final Settings settings;
    private final Database database;
    private int told;

    private Scaling(BenchServer server, Jdk jdk, Settings settings) {
        this.server = server;
        this.jdk = jdk;
        this.settings = settings;
        this.database = server.database(DATABASE);
    }

    static Report measure(BenchServer server, Jdk jdk, Settings settings) throws Exception {
        return new Scaling(server, jdk, settings).measure();
    }

    private Report measure() throws Exception {
        server.drop(DATABASE);
        server.create(DATABASE);
        List<App> apps = new ArrayList<>();
        try {
            List<Result> results = new ArrayList<>();
            while (apps.size() < MOST) {
                apps.add(App.start(jdk.java(), settings.jvm(), database));
                if (apps.size() == 1) {
                    declare(apps.get(0));
                }
                Result result = new Result(apps.size(), round(apps, this::read), round(apps, this::record));
                System.out.printf(
                        "  %d replicas   %,.0f reads/s   %,.0f events/s%n",
                        result.replicas(),
                        result.reading().rate(),
                        result.recording().rate());
                results.add(result);
            }
            return new Report(results, afterKill());
        } finally {
            for (App app : apps) {
                app.close();
            }
        }
    }

    private static String shipment(int worker) {
        return "REPLICAS-" + worker;
    }

    /** A shipment per connection, so that only shared resources limit them. */
    private void declare(App app) throws IOException {
        try (HttpLine line = app.line()) {
            post(line, "/api/operations", """
                    {"code": "REPLICAS", "name": "Replicas", "mode": "LIVE", "zone": "Asia/Kolkata"}""");
            post(line, "/api/operations/REPLICAS/parties", """
                    {"code": "DONOR", "name": "The donor", "roles": ["DONOR"]}""");
            for (int worker = 0; worker < settings.connections(); worker++) {
                post(line, "/api/shipments", """
                        {"operation": "REPLICAS", "reference": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR",
                         "consignee": "DONOR", "origin": "CTU", "destination": "DEL",
                         "lines": [{"item": "VENTILATOR", "unit": "EA", "quantity": 800}]}""".formatted(shipment(worker)));
            }
        }
    }

    private static void post(HttpLine line, String path, String body) throws IOException {
        HttpLine.Answer answer = line.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 201) {
            throw new IllegalStateException(path + ": " + answer.text());
        }
    }

    private interface Work {
        void once(HttpLine line, int worker, int number) throws IOException;
    }

    private Speed round(List<App> apps, Work work) throws Exception {
        List<HttpLine> lines = new ArrayList<>();
        try {
            for (int worker = 0; worker < settings.connections(); worker++) {
                lines.add(apps.get(worker % apps.size()).line());
            }
            int[] numbers = new int[lines.size()];
            int round = told++;
            WorkerLoad.Step step = worker -> {
                work.once(lines.get(worker), worker, round * 10_000_000 + numbers[worker]++);
                return 1;
            };
            WorkerLoad.run(lines.size(), warmUp(), step);
            List<Speed> rounds = new ArrayList<>();
            for (int i = 0; i < settings.rounds(); i++) {
                rounds.add(WorkerLoad.run(lines.size(), settings.seconds(), step));
            }
            return Speed.median(rounds);
        } finally {
            for (HttpLine line : lines) {
                line.close();
            }
        }
    }

    /** Earlier rounds have warmed up the others; only the new one needs it. */
    private Duration warmUp() {
        return settings.warmUp().dividedBy(4);
    }

    private void read(HttpLine line, int worker, int number) throws IOException {
        HttpLine.Answer answer = line.get("/api/shipments/" + shipment(worker));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
    }

    private void record(HttpLine line, int worker, int number) throws IOException {
        post(line, "/api/shipments/" + shipment(worker) + "/events", """
                {"type": "NOTE", "occurredAt": "2021-04-26T00:00:00Z", "source": {"party": "DONOR", "reference": "%d-%d"}}""".formatted(worker, number));
    }

    private double afterKill() throws Exception {
        double[] millis = new double[settings.starts()];
        for (int i = 0; i < millis.length; i++) {
            App shot = App.start(jdk.java(), settings.jvm(), database);
            Instant begin = Instant.now();
            shot.kill();
            try (App next = App.start(jdk.java(), settings.jvm(), database)) {
                millis[i] = Duration.between(begin, next.readyAt()).toNanos() / 1e6;
            }
        }
        return Speed.median(millis);
    }
}
