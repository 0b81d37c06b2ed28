package org.aidbridge.database.schema;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The migrations that this version needs: those it brings, found where its classes are. */
final class Migrations {

    private static final String DIRECTORY = "db/migration/";
    private static final Pattern SCRIPT = Pattern.compile(DIRECTORY + "V([0-9]+)__\\w+\\.sql");
    private static final String APPLIED =
            "select version from flyway_schema_history where success and version is not null";

    private static final SortedSet<Integer> BROUGHT = find();

    private Migrations() {}

    /** @return version numbers, 95 for {@code V095__...} */
    static SortedSet<Integer> brought() {
        return BROUGHT;
    }

    /**
     * Those that the database lacks. What it has that this version does not know is of a newer one.
     *
     * @throws SQLException when it does not answer, or when nobody has ever migrated it
     */
    static SortedSet<Integer> missing(Connection connection) throws SQLException {
        SortedSet<Integer> missing = new TreeSet<>(BROUGHT);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(APPLIED)) {
            while (rows.next()) {
                missing.remove(Integer.valueOf(rows.getString(1)));
            }
        }
        return missing;
    }

    private static SortedSet<Integer> find() {
        try {
            Path ours = Path.of(Migrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(ours)) {
                try (Stream<Path> scripts = Files.list(ours.resolve(DIRECTORY))) {
                    return versions(scripts.map(script -> DIRECTORY + script.getFileName()));
                }
            }
            try (JarFile jar = new JarFile(ours.toFile())) {
                return versions(jar.stream().map(entry -> entry.getName()));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The migrations of this version are not found", e);
        }
    }

    private static SortedSet<Integer> versions(Stream<String> names) {
        SortedSet<Integer> versions = new TreeSet<>();
        names.map(SCRIPT::matcher).filter(Matcher::matches).forEach(m -> versions.add(Integer.valueOf(m.group(1))));
        if (versions.isEmpty()) {
            throw new IllegalStateException("This version brings no migrations");
        }
        return versions;
    }
}
