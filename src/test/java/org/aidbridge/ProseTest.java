package org.aidbridge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Keeps phrases that read like a translation out of code, messages, SQL, manifests and documents. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProseTest {

    private static final List<String> PHRASES = List.of(
            "whoever",
            "whomever",
            "who asks",
            "who asked",
            "who watches",
            "who was slower",
            "what is told",
            "what was told",
            "told anew",
            "anew",
            "the interface", // of programs: the API
            "the whole interface",
            "the HTTP interface",
            "the described interface",
            "nobody uses",
            "know nobody",
            "knows nobody",
            "less than nothing",
            "belongs together",
            "travels together",
            "of which time",
            "by its own words",
            "in the hands of",
            "beside the way",
            "how far it came",
            "how far everything came",
            "as long as it takes");

    private static final Pattern PHRASE = Pattern.compile(
            PHRASES.stream()
                    // Words may continue on the next line of a comment, or be those of a test's name.
                    .map(phrase -> phrase.replace(" ", "(?:_|\\s+(?:(?:\\*|//|#|--)\\s*)?)"))
                    .collect(joining("|", "(?<![a-z])(?:", ")(?![a-z])")),
            Pattern.CASE_INSENSITIVE);

    private static final PathMatcher TEXT = FileSystems.getDefault()
            .getPathMatcher(
                    "regex:.*\\.(java|html|txt|properties|json|js|css|sql|md|yaml|sh|conf|xml)|.*/(Containerfile|run)");

    /** Recorded data: what was published stays as it was. */
    private static final Path DATA = Path.of("src", "test", "resources");

    private static final Path THIS = Path.of("src/test/java/org/aidbridge/ProseTest.java");

    @Test
    void nothing_reads_like_a_translation() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            for (Matcher match = PHRASE.matcher(text); match.find(); ) {
                long line = 1
                        + text.substring(0, match.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                found.add("%s:%d: %s".formatted(file, line, match.group().replaceAll("\\s+", " ")));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""))) {
            return Stream.concat(
                            top.filter(Files::isRegularFile),
                            Stream.of("src", "db", "docs", "k8s", ".ci")
                                    .map(Path::of)
                                    .flatMap(ProseTest::below))
                    .filter(TEXT::matches)
                    .filter(file -> !file.startsWith(DATA) && !file.equals(THIS))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> below(Path directory) {
        try {
            return Files.walk(directory).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
