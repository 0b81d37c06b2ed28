package org.aidbridge.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.aidbridge.database.embedded.BenchServer;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Fill;
import org.aidbridge.fill.Story;

/**
 * A database of one size.
 *
 * @param shipments and {@code events} after filling; measuring adds more events
 */
record Filled(Database database, int shipments, long events) {

    static String name(int shipments, long events) {
        return "bench_" + events + "_of_" + shipments;
    }

    /** Creates and fills it, unless an earlier run has and it is kept. */
    static Filled of(BenchServer server, Jdk jdk, Settings settings, int shipments, long events) throws Exception {
        String name = name(shipments, events);
        if (!settings.keep()) {
            server.drop(name);
        }
        Database database = server.database(name);
        if (server.create(name)) {
            System.out.printf("Filling %s%n", name);
            long begin = System.nanoTime();
            // Its first start migrates.
            try (App app = App.start(jdk.java(), settings.jvm(), database);
                    HttpLine line = app.line()) {
                operation(line);
            }
            Fill.fill(server.superuser(name), shipments, events, Settings.SEED);
            System.out.printf("  in %.0f s%n", (System.nanoTime() - begin) / 1e9);
        }
        return new Filled(database, shipments, events);
    }

    /** Creates the operation and its parties through the API. */
    static void operation(HttpLine line) throws IOException {
        post(line, "/api/operations", """
                {"code": "%s", "name": "A benchmark", "mode": "LIVE", "zone": "Asia/Kolkata"}
                """.formatted(Story.OPERATION));
        for (Story.Role role : Story.ROLES) {
            for (int i = 0; i < role.count(); i++) {
                post(line, "/api/operations/" + Story.OPERATION + "/parties", """
                        {"code": "%s-%d", "name": "A %s", "roles": ["%s"]}
                        """.formatted(
                                role.name(), i, role.name(), role.name()));
            }
        }
    }

    private static void post(HttpLine line, String path, String body) throws IOException {
        HttpLine.Answer answer = line.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
        if (answer.status() != 201) {
            throw new IOException(path + " answered " + answer.status() + " " + answer.text());
        }
    }
}
