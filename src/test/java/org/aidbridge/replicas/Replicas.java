package org.aidbridge.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aidbridge.database.embedded.Installation;
import org.aidbridge.database.embedded.StandaloneDatabase;
import org.aidbridge.k8s.Overlay;

/**
 * Replicas over one PostgreSQL as in a cluster: with the environment of the manifests, under the role that cannot
 * change the schema, after a migration by a process of its own.
 */
final class Replicas implements AutoCloseable {

    private final String name;
    private final StandaloneDatabase database;
    private final Map<String, String> login;
    private final Map<String, String> told = new HashMap<>();
    private final List<Installation> running = new CopyOnWriteArrayList<>();
    private int started;

    private Replicas(String name, StandaloneDatabase database) {
        this.name = name;
        this.database = database;
        this.login = database.configuration();
    }

    /** A database without a schema, and no replica. */
    static Replicas none(String name) throws Exception {
        return new Replicas(
                name,
                StandaloneDatabase.start(Installation.named(name + "-database").home()));
    }

    /** Overrides the environment of replicas created from now on. */
    void tell(String variable, String value) {
        told.put(variable, value);
    }

    /** With the environment of the manifests, adapted to this machine and without long delays; not started yet. */
    Installation replica(String its) throws Exception {
        Installation replica = Installation.named(name + "-" + its);
        Overlay.of("demo").environment().forEach(replica::with);
        replica.with("QUARKUS_HTTP_HOST", "127.0.0.1")
                .with("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                .with("QUARKUS_SHUTDOWN_DELAY", "1s")
                .with("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false")
                .with("AIDBRIDGE_REPORT_LOOK_EVERY", "1s")
                .with("AIDBRIDGE_FIGURES_FOLD_EVERY", "1s")
                .with("QUARKUS_DATASOURCE_JDBC_URL", url())
                .with("QUARKUS_DATASOURCE_USERNAME", login.get("quarkus.datasource.username"))
                .with("QUARKUS_DATASOURCE_PASSWORD", login.get("quarkus.datasource.password"));
        told.forEach(replica::with);
        return replica;
    }

    /** The migration, as the owner of the tables and directly at the database; not started yet. */
    Installation migration(String its) throws Exception {
        return replica(its)
                .with("QUARKUS_DATASOURCE_JDBC_URL", url())
                .with("QUARKUS_DATASOURCE_USERNAME", login.get("quarkus.flyway.username"))
                .with("QUARKUS_DATASOURCE_PASSWORD", login.get("quarkus.flyway.password"))
                .with("AIDBRIDGE_ADMIN_PASSWORD", Sender.PASSWORD);
    }

    void migrate() throws Exception {
        Installation migration = migration("migration").launch("--migrate");
        assertThat(migration.exitCode()).as(migration.output()).isZero();
    }

    /** Starts that many more, and returns once all are ready. */
    void start(int more) throws Exception {
        for (int i = 0; i < more; i++) {
            running.add(launch());
        }
        Installation.await("all of them", () -> ready().size() == running.size());
    }

    /** One more; the caller waits for it and adds it with {@link #add}. */
    Installation launch() throws Exception {
        return replica(String.valueOf(++started)).launch();
    }

    void add(Installation replica) {
        running.add(replica);
    }

    /** For one that was stopped or killed. */
    void remove(Installation replica) throws Exception {
        running.remove(replica);
        replica.close();
    }

    List<Installation> running() {
        return running;
    }

    /** Those a load balancer would use: their probe says ready. */
    List<URI> ready() {
        return running.stream().filter(Replicas::isUp).map(Replicas::uri).toList();
    }

    static boolean isUp(Installation replica) {
        try {
            return replica.output().contains("Aidbridge is ready") && replica.readiness() == 200;
        } catch (Exception notYetOrNoMore) {
            return false;
        }
    }

    static URI uri(Installation replica) {
        try {
            return URI.create(replica.url());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return login.get("quarkus.datasource.jdbc.url");
    }

    /** The datasource properties of Quarkus. */
    Map<String, String> login() {
        return login;
    }

    /** As the owner of the tables. */
    void execute(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the owner of the tables. */
    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                url(), login.get("quarkus.flyway.username"), login.get("quarkus.flyway.password"));
    }

    @Override
    public void close() throws Exception {
        for (Installation replica : running) {
            replica.close();
        }
        database.close();
    }
}
