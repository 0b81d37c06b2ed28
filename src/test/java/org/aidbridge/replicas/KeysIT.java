package org.aidbridge.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.aidbridge.database.embedded.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What "Rotating keys" of the guide promises, in the order of its table where possible. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysIT {

    private static final String OPERATION = "KEYS";

    private Replicas all;
    private Sender sender;

    @BeforeAll
    void aReplica() throws Exception {
        all = Replicas.none("keys");
        all.migrate();
        all.start(1);
        sender = new Sender(all::ready);
        sender.operation(OPERATION);
    }

    @AfterAll
    void everythingEnds() throws Exception {
        if (all != null) {
            all.close();
        }
    }

    private URI server() {
        return all.ready().get(0);
    }

    @Test
    @Order(1)
    void a_machine_has_two_tokens_until_the_old_one_is_revoked() throws Exception {
        Sender.Answer old = token("old");
        Sender.Answer replacement = token("new");
        assertThat(asksWith(old)).isEqualTo(200);
        assertThat(asksWith(replacement)).isEqualTo(200);
        sender.delete("/api/me/tokens/" + old.json().get("id").asText()).expect(204);
        assertThat(asksWith(old)).isEqualTo(401);
        assertThat(asksWith(replacement)).isEqualTo(200);
    }

    private Sender.Answer token(String name) throws Exception {
        return sender.post("/api/me/tokens", """
                {"name": "%s", "scopes": ["KEYS:viewer"], "expiresAt": "%s"}
                """.formatted(name, Instant.now().plus(30, ChronoUnit.DAYS)))
                .expect(201);
    }

    private int asksWith(Sender.Answer token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server().resolve("/api/operations/" + OPERATION))
                                .header(
                                        "Authorization",
                                        "Bearer " + token.json().get("token").asText())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @Order(2)
    void all_sessions_end_when_the_owner_of_the_tables_removes_them() throws Exception {
        Page page = Page.at(server());
        assertThat(page.me(server()).statusCode()).isEqualTo(200);
        String told = "delete from app_session";
        assertThat(Files.readString(Path.of("k8s/README.md"))).contains('`' + told + '`');
        all.execute(told);
        assertThat(page.me(server()).statusCode()).isEqualTo(401);
        assertThat(Page.at(server()).me(server()).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void a_new_password_of_the_admin_ends_its_sessions_and_not_its_tokens() throws Exception {
        Page page = Page.at(server());
        Sender.Answer token = token("stays");
        changePassword(Sender.PASSWORD, "another-horse-admin");
        try {
            assertThat(page.me(server()).statusCode()).isEqualTo(401);
            assertThat(asksWith(token)).isEqualTo(200);
            assertThat(sender.get("/api/me").status()).isEqualTo(401);
        } finally {
            sender.is("another-horse-admin");
            changePassword("another-horse-admin", Sender.PASSWORD);
            sender.is(Sender.PASSWORD);
        }
    }

    private void changePassword(String current, String replacement) throws Exception {
        sender.put("/api/me/password", """
                {"current": "%s", "replacement": "%s"}
                """.formatted(current, replacement)).expect(204);
    }

    @Test
    @Order(4)
    void replicas_go_on_while_the_password_of_their_role_changes_and_are_replaced_one_after_the_other()
            throws Exception {
        String user = all.login().get("quarkus.datasource.username");
        String old = all.login().get("quarkus.datasource.password");
        String fresh = "fresh-password-of-the-replicas";
        sender.declare(OPERATION, "GOES-ON");

        // The restart may open one before the database knows the new password.
        all.tell("QUARKUS_DATASOURCE_PASSWORD", fresh);
        Installation early = all.replica("early").launch("--await-schema");
        Installation.await("it waits", () -> early.output().contains("Waiting: "));
        as(user, old, "alter role " + user + " password '" + fresh + "'");
        assertThat(early.exitCode()).as(early.output()).isZero();

        URI before = server();
        sender.once(before, "GET", "/api/shipments/GOES-ON", null).expect(200);
        as(user, fresh, """
                select pg_terminate_backend(pid, 5000) from pg_stat_activity
                where usename = current_user and pid <> pg_backend_pid()
                """);
        Installation.await("it has noticed", () -> all.ready().isEmpty());
        sender.once(before, "GET", "/api/shipments/GOES-ON", null).expect(503);

        Installation replaced = all.running().get(0);
        assertThat(replaced.stop()).isEqualTo(143);
        all.remove(replaced);
        all.start(1);
        sender.get("/api/shipments/GOES-ON").expect(200);
    }

    @Test
    @Order(5)
    void a_new_password_of_the_owner_concerns_the_next_migration_only() throws Exception {
        String owner = all.login().get("quarkus.flyway.username");
        String fresh = "fresh-password-of-the-owner";
        as(owner, all.login().get("quarkus.flyway.password"), "alter role " + owner + " password '" + fresh + "'");
        sender.get("/api/shipments/GOES-ON").expect(200);
        assertThat(all.migration("old-password").launch("--migrate").exitCode()).isNotZero();
        Installation migration = all.migration("new-password")
                .with("QUARKUS_DATASOURCE_PASSWORD", fresh)
                .launch("--migrate");
        assertThat(migration.exitCode()).as(migration.output()).isZero();
    }

    private void as(String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(all.url(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
