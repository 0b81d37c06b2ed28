package org.aidbridge;

import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.Config;

/** What the person at the terminal needs once it runs. */
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
        // In one piece: whoever waits for it in a file never finds half an address.
        System.out.print("""

                Aidbridge is ready.
                  Board       %1$s
                  Interface   %1$s/q/swagger-ui
                  Health      http://%2$s:%3$d/q/health
                  Data        %4$s

                """.formatted(
                        server.getLocalBaseUri().toString().replaceAll("/$", ""),
                        config.getValue("quarkus.management.host", String.class),
                        managementPort(),
                        config.getOptionalValue(DATA, String.class)
                                .orElseGet(() -> config.getValue("quarkus.datasource.jdbc.url", String.class))));
    }

    /** Quarkus names it only where it is another than was asked for. */
    private int managementPort() {
        int chosen = server.getManagementPort();
        return chosen > 0 ? chosen : config.getValue("quarkus.management.port", Integer.class);
    }
}
