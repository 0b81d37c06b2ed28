package org.aidbridge.database.schema;

import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import org.aidbridge.database.schema.Migrations.UnreleasedSchema;

/** Waits for the schema with a plain connection, before the framework starts. */
public final class AwaitSchema {

    public static final String URL = "quarkus.datasource.jdbc.url";

    private static final long PAUSE_MILLIS = 500;

    private AwaitSchema() {}

    /**
     * Waits, and prints each new reason.
     *
     * @param outside with {@code quarkus.datasource.*} and {@code aidbridge.await-schema-for} (ten minutes by default)
     * @return the exit code: 0 when the schema is there, 1 on timeout or when it cannot be upgraded, 2 without a database
     *     URL
     */
    public static int of(SmallRyeConfig outside) {
        String url = outside.getOptionalValue(URL, String.class).orElse(null);
        if (url == null) {
            System.err.println("Which database? Set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD.");
            return 2;
        }
        Properties login = new Properties();
        outside.getOptionalValue("quarkus.datasource.username", String.class)
                .ifPresent(user -> login.setProperty("user", user));
        outside.getOptionalValue("quarkus.datasource.password", String.class)
                .ifPresent(password -> login.setProperty("password", password));
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "5");
        Duration atMost = outside.getOptionalValue("aidbridge.await-schema-for", Duration.class)
                .orElse(Duration.ofMinutes(10));
        String said = null;
        for (long end = System.nanoTime() + atMost.toNanos(); System.nanoTime() < end; pause()) {
            String lacking;
            try {
                lacking = lacking(url, login);
            } catch (UnreleasedSchema e) {
                System.err.println(e.getMessage());
                return 1;
            }
            if (lacking == null) {
                return 0;
            }
            if (!lacking.equals(said)) {
                System.out.println("Waiting: " + lacking);
                said = lacking;
            }
        }
        System.err.println("The schema is still not there: " + said);
        return 1;
    }

    /** @return what is missing, or null */
    private static String lacking(String url, Properties login) {
        try (Connection connection = DriverManager.getConnection(url, login)) {
            SortedSet<Integer> missing = Migrations.missing(connection);
            return missing.isEmpty() ? null : "migrations " + missing + " have not been applied";
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the schema", e);
        }
    }
}
