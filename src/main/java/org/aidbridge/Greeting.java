package org.aidbridge;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.Config;

/** Prints the addresses at start. */
@Dependent
class Greeting {

    /** Names the directory of the standalone database, when there is one. */
    static final String DATA = "aidbridge.standalone.directory";

    private final HttpServer server;
    private final Config config;

    Greeting(HttpServer server, Config config) {
        this.server = server;
        this.config = config;
    }

    void print() {
        // In one write, so that a script that waits for it never reads half an address.
        System.out.print("""

                Aidbridge is ready.
                  Board       %1$s
                  API         %1$s/q/swagger-ui
                  Health      http://%2$s:%3$d/q/health
                  Data        %4$s

                """.formatted(
                        server.getLocalBaseUri().toString().replaceAll("/$", ""),
                        config.getValue("quarkus.management.host", String.class),
                        managementPort(),
                        config.getOptionalValue(DATA, String.class)
                                .orElseGet(() -> config.getValue("quarkus.datasource.jdbc.url", String.class))));
    }

    /** Quarkus reports the port only when it differs from the configured one. */
    private int managementPort() {
        int chosen = server.getManagementPort();
        return chosen > 0 ? chosen : config.getValue("quarkus.management.port", Integer.class);
    }
}
