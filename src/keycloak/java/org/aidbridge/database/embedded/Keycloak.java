package org.aidbridge.database.embedded;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A local Keycloak in development mode, with the realm of {@code realm.json}. */
final class Keycloak implements AutoCloseable {

    /** It builds itself at its first start, which takes a minute and a half of a core. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param home its directory
     * @param url of the application, for redirects
     */
    static Keycloak start(Path home, int port, String url) throws Exception {
        // Realm data of an earlier run would win.
        Binaries.delete(home.resolve("data"));
        Path realm = home.resolve("data/import/aidbridge-realm.json");
        Files.createDirectories(realm.getParent());
        try (var described = Keycloak.class.getResourceAsStream("/realm.json")) {
            Files.writeString(
                    realm, new String(described.readAllBytes(), StandardCharsets.UTF_8).replace("${url}", url));
        }
        Process process = new ProcessBuilder(List.of(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + FreePorts.free(),
                        "--health-enabled=false",
                        "--cache=local"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile())
                .start();
        Keycloak keycloak = new Keycloak(process, port);
        try {
            Installation.await("Keycloak", PATIENCE, () -> keycloak.isReady() || !process.isAlive());
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(home.resolve("keycloak.log")));
            }
        } catch (Exception | AssertionError e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    String realm() {
        return "http://127.0.0.1:" + port + "/realms/aidbridge";
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(realm() + "/.well-known/openid-configuration"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
