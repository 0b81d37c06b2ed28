package org.aidbridge.database.schema;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations of this version, listed from the class path. */
final class Migrations {

    private static final String DIRECTORY = "db/migration/";
    private static final Pattern SCRIPT = Pattern.compile(DIRECTORY + "(V([0-9]+)__\\w+\\.sql)");
    private static final String APPLIED =
            "select version, script from flyway_schema_history where success and version is not null";

    /** File names by version; {@code V002__...} is 2. */
    private static final SortedMap<Integer, String> SCRIPTS = find();

    private Migrations() {}

    static int newest() {
        return SCRIPTS.lastKey();
    }

    /**
     * Versions missing in the database. Newer ones are allowed: this version runs on the schema of its successor.
     *
     * @throws UnreleasedSchema when a version was applied from another script
     * @throws SQLException when the database is unreachable or was never migrated
     */
    static SortedSet<Integer> missing(Connection connection) throws SQLException {
        SortedSet<Integer> missing = new TreeSet<>(SCRIPTS.keySet());
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(APPLIED)) {
            while (rows.next()) {
                Integer version = Integer.valueOf(rows.getString(1));
                if (missing.remove(version) && !rows.getString(2).endsWith(SCRIPTS.get(version))) {
                    throw new UnreleasedSchema();
                }
            }
        }
        return missing;
    }

    private static SortedMap<Integer, String> find() {
        try {
            Path ours = Path.of(Migrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(ours)) {
                try (Stream<Path> scripts = Files.list(ours.resolve(DIRECTORY))) {
                    return scripts(scripts.map(script -> DIRECTORY + script.getFileName()));
                }
            }
            try (JarFile jar = new JarFile(ours.toFile())) {
                return scripts(jar.stream().map(entry -> entry.getName()));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The migrations of this version were not found", e);
        }
    }

    private static SortedMap<Integer, String> scripts(Stream<String> names) {
        SortedMap<Integer, String> scripts = new TreeMap<>();
        names.map(SCRIPT::matcher)
                .filter(Matcher::matches)
                .forEach(script -> scripts.put(Integer.valueOf(script.group(2)), script.group(1)));
        if (scripts.isEmpty()) {
            throw new IllegalStateException("This version has no migrations");
        }
        return scripts;
    }

    /**
     * The database was created by an unreleased version. The schema was rewritten as a baseline before the first release,
     * so it cannot be upgraded.
     */
    static final class UnreleasedSchema extends RuntimeException {

        static final String REFUSAL =
                "Aidbridge cannot start: the database has the schema of an unreleased version, which"
                        + " cannot be upgraded; set AIDBRIDGE_HOME to a new directory, or QUARKUS_DATASOURCE_JDBC_URL to an empty"
                        + " database.";

        UnreleasedSchema() {
            super(REFUSAL);
        }
    }
}
