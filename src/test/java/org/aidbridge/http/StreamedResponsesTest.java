package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamedResponsesTest {

    @TestHTTPResource
    URI server;

    private final HttpClient client = HttpClient.newHttpClient();

    private static String credential() {
        Given.as(Roles.VIEWER);
        String credential = Roles.VIEWER + ":" + Given.passwordOf(Roles.VIEWER);
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> broken(int lines) throws Exception {
        return get("/api/probe/broken?lines=" + lines);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Authorization", credential())
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_file_that_fails_before_anything_is_sent_is_a_problem_and_no_file() throws Exception {
        HttpResponse<String> answer = broken(3);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("a line of some length");
    }

    @Test
    void a_truncated_file_does_not_look_complete() {
        assertThatThrownBy(() -> broken(20_000)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless?unchecked=false", "endless?unchecked=true"})
    void a_client_that_leaves_in_the_middle_is_no_internal_error(String path) throws Exception {
        leaving(path, logged -> {
            LogRecord first = logged.poll(30, TimeUnit.SECONDS);
            assertThat(first).as("something is logged").isNotNull();
            assertThat(first.getLevel()).isEqualTo(org.jboss.logmanager.Level.DEBUG);
            assertThat(first.getThrown()).isNull();
            // The failure is handled before this is answered.
            assertThat(get("/api/probe?q=a").statusCode()).isEqualTo(200);
            assertThat(logged).extracting(LogRecord::getMessage).isEmpty();
        });
    }

    @Test
    void a_failure_of_our_own_is_an_internal_error_even_if_the_client_has_left() throws Exception {
        leaving("full", logged -> {
            LogRecord first = logged.poll(30, TimeUnit.SECONDS);
            assertThat(first).as("something is logged").isNotNull();
            assertThat(first.getLevel()).isEqualTo(org.jboss.logmanager.Level.ERROR);
            assertThat(first.getThrown()).hasMessage("the disk is full");
        });
    }

    private interface Reader {
        void read(BlockingQueue<LogRecord> logged) throws Exception;
    }

    /** Disconnects after the first bytes of an answer. */
    private void leaving(String path, Reader reader) throws Exception {
        BlockingQueue<LogRecord> logged = new LinkedBlockingQueue<>();
        Handler listening = new Listening(logged);
        Logger root = Logger.getLogger("");
        Logger mappers = Logger.getLogger(ProblemMappers.class.getName());
        root.addHandler(listening);
        mappers.setLevel(Level.FINE);
        try (Socket client = new Socket(server.getHost(), server.getPort())) {
            client.getOutputStream()
                    .write("GET /api/probe/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n\r\n"
                            .formatted(path, credential())
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(client.getInputStream().readNBytes(1_024), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 OK");
            client.setSoLinger(true, 0);
            client.close();
            reader.read(logged);
        } finally {
            mappers.setLevel(null);
            root.removeHandler(listening);
        }
    }

    /** Collects the log of the problem mappers, and everything above information. */
    private static final class Listening extends Handler {

        private final BlockingQueue<LogRecord> logged;

        Listening(BlockingQueue<LogRecord> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord logRecord) {
            if (logRecord.getLevel().intValue() > Level.INFO.intValue()
                    || ProblemMappers.class.getName().equals(logRecord.getLoggerName())) {
                logged.add(logRecord);
            }
        }

        @Override
        public void flush() {
            // Unbuffered.
        }

        @Override
        public void close() {}
    }
}
