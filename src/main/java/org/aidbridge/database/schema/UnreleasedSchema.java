package org.aidbridge.database.schema;

/**
 * The database was made by the migrations of an unreleased version. The schema was written as a baseline before the first
 * release, so there is no path from there to here.
 */
final class UnreleasedSchema extends RuntimeException {

    static final String REFUSAL = "Aidbridge cannot start: the database has the schema of an unreleased version, which"
            + " cannot be upgraded; set AIDBRIDGE_HOME to a new directory, or QUARKUS_DATASOURCE_JDBC_URL to an empty"
            + " database.";

    UnreleasedSchema() {
        super(REFUSAL);
    }
}
