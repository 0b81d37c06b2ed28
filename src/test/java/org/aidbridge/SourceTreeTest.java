package org.aidbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The size and shape of the source tree. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceTreeTest {

    private static final Path MAIN = Path.of("src/main/java/org/aidbridge");

    @Test
    void at_most_twelve_packages_are_at_the_top() throws IOException {
        try (Stream<Path> rooms = Files.list(MAIN)) {
            assertThat(rooms.filter(Files::isDirectory)).isNotEmpty().hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void no_two_files_declare_a_type_of_the_same_name() throws IOException {
        Map<String, List<Path>> files = sources(Path.of("src"))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        files.remove("package-info.java");
        files.values().removeIf(same -> same.size() == 1);
        assertThat(files).isEmpty();
    }

    @Test
    void no_file_has_more_than_300_lines() throws IOException {
        assertThat(sources(MAIN).filter(file -> lines(file) > 300)).isEmpty();
    }

    private static Stream<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            return sources.stream();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
