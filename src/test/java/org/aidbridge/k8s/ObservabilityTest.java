package org.aidbridge.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** OperationMonitorTest checks that the metrics exist. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ObservabilityTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULES = "rules.json";

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
    void prometheus_understands_what_the_dashboard_asks_for() throws Exception {
        ArrayNode rules = JSON.createArrayNode();
        for (String expression : Observability.panels()) {
            rules.addObject().put("record", "panel:" + rules.size()).put("expr", expression);
        }
        assertThat(rules).hasSizeGreaterThan(10);
        Path directory = rules(rules);
        assertThat(promtool(directory, "check", "rules", RULES)).isEmpty();
        rules.addObject().put("record", "panel:wrong").put("expr", "sum(rate(up))");
        assertThat(promtool(rules(rules), "check", "rules", RULES)).contains("expected type range vector");
    }

    @Test
    void every_alert_fires_when_something_is_wrong_and_none_does_while_all_is_well() throws Exception {
        ArrayNode rules = JSON.createArrayNode();
        for (Rule rule : Observability.rules()) {
            rules.addObject()
                    .put("alert", rule.getAlert())
                    .put("expr", rule.getExpr().getStrVal())
                    .put("for", rule.getFor())
                    .set("labels", JSON.valueToTree(rule.getLabels()));
        }
        String tests = Files.readString(Path.of("k8s/observability/alerts-test.yaml"));
        assertThat(Observability.rules()).allSatisfy(rule -> assertThat(tests)
                .containsOnlyOnce("alertname: " + rule.getAlert() + ", exp_alerts: [exp_labels: {")
                .containsOnlyOnce("alertname: " + rule.getAlert() + "}"));
        Path directory = rules(rules);
        Files.writeString(directory.resolve("tests.yaml"), tests);
        assertThat(promtool(directory, "test", "rules", "tests.yaml")).isEmpty();
    }

    /** A new directory with a file of these rules. */
    private static Path rules(ArrayNode rules) throws IOException {
        ObjectNode file = JSON.createObjectNode();
        file.putArray("groups").addObject().put("name", "all").set("rules", rules);
        Path directory = Files.createTempDirectory(Path.of("target"), "rules-");
        JSON.writeValue(directory.resolve(RULES).toFile(), file);
        return directory;
    }

    /** Errors that it finds; empty if none. */
    private static String promtool(Path directory, String... arguments) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                            .toList())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notInstalled) {
            return abort("promtool is not installed (Debian: prometheus): alerts and dashboard are NOT tried");
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }

    @Test
    void metrics_and_labels_are_read_out_of_an_expression() {
        assertThat(Observability.selectors(
                        "sum by (le) (rate(some_total{a=\"x\",b!=\"5..\",job=\"j\"}[5m])) / other > 0.95"))
                .extracting(Observability.Selector::metric, Observability.Selector::labels)
                .containsExactly(tuple("some_total", Set.of("a", "b")), tuple("other", Set.of()));
    }
}
