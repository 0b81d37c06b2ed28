package org.aidbridge.database.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready is only who finds the schema that it was made for. */
@Readiness
class SchemaCheck implements HealthCheck {

    static final String NAME = "Schema";

    private final DataSource database;

    SchemaCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME)
                .withData("needed", Migrations.brought().last());
        try (Connection connection = database.getConnection()) {
            SortedSet<Integer> missing = Migrations.missing(connection);
            if (!missing.isEmpty()) {
                response.withData("missing", missing.toString());
            }
            return response.status(missing.isEmpty()).build();
        } catch (SQLException e) {
            // Why, is said by the check of the connection and in the log, not to whoever asks.
            return response.down().build();
        }
    }
}
