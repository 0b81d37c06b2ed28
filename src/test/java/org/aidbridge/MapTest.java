package org.aidbridge;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The map of packages in {@code CONTRIBUTING.md} matches the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MapTest {

    private static final String ROOT = "org.aidbridge.";

    @Test
    void its_arrows_are_the_dependencies_between_packages() throws Exception {
        Map<String, Set<String>> drawn = new TreeMap<>();
        for (String line : map().split("```")[1].strip().split("\n")) {
            List<Set<String>> chain = Stream.of(line.replace("use nothing", "").split("──>"))
                    .map(names -> Stream.of(names.split(",")).map(String::strip).collect(toCollection(TreeSet::new)))
                    .<Set<String>>map(names -> names)
                    .toList();
            for (int i = 0; i < chain.size(); i++) {
                Set<String> used = i + 1 < chain.size() ? chain.get(i + 1) : Set.of();
                chain.get(i).forEach(name -> drawn.computeIfAbsent(name, n -> new TreeSet<>())
                        .addAll(used));
            }
        }
        assertThat(transitive(drawn)).isEqualTo(transitive(used()));
    }

    @Test
    void its_table_has_every_package() throws Exception {
        Set<String> listed = map().lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
                .map((MatchResult name) -> name.group(1))
                .collect(toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(used().keySet());
    }

    private static String map() throws Exception {
        return Files.readString(Path.of("CONTRIBUTING.md"))
                .split("\n## Map\n")[1]
                .split("\n## ")[0];
    }

    private static Map<String, Set<String>> used() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.aidbridge")) {
            if (type.getPackageName().startsWith(ROOT)) {
                Set<String> its = used.computeIfAbsent(name(type), n -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getPackageName().startsWith(ROOT))
                        .map(MapTest::name)
                        .filter(target -> !target.equals(name(type)))
                        .forEach(its::add);
            }
        }
        return used;
    }

    /** The parts of the board count as one package, and so do the sections of a report. */
    private static String name(JavaClass type) {
        String name = type.getPackageName().substring(ROOT.length());
        return name.replaceFirst("^(web|report\\.section)\\..*", "$1.*");
    }

    private static Map<String, Set<String>> transitive(Map<String, Set<String>> direct) {
        Map<String, Set<String>> all = new TreeMap<>();
        direct.forEach((name, used) -> {
            Set<String> reached = new TreeSet<>();
            Deque<String> next = new ArrayDeque<>(used);
            while (!next.isEmpty()) {
                String one = next.pop();
                if (reached.add(one)) {
                    next.addAll(direct.getOrDefault(one, Set.of()));
                }
            }
            all.put(name, reached);
        });
        return all;
    }
}
