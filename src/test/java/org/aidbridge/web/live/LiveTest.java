package org.aidbridge.web.live;

import static org.aidbridge.Given.as;
import static org.aidbridge.Given.asUser;
import static org.aidbridge.Given.createUser;
import static org.aidbridge.Given.passwordOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.aidbridge.web.live.ChangeNotifier.LiveSettings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which subscribers learn of which changes. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveTest {

    @TestHTTPResource("/operations/")
    URL operations;

    @Inject
    AgroalDataSource database;

    @Inject
    ChangeNotifier bell;

    @Inject
    ChangeListener ears;

    /** The event stream of an operation for a viewer. */
    private BufferedReader hear(String operation) throws Exception {
        HttpURLConnection line = (HttpURLConnection) new URL(operations + operation + "/live").openConnection();
        String credential = Base64.getEncoder()
                .encodeToString((Roles.VIEWER + ":" + passwordOf(Roles.VIEWER)).getBytes(StandardCharsets.UTF_8));
        line.setRequestProperty("Authorization", "Basic " + credential);
        line.setRequestProperty("Accept", "text/event-stream");
        line.setReadTimeout(60_000);
        assertThat(line.getContentType()).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader events) throws Exception {
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("event:")) {
                return line.substring("event:".length()).strip();
            }
        }
        return null;
    }

    @Test
    void members_learn_of_changes() throws Exception {
        AnOperation operation = new AnOperation();
        try (BufferedReader events = hear(operation.code)) {
            assertThat(next(events)).isEqualTo("still");
            ears.awaitOpen();
            operation.shipment();
            bell.ring();
            assertThat(next(events)).isEqualTo("changed");
        }
    }

    @Test
    void changes_of_one_operation_stay_in_it() throws Exception {
        AnOperation operation = new AnOperation();
        AnOperation other = new AnOperation();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Cancellable listening = ears.on(operation.code).subscribe().with(heard::add);
        ears.awaitOpen();
        other.shipment();
        bell.ring();
        operation.shipment();
        bell.ring();
        assertThat(heard.take()).isEqualTo(operation.code);
        listening.cancel();
    }

    @Test
    void non_members_learn_nothing() {
        AnOperation operation = new AnOperation();
        String stranger = Fresh.code("stranger-").toLowerCase(Locale.ROOT);
        createUser(stranger);
        asUser(stranger, passwordOf(stranger))
                .accept("text/event-stream")
                .get("/operations/" + operation.code + "/live")
                .then()
                .statusCode(404);
        as(Roles.ADMIN)
                .get("/operations/" + Fresh.code("NOT-") + "/live")
                .then()
                .statusCode(404);
    }

    @Test
    void the_change_listener_survives_failures() throws Exception {
        AtomicBoolean isBroken = new AtomicBoolean(true);
        ChangeListener broken = new ChangeListener(database, new LiveSettings() {
            @Override
            public Duration ringEvery() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Optional<String> jdbcUrl() {
                if (isBroken.getAndSet(false)) {
                    throw new IllegalStateException("no trouble of the database");
                }
                return Optional.empty();
            }
        });
        broken.on("ANY");
        CompletableFuture.runAsync(() -> {
                    try {
                        broken.awaitOpen();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .get(60, TimeUnit.SECONDS);
        assertThat(isBroken).isFalse();
        broken.close();
    }
}
