package org.aidbridge.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether the metrics exist is asked of the running application, in WatchTest. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObservabilityTest {

    @Test
    void every_alert_says_how_bad_it_is_what_it_means_and_what_to_do() throws Exception {
        List<Rule> rules = Observability.rules();
        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(rules).extracting(Rule::getAlert).doesNotHaveDuplicates().allMatch(a -> a.startsWith("Aidbridge"));
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.getLabels().get("severity")).isIn("critical", "warning", "info");
            assertThat(rule.getAnnotations().get("summary")).isNotBlank();
            assertThat(rule.getAnnotations().get("runbook")).hasSizeGreaterThan(80);
            assertThat(rule.getFor()).isNotNull();
        });
    }

    @Test
    void prometheus_asks_at_a_port_that_the_service_has() {
        Overlay production = Overlay.of("production");
        ServiceMonitor monitor = production.one(ServiceMonitor.class);
        var services = production.all(Service.class).stream()
                .filter(service -> service.getMetadata()
                        .getLabels()
                        .entrySet()
                        .containsAll(
                                monitor.getSpec().getSelector().getMatchLabels().entrySet()))
                .toList();
        assertThat(services).hasSize(1);
        assertThat(services.get(0).getSpec().getPorts()).anyMatch(port -> port.getName()
                .equals(monitor.getSpec().getEndpoints().get(0).getPort()));
        assertThat(monitor.getSpec().getEndpoints().get(0).getPath()).isEqualTo("/q/metrics");
    }

    @Test
    void the_dashboard_is_the_one_that_grafana_gets() throws Exception {
        assertThat(Observability.dashboard().get("panels")).hasSizeGreaterThan(10);
        assertThat(Overlay.of("production")
                        .configMap("aidbridge-dashboard")
                        .getData()
                        .get("aidbridge.json"))
                .isEqualTo(Files.readString(Path.of("k8s/observability/dashboard.json")));
    }

    @Test
    void metrics_and_labels_are_read_out_of_an_expression() {
        assertThat(Observability.selectors(
                        "sum by (le) (rate(some_total{a=\"x\",b!=\"5..\",job=\"j\"}[5m])) / other > 0.95"))
                .extracting(Observability.Selector::metric, Observability.Selector::labels)
                .containsExactly(tuple("some_total", Set.of("a", "b")), tuple("other", Set.of()));
    }
}
