package org.aidbridge.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rendered manifests have known fields only, and refer to things that exist. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestsTest {

    private static final String DEMO = "demo";
    private static final String PRODUCTION = "production";

    /** Secrets created by others, with their keys; the guide names the creator. */
    private static final Map<String, Set<String>> MADE_BY_OTHERS = Map.of(
            "aidbridge-db-ca", Set.of("ca.crt"),
            "aidbridge-tls", Set.of(),
            "aidbridge-backup", Set.of("ACCESS_KEY_ID", "ACCESS_SECRET_KEY"));

    @Test
    void a_field_that_nobody_knows_or_that_is_there_twice_is_refused() {
        String service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n";
        assertThatThrownBy(() -> StrictModel.read(service + "  prots: []\n")).hasMessageContaining("prots");
        assertThatThrownBy(() -> StrictModel.read(service + "  type: A\n  type: B\n"))
                .hasMessageContaining("uplicate");
        assertThatThrownBy(() ->
                        StrictModel.read("apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nspec:\n  instance: 3"))
                .hasMessageContaining("instance");
        assertThatThrownBy(() -> StrictModel.read("apiVersion: v1\nkind: Servce"))
                .hasMessageContaining("Servce");
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PRODUCTION})
    void every_pod_is_restricted_and_says_what_it_needs(String name) {
        Overlay overlay = Overlay.of(name);
        assertThat(overlay.one(Namespace.class).getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(overlay.pods()).isNotEmpty();
        overlay.pods().forEach((pod, template) -> {
            var spec = template.getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).as(pod).isFalse();
            assertThat(spec.getHostNetwork()).as(pod).isNull();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).as(pod).isTrue();
            assertThat(spec.getSecurityContext().getRunAsUser()).as(pod).isPositive();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                    .as(pod)
                    .isEqualTo("RuntimeDefault");
            assertThat(spec.getVolumes()).as(pod).allMatch(volume -> volume.getHostPath() == null);
            for (Container container : Overlay.containers(template)) {
                String its = pod + "/" + container.getName();
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                        .as(its)
                        .isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                        .as(its)
                        .isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop())
                        .as(its)
                        .containsExactly("ALL");
                assertThat(container.getResources().getRequests()).as(its).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).as(its).containsKey("memory");
                assertThat(container.getVolumeMounts()).as(its).allMatch(mount -> Stream.concat(
                                spec.getVolumes().stream().map(v -> v.getName()), Stream.of("data"))
                        .anyMatch(mount.getName()::equals));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PRODUCTION})
    void manifests_only_name_secrets_and_the_guide_names_their_origin(String name) throws Exception {
        Overlay overlay = Overlay.of(name);
        assertThat(overlay.all(Secret.class)).isEmpty();
        Map<String, Set<String>> there = new HashMap<>(MADE_BY_OTHERS);
        madeByScript()
                .forEach(secret -> there.put(
                        secret.getMetadata().getName(), secret.getStringData().keySet()));
        String guide = Files.readString(Path.of("k8s/README.md"));
        assertThat(secretsReferredTo(overlay)).containsKeys("aidbridge-owner", "aidbridge-app", "aidbridge-admin");
        secretsReferredTo(overlay).forEach((secret, keys) -> {
            assertThat(there).as("a Secret of %s", name).containsKey(secret);
            assertThat(there.get(secret)).as(secret).containsAll(keys);
            assertThat(guide).contains(secret);
        });
        overlay.pods().values().forEach(pod -> Overlay.containers(pod)
                .forEach(container -> assertThat(container.getEnv())
                        .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|TOKEN).*"))
                        .allMatch(variable -> variable.getValue() == null)));
        overlay.all(ConfigMap.class).forEach(map -> assertThat(map.getData().keySet())
                .noneMatch(key -> key.matches(".*(PASSWORD|SECRET|TOKEN).*")));
    }

    @Test
    void fresh_secrets_have_fresh_passwords() throws Exception {
        List<String> passwords = Stream.concat(madeByScript().stream(), madeByScript().stream())
                .map(secret -> secret.getStringData().get("password"))
                .toList();
        assertThat(passwords).hasSize(6).doesNotHaveDuplicates().allMatch(p -> p.matches("[\\w-]{32}"));
    }

    @Test
    void a_single_secret_can_be_created() throws Exception {
        assertThat(madeByScript("aidbridge-app"))
                .extracting(secret -> secret.getMetadata().getName())
                .containsExactly("aidbridge-app");
    }

    private static List<Secret> madeByScript(String... only) throws Exception {
        Process script = new ProcessBuilder(Stream.concat(Stream.of("bash", "k8s/secrets.sh"), Stream.of(only))
                        .toList())
                .start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).isZero();
        return StrictModel.read(output).stream().map(Secret.class::cast).toList();
    }

    private static Map<String, Set<String>> secretsReferredTo(Overlay overlay) {
        Map<String, Set<String>> named = new HashMap<>();
        for (PodTemplateSpec pod : overlay.pods().values()) {
            for (Container container : Overlay.containers(pod)) {
                container.getEnv().stream()
                        .filter(v ->
                                v.getValueFrom() != null && v.getValueFrom().getSecretKeyRef() != null)
                        .map(v -> v.getValueFrom().getSecretKeyRef())
                        .forEach(key -> add(named, key.getName(), key.getKey()));
            }
            pod.getSpec().getVolumes().stream()
                    .map(volume -> volume.getSecret())
                    .filter(Objects::nonNull)
                    .forEach(secret -> {
                        add(named, secret.getSecretName(), null);
                        secret.getItems().forEach(item -> add(named, secret.getSecretName(), item.getKey()));
                    });
        }
        overlay.all(Ingress.class)
                .forEach(i -> i.getSpec().getTls().forEach(tls -> add(named, tls.getSecretName(), null)));
        for (CloudNativePg.Cluster cluster : overlay.all(CloudNativePg.Cluster.class)) {
            add(named, cluster.spec().bootstrap().initdb().secret().name(), "username", "password");
            cluster.spec()
                    .managed()
                    .roles()
                    .forEach(role -> add(named, role.passwordSecret().name(), "username", "password"));
            var keys = cluster.spec().backup().barmanObjectStore().s3Credentials();
            Stream.of(keys.accessKeyId(), keys.secretAccessKey()).forEach(k -> add(named, k.name(), k.key()));
        }
        return named;
    }

    private static void add(Map<String, Set<String>> named, String secret, String... keys) {
        Set<String> its = named.computeIfAbsent(secret, s -> new TreeSet<>());
        if (keys != null) {
            Stream.of(keys).filter(Objects::nonNull).forEach(its::add);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PRODUCTION})
    void config_maps_that_are_referred_to_are_there(String name) {
        Overlay overlay = Overlay.of(name);
        for (PodTemplateSpec pod : overlay.pods().values()) {
            Overlay.containers(pod).forEach(container -> container.getEnvFrom().forEach(from -> assertThat(
                            overlay.configMap(from.getConfigMapRef().getName()).getData())
                    .isNotEmpty()));
            pod.getSpec().getVolumes().stream()
                    .map(volume -> volume.getConfigMap())
                    .filter(Objects::nonNull)
                    .forEach(map -> assertThat(overlay.configMap(map.getName()).getData())
                            .isNotEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PRODUCTION})
    void ports_are_those_at_which_the_application_listens(String name) throws Exception {
        Overlay overlay = Overlay.of(name);
        Properties application = application();
        Map<String, Integer> ports = new HashMap<>();
        overlay.serverContainer().getPorts().forEach(port -> ports.put(port.getName(), port.getContainerPort()));
        assertThat(ports)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "http", Integer.valueOf(application.getProperty("quarkus.http.port")),
                        "management", Integer.valueOf(application.getProperty("quarkus.management.port"))));
        assertThat(overlay.environment()).doesNotContainKeys("QUARKUS_HTTP_PORT", "QUARKUS_MANAGEMENT_PORT");
        overlay.pods().values().forEach(pod -> Overlay.containers(pod).forEach(container -> {
            List<String> its =
                    container.getPorts().stream().map(p -> p.getName()).toList();
            probes(container).forEach(probe -> assertThat(its)
                    .contains((probe.getHttpGet() != null
                                    ? probe.getHttpGet().getPort()
                                    : probe.getTcpSocket().getPort())
                            .getStrVal()));
        }));
        for (Service service : overlay.all(Service.class)) {
            List<String> behind = overlay.pods().values().stream()
                    .filter(pod -> selects(service.getSpec().getSelector(), pod))
                    .flatMap(pod -> pod.getSpec().getContainers().stream())
                    .flatMap(container -> container.getPorts().stream())
                    .map(port -> port.getName())
                    .toList();
            service.getSpec().getPorts().forEach(port -> assertThat(behind)
                    .as(service.getMetadata().getName())
                    .contains(port.getTargetPort().getStrVal()));
        }
    }

    static Stream<Probe> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .filter(Objects::nonNull);
    }

    private static boolean selects(Map<String, String> selector, PodTemplateSpec pod) {
        return pod.getMetadata().getLabels().entrySet().containsAll(selector.entrySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PRODUCTION})
    void only_policies_open_network_access(String name) {
        Overlay overlay = Overlay.of(name);
        assertThat(overlay.all(NetworkPolicy.class))
                .filteredOn(policy ->
                        policy.getSpec().getPodSelector().getMatchLabels().isEmpty())
                .anySatisfy(policy -> {
                    assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
                    assertThat(policy.getSpec().getIngress()).isEmpty();
                    assertThat(policy.getSpec().getEgress()).isEmpty();
                });
        // The others select existing pods; those of CloudNativePG inherit their label.
        Set<String> components = new TreeSet<>(Set.of("database"));
        overlay.pods()
                .values()
                .forEach(pod -> components.add(pod.getMetadata().getLabels().get("app.kubernetes.io/component")));
        for (NetworkPolicy policy : overlay.all(NetworkPolicy.class)) {
            String component =
                    policy.getSpec().getPodSelector().getMatchLabels().get("app.kubernetes.io/component");
            assertThat(component == null || components.contains(component))
                    .as(policy.getMetadata().getName())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PRODUCTION})
    void a_pod_is_given_the_time_that_the_application_takes_to_stop(String name) throws Exception {
        Overlay overlay = Overlay.of(name);
        int delay = seconds(overlay.environment().get("QUARKUS_SHUTDOWN_DELAY"));
        int requests = seconds(application().getProperty("quarkus.shutdown.timeout"));
        assertThat(overlay.server().getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                .isGreaterThan(delay + requests);
        Probe readiness = overlay.serverContainer().getReadinessProbe();
        assertThat(delay)
                .as("it is noticed before connections are refused")
                .isGreaterThanOrEqualTo(readiness.getPeriodSeconds());
    }

    private static int seconds(String duration) {
        assertThat(duration).matches("[0-9]+s");
        return Integer.parseInt(duration.replace("s", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {DEMO, PRODUCTION})
    void the_schema_is_changed_by_its_owner_and_the_replicas_are_another_role(String name) throws Exception {
        Overlay overlay = Overlay.of(name);
        assertThat(overlay.environment()).containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        PodTemplateSpec server = overlay.server().getSpec().getTemplate();
        PodTemplateSpec migration = overlay.pods().get("aidbridge-migration");
        assertThat(logins(server)).containsOnly("aidbridge-app");
        assertThat(logins(migration)).containsOnly("aidbridge-owner", "aidbridge-admin");
        assertThat(migration.getSpec().getContainers().get(0).getArgs()).containsExactly("--migrate");
        assertThat(server.getSpec().getInitContainers().get(0).getArgs()).containsExactly("--await-schema");
    }

    @Test
    void the_role_of_the_replicas_is_there_before_anybody_could_migrate() {
        CloudNativePg.Cluster.Spec cluster =
                Overlay.of(PRODUCTION).one(CloudNativePg.Cluster.class).spec();
        assertThat(cluster.managed().roles()).hasSize(1).allSatisfy(role -> assertThat(
                        cluster.bootstrap().initdb().postInitSQL())
                .containsExactly("create role " + role.name() + " login"));
    }

    private static Set<String> logins(PodTemplateSpec pod) {
        Set<String> secrets = new TreeSet<>();
        Overlay.containers(pod).forEach(container -> container.getEnv().stream()
                .filter(v -> v.getValueFrom() != null)
                .forEach(v -> secrets.add(v.getValueFrom().getSecretKeyRef().getName())));
        return secrets;
    }

    @Test
    void production_has_replicas_to_lose_and_a_standby_that_has_what_was_acknowledged() {
        Overlay overlay = Overlay.of(PRODUCTION);
        assertThat(overlay.server().getSpec().getReplicas())
                .as("the autoscaler says")
                .isNull();
        HorizontalPodAutoscaler scaler = overlay.one(HorizontalPodAutoscaler.class);
        assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(3);
        assertThat(scaler.getSpec().getScaleTargetRef().getName())
                .isEqualTo(overlay.server().getMetadata().getName());
        PodTemplateSpec server = overlay.server().getSpec().getTemplate();
        assertThat(selects(
                        overlay.one(PodDisruptionBudget.class)
                                .getSpec()
                                .getSelector()
                                .getMatchLabels(),
                        server))
                .isTrue();
        assertThat(server.getSpec().getTopologySpreadConstraints())
                .hasSize(2)
                .allMatch(spread -> selects(spread.getLabelSelector().getMatchLabels(), server));
        CloudNativePg.Cluster.Spec cluster =
                overlay.one(CloudNativePg.Cluster.class).spec();
        assertThat(cluster.instances()).isEqualTo(3);
        assertThat(cluster.postgresql().synchronous())
                .isEqualTo(new CloudNativePg.Cluster.Synchronous("any", 1, "required"));
        assertThat(overlay.one(CloudNativePg.ScheduledBackup.class)
                        .spec()
                        .cluster()
                        .name())
                .isEqualTo(overlay.one(CloudNativePg.Cluster.class).metadata().getName());
        assertThat(overlay.one(Ingress.class).getSpec().getTls().get(0).getHosts())
                .containsExactly(
                        overlay.one(Ingress.class).getSpec().getRules().get(0).getHost());
    }

    @Test
    void the_pooler_has_a_place_for_every_connection_of_every_replica() throws Exception {
        Overlay overlay = Overlay.of(PRODUCTION);
        CloudNativePg.Pooler.Spec pooler =
                overlay.one(CloudNativePg.Pooler.class).spec();
        assertThat(overlay.environment().get("QUARKUS_DATASOURCE_JDBC_URL")).contains("//aidbridge-pooler:");
        assertThat(overlay.environment().get("AIDBRIDGE_LIVE_JDBC_URL"))
                .as("what listens does so at the primary")
                .contains("//aidbridge-db-rw:");
        Map<String, String> told = pooler.pgbouncer().parameters();
        Properties application = application();
        int most = overlay.one(HorizontalPodAutoscaler.class).getSpec().getMaxReplicas()
                * Integer.parseInt(application.getProperty("quarkus.datasource.jdbc.max-size"));
        assertThat(Integer.parseInt(told.get("max_client_conn"))).isGreaterThanOrEqualTo(most);
        assertThat(told)
                .containsEntry(
                        "max_prepared_statements",
                        application.getProperty(
                                "quarkus.datasource.jdbc.additional-jdbc-properties.preparedStatementCacheQueries"));
        int atTheServer = Integer.parseInt(overlay.one(CloudNativePg.Cluster.class)
                .spec()
                .postgresql()
                .parameters()
                .get("max_connections"));
        assertThat(pooler.instances() * Integer.parseInt(told.get("default_pool_size")))
                .isLessThan(atTheServer);
    }

    private static Properties application() throws IOException {
        Properties application = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            application.load(reader);
        }
        return application;
    }
}
