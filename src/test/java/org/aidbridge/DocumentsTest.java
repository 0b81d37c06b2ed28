package org.aidbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Documents stay short, and refer only to what exists. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

    /** A class of several words in backticks, perhaps behind its package and before a member. */
    private static final Pattern TYPE =
            Pattern.compile("`(?:[a-z]+/)*([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.\\w+(?:\\(\\))?)?`");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)");

    @Test
    void the_readme_and_the_contributing_guide_are_short() throws IOException {
        assertThat(words(Path.of("README.md"))).isLessThanOrEqualTo(1_200);
        assertThat(words(Path.of("CONTRIBUTING.md"))).isLessThanOrEqualTo(1_800);
    }

    @Test
    void every_type_that_a_document_names_exists() throws IOException {
        Set<String> types;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            types = sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        for (Path document : documents()) {
            assertThat(found(TYPE, document)).as(document.toString()).isSubsetOf(types);
        }
    }

    @Test
    void every_link_between_documents_leads_to_a_file() throws IOException {
        for (Path document : documents()) {
            assertThat(found(LINK, document)).as(document.toString()).allSatisfy(link -> assertThat(
                            document.resolveSibling(link))
                    .exists());
        }
    }

    private static long words(Path document) throws IOException {
        return Stream.of(Files.readString(document).split("\\s+")).count();
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path directory : List.of(Path.of(""), Path.of("k8s"), Path.of("docs"), Path.of("docs", "decisions"))) {
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents;
    }
}
