package org.aidbridge.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The manifests of an overlay, rendered by kustomize and parsed into their types. */
public record Overlay(String name, List<Object> objects) {

    private static final List<List<String>> KUSTOMIZE =
            List.of(List.of("kustomize", "build"), List.of("kubectl", "kustomize"));
    private static final Map<String, Overlay> READ = new ConcurrentHashMap<>();

    /** Without kustomize the test is skipped with a message. */
    public static Overlay of(String name) {
        return READ.computeIfAbsent(name, its -> in(Path.of("k8s"), its));
    }

    /** From a copy of the manifests. */
    static Overlay in(Path directory, String name) {
        for (List<String> command : KUSTOMIZE) {
            try {
                return new Overlay(
                        name,
                        StrictModel.read(output(
                                command,
                                directory.resolve("overlays").resolve(name).toString())));
            } catch (NotInstalled next) {
                // Perhaps the other tool is installed.
            } catch (IOException e) {
                throw new AssertionError(e.getMessage(), e);
            }
        }
        return abort("Neither kustomize nor kubectl is installed: the manifests in k8s are NOT checked here");
    }

    private static final class NotInstalled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static String output(List<String> command, String argument) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(
                            Stream.concat(command.stream(), Stream.of(argument)).toList())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new NotInstalled();
        }
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s %s", command, argument).isZero();
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    <T> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T> T one(Class<T> type) {
        assertThat(all(type)).as("%s of overlay %s", type.getSimpleName(), name).hasSize(1);
        return all(type).get(0);
    }

    /** All resources by their kubectl name: {@code deployment/aidbridge}. */
    Set<String> named() {
        Set<String> named = new TreeSet<>();
        for (Object object : objects) {
            if (object instanceof HasMetadata known) {
                named.add(name(known.getKind(), known.getMetadata()));
            } else if (object instanceof CloudNativePg.Cluster cluster) {
                named.add(name(cluster.kind(), cluster.metadata()));
            } else if (object instanceof CloudNativePg.Pooler pooler) {
                named.add(name(pooler.kind(), pooler.metadata()));
            } else if (object instanceof CloudNativePg.ScheduledBackup backup) {
                named.add(name(backup.kind(), backup.metadata()));
            }
        }
        return named;
    }

    private static String name(String kind, ObjectMeta metadata) {
        return kind.toLowerCase(Locale.ROOT) + "/" + metadata.getName();
    }

    Deployment server() {
        return one(Deployment.class);
    }

    /** The server's environment from ConfigMaps and values, without Secrets. */
    public Map<String, String> environment() {
        Map<String, String> environment = new ConcurrentHashMap<>();
        serverContainer()
                .getEnvFrom()
                .forEach(from -> environment.putAll(
                        configMap(from.getConfigMapRef().getName()).getData()));
        serverContainer().getEnv().stream()
                .filter(variable -> variable.getValue() != null)
                .forEach(variable -> environment.put(variable.getName(), variable.getValue()));
        return environment;
    }

    /** The pooler's settings, as PgBouncer names them. */
    public Map<String, String> pooler() {
        CloudNativePg.Pooler.PgBouncer its =
                one(CloudNativePg.Pooler.class).spec().pgbouncer();
        Map<String, String> told = new TreeMap<>(its.parameters());
        told.put("pool_mode", its.poolMode());
        return told;
    }

    Container serverContainer() {
        return server().getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    ConfigMap configMap(String its) {
        return all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getName().equals(its))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no ConfigMap " + its + " in " + name));
    }

    /** Pods by the name of the workload that starts them. */
    Map<String, PodTemplateSpec> pods() {
        Map<String, PodTemplateSpec> pods = new ConcurrentHashMap<>();
        all(Deployment.class)
                .forEach(d -> pods.put(d.getMetadata().getName(), d.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(s -> pods.put(s.getMetadata().getName(), s.getSpec().getTemplate()));
        all(Job.class)
                .forEach(j -> pods.put(j.getMetadata().getName(), j.getSpec().getTemplate()));
        return pods;
    }

    /** All containers of a pod, including init containers. */
    static List<Container> containers(PodTemplateSpec pod) {
        return Stream.concat(pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream())
                .toList();
    }
}
