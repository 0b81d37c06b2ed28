package org.aidbridge.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the guide tells people to type is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuideTest {

    private static final Set<String> KINDS =
            Set.of("deployment", "job", "cluster", "scheduledbackup", "pooler", "configmap", "secret", "namespace");

    @Test
    void scripts_and_files_that_it_names_are_there_and_can_be_run() throws Exception {
        Set<String> named = found("(?<![\\w/])k8s/[\\w./-]+\\w");
        assertThat(named).hasSizeGreaterThan(4);
        for (String path : named) {
            assertThat(Path.of(path)).exists();
            if (path.endsWith(".sh")) {
                assertThat(Files.isExecutable(Path.of(path))).as(path).isTrue();
            }
        }
    }

    @Test
    void options_of_the_jar_that_it_names_are_options() throws Exception {
        String main = Files.readString(Path.of("src/main/java/org/aidbridge/Aidbridge.java"));
        Set<String> named = found("(?<=quarkus-run\\.jar )--[a-z-]+");
        assertThat(named).contains("--backup", "--migrate");
        assertThat(named).allMatch(main::contains);
    }

    @Test
    void what_it_has_kubectl_do_is_done_to_what_is_deployed() throws Exception {
        Set<String> deployed = Overlay.of("production").named();
        List<String> named = found("kubectl .*").stream()
                .flatMap(line -> Pattern.compile("\\b(" + String.join("|", KINDS) + ")[ /]([a-z][\\w-]+)")
                        .matcher(line)
                        .results()
                        .map(m -> m.group(1) + "/" + m.group(2)))
                .filter(what -> !what.startsWith("secret/"))
                .toList();
        assertThat(named).contains("deployment/aidbridge", "job/aidbridge-migration", "cluster/aidbridge-db");
        assertThat(deployed).containsAll(named);
    }

    private static Set<String> found(String pattern) throws Exception {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("k8s/README.md")))
                .results()
                .map(m -> m.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
