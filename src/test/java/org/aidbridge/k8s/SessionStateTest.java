package org.aidbridge.k8s;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A pooler gives every transaction another database session: session state would be lost, or found by somebody else.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionStateTest {

    private static final Pattern KEPT = Pattern.compile(
            "pg_(try_)?advisory_(un)?lock(_shared)?\\s*\\(|\\bset session\\b|\"listen\\b|create temp|"
                    + "set_config\\([^)]*,\\s*false\\s*\\)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void nothing_is_kept_in_a_session_of_the_database() throws Exception {
        assertThat(KEPT.matcher("select pg_try_advisory_lock(1)").find()).isTrue();
        assertThat(KEPT.matcher("select pg_try_advisory_xact_lock(1)").find()).isFalse();
        try (Stream<Path> sources =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("db/migration")))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .filter(source -> KEPT.matcher(read(source)).find()))
                    .as("who listens does so past the pooler")
                    .containsExactly(Path.of("src/main/java/org/aidbridge/web/live/ChangeListener.java"));
        }
        noClasses()
                .should()
                .callMethod(Connection.class, "setTransactionIsolation", int.class)
                .check(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("org.aidbridge"));
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
