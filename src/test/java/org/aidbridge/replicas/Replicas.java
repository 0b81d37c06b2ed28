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
 * Replicas over one PostgreSQL, as they run in a cluster: told what the manifests tell them, under the role that may change no
 * schema, over what a process of its own has migrated.
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

    /** A database that nobody has migrated yet, and no replica. */
    static Replicas none(String name) throws Exception {
        return new Replicas(
                name,
                StandaloneDatabase.start(Installation.named(name + "-database").home()));
    }

    /** Whatever a replica that is made from now on shall be told otherwise than by the manifests. */
    void tell(String variable, String value) {
        told.put(variable, value);
    }

    /** With what the manifests say, except for what is of this machine and what would take long; not started yet. */
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

    /** What brings the schema, as the owner of the tables and at the database itself; not started yet. */
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

    /** One more, which somebody else waits for, and takes in with {@link #add}. */
    Installation launch() throws Exception {
        return replica(String.valueOf(++started)).launch();
    }

    void add(Installation replica) {
        running.add(replica);
    }

    /** One that was stopped or shot. */
    void remove(Installation replica) throws Exception {
        running.remove(replica);
        replica.close();
    }

    List<Installation> running() {
        return running;
    }

    /** What a load balancer knows: those whose probe says that they are ready. */
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

    /** Of the database itself. */
    String url() {
        return login.get("quarkus.datasource.jdbc.url");
    }

    /** How the database is reached, by the properties of Quarkus. */
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
