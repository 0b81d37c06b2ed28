package org.aidbridge.database.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.aidbridge.database.schema.Migrations.UnreleasedSchema;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Readiness: the database has the schema of this version. */
@Readiness
class SchemaCheck implements HealthCheck {

    static final String NAME = "Schema";

    private final DataSource database;

    SchemaCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME).withData("needed", Migrations.newest());
        try (Connection connection = database.getConnection()) {
            SortedSet<Integer> missing = Migrations.missing(connection);
            if (!missing.isEmpty()) {
                response.withData("missing", missing.toString());
            }
            return response.status(missing.isEmpty()).build();
        } catch (UnreleasedSchema e) {
            return response.withData("unreleased", true).down().build();
        } catch (SQLException e) {
            // Its own check and the log give the reason.
            return response.down().build();
        }
    }
}
