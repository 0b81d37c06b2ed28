package org.aidbridge.database.schema;

import io.quarkus.runtime.PreventFurtherStepsException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.aidbridge.database.schema.Migrations.UnreleasedSchema;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Aborts the start with one sentence when the applied migrations are of an unreleased version, instead of Flyway's
 * checksums and stack trace.
 */
public class UnreleasedSchemaCallback extends BaseCallback {

    private static final String FAILED = "select exists (select from flyway_schema_history where not success)";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_VALIDATE_ERROR;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement();
                ResultSet failed = statement.executeQuery(FAILED)) {
            failed.next();
            if (failed.getBoolean(1)) {
                return; // a migration of this version failed before, which Flyway explains
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history of the schema cannot be read", e);
        }
        throw new PreventFurtherStepsException(UnreleasedSchema.REFUSAL, 1);
    }
}
