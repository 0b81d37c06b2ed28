package org.aidbridge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar with a home of its own, started, stopped and shot as a person at a terminal would. */
public final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern READY =
            Pattern.compile("API +(?<api>http://\\S+)/q/swagger-ui\\s+Health +(?<health>http://\\S+)\\s");

    private final Path home;
    private final List<String> prefix;
    private final Map<String, String> environment = new HashMap<>();
    private Process process;
    private Path output;

    private Installation(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /** With the programs of PostgreSQL unpacked already, once for all tests of this JVM. */
    public static Installation named(String name) throws IOException {
        Path unpacked = home("bin");
        Files.createDirectories(unpacked);
        Binaries.in(unpacked);
        Installation installation = runBy(List.of(), name);
        Files.createDirectory(installation.home);
        Files.createSymbolicLink(installation.home.resolve("bin"), unpacked);
        return installation;
    }

    /** Another one in a directory that is there. */
    static Installation in(Path home) {
        return new Installation(home, List.of());
    }

    /** Test classes that run in another JVM at the same time have homes of their own. */
    static Path home(String name) {
        return Path.of("target", "homes", System.getProperty("aidbridge.fork", "1"), name)
                .toAbsolutePath();
    }

    /**
     * With nothing at all, not even its home.
     *
     * @param prefix what is put before the command, to run it as somebody else
     */
    static Installation runBy(List<String> prefix, String name) throws IOException {
        Path home = home(name);
        Binaries.delete(home);
        Files.createDirectories(home.getParent());
        return new Installation(home, prefix);
    }

    public Installation with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Path home() {
        return home;
    }

    /** Starts it and returns at once. */
    public Installation launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        // They live for seconds: what the better compiler would make of them comes too late.
        command.addAll(List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("aidbridge.jar")));
        command.addAll(List.of(arguments));
        output = Files.createTempFile(home.getParent(), home.getFileName() + "-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("AIDBRIDGE_"));
        // The JVM says at its start that it has seen it, which is none of our words.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("AIDBRIDGE_HOME", home.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        builder.environment().putAll(environment);
        process = builder.start();
        return this;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Starts it and waits until it says that it is ready. */
    public Installation start(String... arguments) throws Exception {
        launch(arguments);
        await("ready", () -> READY.matcher(output()).find() || !process.isAlive());
        assertThat(process.isAlive()).as(output()).isTrue();
        return this;
    }

    public String url() throws IOException {
        return said("api");
    }

    /** Of the management port, as it is said at the start. */
    public String healthUrl() throws IOException {
        return said("health");
    }

    private String said(String what) throws IOException {
        Matcher ready = READY.matcher(output());
        assertThat(ready.find()).isTrue();
        return ready.group(what);
    }

    public int readiness() throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(healthUrl() + "/ready")).build(), BodyHandlers.discarding())
                .statusCode();
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Whatever a client library of PostgreSQL does, as the owner of the tables. */
    public Connection connect() throws SQLException, IOException {
        Credentials credentials = Credentials.read(home.resolve("server.properties"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + credentials.port() + "/aidbridge", "aidbridge", credentials.owner());
    }

    Postmaster postmaster() {
        return Postmaster.of(home.resolve("pg"));
    }

    /** As {@code kill -9} does: nothing of it gets to tidy up. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** As {@code kill} does, and a system that shuts down. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    /** As Ctrl-C does. */
    int interrupt() throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        return exitCode();
    }

    public int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("it ends; see %s", output)
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of the server, whether or not its pid file still tells. */
    public List<ProcessHandle> serverProcesses() {
        return ProcessHandle.allProcesses()
                .filter(some -> some.info().commandLine().orElse("").contains(home + "/pg"))
                .toList();
    }

    public interface Condition {
        boolean holds() throws Exception;
    }

    public static void await(String what, Condition condition) throws Exception {
        await(what, PATIENCE, condition);
    }

    public static void await(String what, Duration patience, Condition condition) throws Exception {
        for (Instant giveUp = Instant.now().plus(patience); !condition.holds(); Thread.onSpinWait()) {
            assertThat(Instant.now()).as(what + " in time").isBefore(giveUp);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            stop();
        }
        Postmaster left = postmaster();
        if (left != null) {
            ProcessHandle.of(left.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        Binaries.delete(home);
    }
}
