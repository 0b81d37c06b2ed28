package org.aidbridge.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Names OpenAPI operations by their paths, so that generated clients have {@code listShipments} and {@code getShipment}.
 */
final class OperationIds {

    /** Last path segments that are verbs. */
    private static final Set<String> VERBS = Set.of("preview", "export", "import", "rerun", "retry");

    private static final Map<HttpMethod, String> METHODS = Map.of(
            HttpMethod.GET, "get",
            HttpMethod.POST, "create",
            HttpMethod.PUT, "update",
            HttpMethod.PATCH, "patch",
            HttpMethod.DELETE, "delete");

    private OperationIds() {}

    /** @param path like {@code /api/shipments/{ref}/events} */
    static String of(HttpMethod method, String path) {
        List<String> steps = Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty() && !step.equals("api") && !step.startsWith("{"))
                .toList();
        String last = steps.get(steps.size() - 1);
        if (VERBS.contains(last)) {
            return last + nouns(steps.subList(0, steps.size() - 1));
        }
        boolean isList = method == HttpMethod.GET
                && !path.endsWith("}")
                && !singular(last).equals(last);
        return isList
                ? "list" + nouns(steps.subList(0, steps.size() - 1)) + capital(last)
                : METHODS.get(method) + nouns(steps);
    }

    private static String nouns(List<String> steps) {
        return steps.stream().map(step -> capital(singular(step))).collect(Collectors.joining());
    }

    private static String singular(String word) {
        if (word.equals("me")) {
            return "my";
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    /** {@code report-schedule} becomes {@code ReportSchedule}. */
    private static String capital(String step) {
        return Arrays.stream(step.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
