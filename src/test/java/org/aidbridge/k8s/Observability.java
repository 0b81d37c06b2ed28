package org.aidbridge.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics in the alerts and the dashboard of {@code k8s/observability}. */
public final class Observability {

    /** Metrics of Prometheus itself and of CloudNativePG. */
    private static final Pattern OF_OTHERS = Pattern.compile("up|cnpg_\\w+");

    /** Labels that Prometheus adds when it scrapes. */
    private static final Set<String> ADDED = Set.of("job", "pod", "namespace", "instance");

    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][\\w:]*");
    private static final Set<String> OF_THE_LANGUAGE = Set.of(
            "sum",
            "max",
            "min",
            "by",
            "rate",
            "increase",
            "absent",
            "count",
            "topk",
            "time",
            "and",
            "histogram_quantile");

    private Observability() {}

    /**
     * One selected metric.
     *
     * @param labels of its selector
     */
    public record Selector(String metric, Set<String> labels, String expression) {}

    /** Ours, in all expressions. */
    public static List<Selector> selectors() throws IOException {
        List<Selector> selectors = new ArrayList<>();
        for (String expression : expressions()) {
            selectors.addAll(selectors(expression));
        }
        return selectors;
    }

    static List<Rule> rules() throws IOException {
        PrometheusRule rules =
                (PrometheusRule) StrictModel.read(Files.readString(Path.of("k8s/observability/alerts.yaml")))
                        .get(0);
        return rules.getSpec().getGroups().stream()
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    static JsonNode dashboard() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("k8s/observability/dashboard.json").toFile());
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>(panels());
        rules().forEach(rule -> expressions.add(rule.getExpr().getStrVal()));
        return expressions;
    }

    /** The queries of the dashboard. */
    static List<String> panels() throws IOException {
        List<String> expressions = new ArrayList<>();
        dashboard().get("panels").forEach(panel -> panel.get("targets")
                .forEach(target -> expressions.add(target.get("expr").asText())));
        return expressions;
    }

    /** A word outside of braces, ranges and label lists that is no function is a metric. */
    static List<Selector> selectors(String expression) {
        List<Selector> selectors = new ArrayList<>();
        String text = expression
                .replaceAll("\\bby \\([^)]*\\)", " ")
                .replaceAll("\\[[^]]*]", " ")
                .replaceAll("\\b[0-9.]+\\b", " ");
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find(from)) {
            from = word.end();
            if (OF_THE_LANGUAGE.contains(word.group())) {
                continue;
            }
            Set<String> labels = new TreeSet<>();
            if (from < text.length() && text.charAt(from) == '{') {
                int end = text.indexOf('}', from);
                Matcher label = Pattern.compile("(\\w+) *(=~|!=|=)").matcher(text.substring(from, end));
                while (label.find()) {
                    labels.add(label.group(1));
                }
                from = end;
            }
            labels.removeAll(ADDED);
            if (!OF_OTHERS.matcher(word.group()).matches()) {
                selectors.add(new Selector(word.group(), labels, expression));
            }
        }
        return selectors;
    }
}
