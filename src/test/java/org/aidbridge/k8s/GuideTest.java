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

/** Everything that the guide asks people to type exists. */
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
    void kubectl_commands_refer_to_deployed_resources() throws Exception {
        Set<String> deployed = new TreeSet<>(Overlay.of("production").named());
        deployed.addAll(restored().named());
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

    @Test
    void a_restored_cluster_continues_from_the_backups_and_everything_refers_to_it() throws Exception {
        CloudNativePg.Cluster lost = Overlay.of("production").one(CloudNativePg.Cluster.class);
        Overlay overlay = restored();
        CloudNativePg.Cluster cluster = overlay.one(CloudNativePg.Cluster.class);
        String name = cluster.metadata().getName();
        String before = lost.metadata().getName();
        assertThat(name).isNotEqualTo(before).startsWith(before);

        assertThat(cluster.spec().bootstrap().initdb()).isNull();
        CloudNativePg.Cluster.Recovery recovery = cluster.spec().bootstrap().recovery();
        CloudNativePg.Cluster.InitDb first = lost.spec().bootstrap().initdb();
        assertThat(recovery)
                .isEqualTo(new CloudNativePg.Cluster.Recovery(
                        before, first.database(), first.owner(), first.secret(), null));
        CloudNativePg.Cluster.ObjectStore archived = lost.spec().backup().barmanObjectStore();
        assertThat(cluster.spec().externalClusters()).singleElement().satisfies(from -> {
            assertThat(from.name()).isEqualTo(before);
            assertThat(from.barmanObjectStore().destinationPath()).isEqualTo(archived.destinationPath());
            assertThat(from.barmanObjectStore().s3Credentials()).isEqualTo(archived.s3Credentials());
        });

        assertThat(overlay.one(CloudNativePg.Pooler.class).spec().cluster().name())
                .isEqualTo(name);
        assertThat(overlay.one(CloudNativePg.ScheduledBackup.class)
                        .spec()
                        .cluster()
                        .name())
                .isEqualTo(name);
        Pattern stale = Pattern.compile("\\b" + before + "\\b(?!" + name.substring(before.length()) + "\\b)");
        assertThat(overlay.environment().values()).noneMatch(stale.asPredicate());
        overlay.pods().forEach((workload, pod) -> {
            assertThat(pod.getSpec().getVolumes())
                    .filteredOn(volume -> volume.getSecret() != null)
                    .as(workload)
                    .noneMatch(volume ->
                            stale.matcher(volume.getSecret().getSecretName()).find());
            Overlay.containers(pod).forEach(container -> assertThat(container.getEnv())
                    .filteredOn(variable -> variable.getValue() != null)
                    .as(workload)
                    .noneMatch(variable -> stale.matcher(variable.getValue()).find()));
        });
    }

    /** The production overlay after the file edits of a restore. */
    private static Overlay restored() throws Exception {
        Path copy = Path.of("target", "restored");
        run("rm -rf target/restored && mkdir -p target/restored && cp -r k8s target/restored", Path.of("."));
        String commands = Files.readString(Path.of("k8s/README.md"))
                .split("\\*\\*Restore\\*\\*")[1]
                .split("```")[1];
        String ofFiles = commands.lines()
                .filter(line -> !line.startsWith("sh") && !line.startsWith("kubectl"))
                .collect(Collectors.joining("\n"));
        assertThat(ofFiles).contains("sed ", "printf ");
        run(ofFiles, copy);
        return Overlay.in(copy.resolve("k8s"), "production");
    }

    private static void run(String commands, Path directory) throws Exception {
        Process process = new ProcessBuilder("bash", "-e", "-c", commands)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as(commands).isZero();
    }

    private static Set<String> found(String pattern) throws Exception {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("k8s/README.md")))
                .results()
                .map(m -> m.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
