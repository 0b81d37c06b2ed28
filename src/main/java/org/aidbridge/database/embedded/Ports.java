package org.aidbridge.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import org.eclipse.microprofile.config.Config;

/** Checks the HTTP ports before anything starts, so that a taken one is reported in one line. */
public final class Ports {

    private Ports() {}

    /**
     * @param outside external configuration, over the defaults of {@code application.properties}
     * @throws CannotStart when a port is taken; names the variable to change it
     */
    public static void requireFree(Config outside) {
        if (outside.getOptionalValue("quarkus.http.host-enabled", Boolean.class).orElse(true)) {
            requireFree(outside, "quarkus.http", 8080, "QUARKUS_HTTP_PORT");
        }
        if (outside.getOptionalValue("quarkus.management.enabled", Boolean.class)
                .orElse(true)) {
            requireFree(outside, "quarkus.management", 9000, "QUARKUS_MANAGEMENT_PORT");
        }
    }

    private static void requireFree(Config outside, String server, int otherwise, String variable) {
        int port = outside.getOptionalValue(server + ".port", Integer.class).orElse(otherwise);
        String host = outside.getOptionalValue(server + ".host", String.class).orElse("127.0.0.1");
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (SocketException e) {
            throw new CannotStart(
                    "port %d of %s cannot be listened on (%s); set %s to another"
                            .formatted(port, host, e.getMessage(), variable),
                    e);
        } catch (IOException e) {
            throw new CannotStart("%s.host %s is unknown".formatted(server, host), e);
        }
    }
}
