package org.aidbridge;

import static org.aidbridge.Given.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aidbridge.security.access.Roles;

/** The OpenAPI document by endpoint, for tests that call every endpoint and so cover new ones. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    public static ApiDocument read() throws Exception {
        return new ApiDocument(new ObjectMapper()
                .readTree(as(Roles.VIEWER).get("/q/openapi?format=json").asString()));
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    public record Parameter(String in, String name, boolean required) {}

    /**
     * @param path with its parameters in braces
     * @param body the schema of the JSON object, or of the elements of an array; null if there is none
     */
    public record Endpoint(String method, String path, List<Parameter> parameters, JsonNode body) {

        public String name() {
            return method + " " + path;
        }

        public boolean takes(String in, String parameter) {
            return parameters.stream()
                    .anyMatch(p -> p.in().equals(in) && p.name().equals(parameter));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** By method and path. */
    public Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> endpoints = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    Endpoint endpoint =
                            endpoint(operation.getKey(), path.getKey(), path.getValue(), operation.getValue());
                    endpoints.put(endpoint.name(), endpoint);
                }
            }
        }
        return endpoints;
    }

    private Endpoint endpoint(String method, String path, JsonNode item, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode where : List.of(item, operation)) {
            for (JsonNode parameter : where.path("parameters")) {
                parameters.add(new Parameter(
                        parameter.get("in").asText(),
                        parameter.get("name").asText(),
                        parameter.path("required").asBoolean()));
            }
        }
        return new Endpoint(
                method.toUpperCase(Locale.ROOT), path, parameters, body(operation.at("/requestBody/content")));
    }

    private JsonNode body(JsonNode content) {
        for (String type : List.of("application/json", "application/x-ndjson")) {
            JsonNode schema = resolved(content.path(type).path("schema"));
            if (schema.has("properties")) {
                return schema;
            }
        }
        return null;
    }

    /** The JSON pointers of all texts in a body (of arrays, in the first element), except enumerated ones. */
    public List<String> texts(Endpoint endpoint) {
        List<String> texts = new ArrayList<>();
        texts(endpoint.body(), "", texts);
        return texts;
    }

    private void texts(JsonNode schema, String at, List<String> texts) {
        JsonNode here = resolved(schema);
        if (here.has("properties")) {
            here.get("properties")
                    .properties()
                    .forEach(field -> texts(field.getValue(), at + "/" + field.getKey(), texts));
        } else if (here.has("items")) {
            texts(here.get("items"), at + "/0", texts);
        } else if (here.path("type").asText().equals("string") && !here.has("format") && !here.has("enum")) {
            texts.add(at);
        }
    }

    /** A schema, with references resolved. */
    public JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /** All field names in requests and answers. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        root.at("/components/schemas")
                .forEach(schema -> schema.path("properties").properties().forEach(field -> fields.add(field.getKey())));
        return fields;
    }
}
