package org.aidbridge.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aidbridge.database.embedded.BenchServer.Database;

/** The packaged jar as a process of its own, on an external database. */
final class App implements AutoCloseable {

    private static final String PASSWORD = "bench-bench-bench";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Process process;
    private final Thread hook;
    private final int port;
    private final int management;
    private final Duration startUp;
    private final Instant readyAt;

    private App(Process process, int port, int management, Instant begin) throws IOException, InterruptedException {
        this.process = process;
        this.port = port;
        this.management = management;
        this.hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        this.startUp = untilReady(begin);
        this.readyAt = begin.plus(startUp);
    }

    /** Starts it and waits for the first 200. */
    static App start(Path java, List<String> options, Database database) throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(
                List.of("-jar", Path.of("target/quarkus-app/quarkus-run.jar").toString()));
        File log = Settings.directory().resolve("app.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("AIDBRIDGE_"));
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", database.user());
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        builder.environment().put("AIDBRIDGE_ADMIN_PASSWORD", PASSWORD);
        // Lifts the request rate limit of tokens.
        builder.environment().put("AIDBRIDGE_SIGN_IN_TOKEN_PER_SECOND", "1000000");
        Instant begin = Instant.now();
        return new App(builder.start(), port, management, begin);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Duration untilReady(Instant begin) throws IOException, InterruptedException {
        while (Duration.between(begin, Instant.now()).compareTo(START_LIMIT) < 0) {
            if (!process.isAlive()) {
                throw new IOException("the application ended; see target/bench/app.log");
            }
            try (HttpLine line = new HttpLine(management, null)) {
                if (line.get("/q/health/ready").status() == 200) {
                    return Duration.between(begin, Instant.now());
                }
            } catch (IOException notYet) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IOException("the application did not get ready; see target/bench/app.log");
    }

    /** From the start of the JVM to the first 200. */
    Duration startUp() {
        return startUp;
    }

    Instant readyAt() {
        return readyAt;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** A new connection, signed in. */
    HttpLine line() throws IOException {
        String credential = "admin:" + PASSWORD;
        return line("Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)));
    }

    /** A new connection with that credential; null for anonymous. */
    HttpLine line(String authorization) throws IOException {
        return new HttpLine(port, authorization);
    }

    long pid() {
        return process.pid();
    }

    /** CPU time used so far. */
    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** MB, of {@code VmRSS} (now) or {@code VmHWM} (peak so far); -1 where the system does not report it. */
    long memory(String what) {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return -1;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(what + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
