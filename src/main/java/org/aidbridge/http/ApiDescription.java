package org.aidbridge.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the OpenAPI document what holds for every operation: authentication and the common problems. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    private static final Map<String, String> RESPONSES = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "The request is not JSON in UTF-8"),
            Map.entry("401", "No valid user name and password"),
            Map.entry("403", "The role of the user does not allow it"),
            Map.entry("404", "Not found"),
            Map.entry("406", "Not available in a format that Accept names"),
            Map.entry("409", "Conflict with recorded data; see the type"),
            Map.entry("412", "Changed since it was read: If-Match names an old version"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The media type of the body is not supported"),
            Map.entry("422", "Invalid; errors has a pointer to each place"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("429", "Too many at once; Retry-After says when to try again"),
            Map.entry("500", "A fault of the server; the instance is its id in the log"),
            Map.entry("503", "Not available at the moment; Retry-After says when to try again")));

    /** Descriptions of successes without one. */
    private static final Map<String, String> SUCCESSES =
            Map.of("200", "OK", "201", "Created", "202", "Accepted for processing", "204", "Done, without a body");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        describe(api.getComponents());
        api.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(BASIC),
                OASFactory.createSecurityRequirement().addScheme(BEARER)));
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    if (path.startsWith("/api")) {
                        describe(path, item, method, operation);
                    }
                }));
    }

    private static void describe(Components components) {
        components.addSecurityScheme(
                BASIC,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("User name and password"));
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description(
                                "A token of a user (aid_...) or, where OpenID Connect is set up, an access token"));
        components.addSchema(PROBLEM, problem());
        RESPONSES.forEach((status, description) -> components.addResponse(status(status), response(description)));
    }

    private static void describe(String path, PathItem item, HttpMethod method, Operation operation) {
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasParameters = operation.getParameters() != null || item.getParameters() != null;
        if (operation.getOperationId() == null) {
            operation.setOperationId(OperationIds.of(method, path));
        }
        add(operation, "401", "403", "406", "429", "500", "503");
        if (path.contains("{")) {
            add(operation, "404");
        }
        if (hasBody || hasParameters) {
            add(operation, "422");
        }
        if (hasBody) {
            add(operation, "400", "413", "415");
        }
        if (method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.DELETE) {
            add(operation, "409");
        }
        if (has(operation, "If-Match")) {
            add(operation, "412", "428");
        }
        APIResponse created = operation.getResponses().getAPIResponse("201");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (created != null && status.equals("200")) {
                // The same was posted before.
                response.setContent(created.getContent());
            }
            if (response.getRef() == null
                    && (response.getDescription() == null
                            || response.getDescription().isBlank())) {
                response.setDescription(SUCCESSES.get(status));
            }
        });
    }

    private static void add(Operation operation, String... statuses) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        for (String status : statuses) {
            APIResponse known = operation.getResponses().getAPIResponse(status);
            // Keeps the problems a resource describes; replaces those that the framework infers from
            // annotations.
            if (known == null || known.getContent() == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(status(status)));
            }
        }
    }

    private static boolean has(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> p.getIn() == Parameter.In.HEADER && header.equalsIgnoreCase(p.getName()));
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemDocument.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty(
                        "pointer",
                        text("JSON pointer into the body, or ?name of a query parameter, or header:Name")
                                .addExample("/lines/0/quantity"))
                .addProperty("detail", text("What is wrong there"))
                .required(List.of("pointer", "detail"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457")
                .addProperty(
                        "type",
                        text("Names the kind of problem; compare it as text").addExample("/problems/stale-version"))
                .addProperty("title", text("The same for every problem of that kind"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What happened this time"))
                .addProperty("instance", text("The id of this one occurrence in the log"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("The places that are wrong")
                                .items(error))
                .required(List.of("type", "title", "status"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static String status(String status) {
        return "Problem" + status;
    }

    /**
     * Names OpenAPI operations by their paths, so that generated clients have {@code listShipments} and {@code getShipment}.
     */
    static final class OperationIds {

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
}
