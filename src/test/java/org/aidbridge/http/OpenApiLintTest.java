package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidbridge.ApiDocument;
import org.aidbridge.ApiDocument.Endpoint;
import org.aidbridge.ApiDocument.Parameter;
import org.aidbridge.security.access.Roles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The OpenAPI document as tools read it: errors of common linters, and obstacles for generated clients. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiLintTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");

    @TestHTTPResource
    URI server;

    private final SoftAssertions softly = new SoftAssertions();
    private JsonNode api;

    @BeforeEach
    void read() throws Exception {
        api = new ObjectMapper()
                .readTree(as(Roles.VIEWER).get("/q/openapi?format=json").asString());
    }

    private void eachOperation(BiConsumer<String, JsonNode> taker) {
        int[] seen = {0};
        api.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> {
                    seen[0]++;
                    taker.accept(operation.getKey() + " " + path.getKey(), operation.getValue());
                }));
        softly.assertAll();
        assertThat(seen[0]).isGreaterThan(80);
    }

    @Test
    void every_reference_leads_somewhere() {
        Set<String> references = new TreeSet<>();
        references(api, references);
        references.forEach(
                reference -> softly.assertThat(api.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        softly.assertAll();
        assertThat(references).hasSizeGreaterThan(50);
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.get("$ref").asText());
        }
        node.forEach(child -> references(child, found));
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_a_tag() {
        Map<String, String> named = new TreeMap<>();
        eachOperation((name, operation) -> {
            String id = operation.path("operationId").asText();
            softly.assertThat(id).as(name).matches("[a-z]+([A-Z][a-z]*)+");
            softly.assertThat(named.put(id, name))
                    .as(name + " is called " + id + " too")
                    .isNull();
            softly.assertThat(operation.path("tags").size()).as(name + " tags").isPositive();
        });
    }

    @Test
    void every_response_is_described_and_every_body_has_a_schema() {
        eachOperation((name, operation) -> {
            operation.get("responses").properties().forEach(response -> {
                JsonNode said = resolved(response.getValue());
                String about = name + " " + response.getKey();
                softly.assertThat(said.path("description").asText()).as(about).isNotBlank();
                said.path("content").properties().forEach(content -> softly.assertThat(
                                content.getKey().contains("json")
                                        && content.getValue().path("schema").isMissingNode())
                        .as(about + " " + content.getKey())
                        .isFalse());
            });
            JsonNode body = operation.path("requestBody");
            if (!body.isMissingNode()) {
                softly.assertThat(body.path("content").size()).as(name).isPositive();
                body.path("content").forEach(content -> softly.assertThat(content.has("schema"))
                        .as(name)
                        .isTrue());
            }
        });
    }

    @Test
    void every_parameter_in_a_path_is_declared_once_and_required() {
        eachOperation((name, operation) -> {
            Set<String> declared = new HashSet<>();
            Set<String> all = new HashSet<>();
            for (JsonNode parameter : operation.path("parameters")) {
                String in = parameter.get("in").asText();
                String called = parameter.get("name").asText();
                softly.assertThat(all.add(in + called)).as(name + " " + called).isTrue();
                softly.assertThat(parameter.has("schema"))
                        .as(name + " " + called)
                        .isTrue();
                if (in.equals("path")) {
                    declared.add(called);
                    softly.assertThat(parameter.path("required").asBoolean())
                            .as(name + " " + called)
                            .isTrue();
                }
            }
            Matcher template = IN_PATH.matcher(name);
            Set<String> needed = new HashSet<>();
            while (template.find()) {
                needed.add(template.group(1));
            }
            softly.assertThat(declared).as(name).isEqualTo(needed);
        });
    }

    @Test
    void every_example_is_of_its_type() {
        int[] examples = {0};
        check(api, "", examples);
        softly.assertAll();
        assertThat(examples[0]).isGreaterThan(50);
    }

    private void check(JsonNode node, String at, int[] examples) {
        JsonNode schema = node.has("schema") ? resolved(node.get("schema")) : resolved(node);
        for (String key : new String[] {"example", "default"}) {
            if (node.has(key) && (schema.has("type") || schema.has("enum"))) {
                examples[0]++;
                fits(schema, node.get(key), at + "/" + key);
            }
        }
        if (node.path("examples").isArray()) {
            node.get("examples").forEach(example -> {
                examples[0]++;
                fits(schema, example, at + "/examples");
            });
        }
        node.properties().forEach(field -> check(field.getValue(), at + "/" + field.getKey(), examples));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            check(node.get(i), at + "/" + i, examples);
        }
    }

    private void fits(JsonNode schema, JsonNode value, String at) {
        if (schema.has("enum")) {
            softly.assertThat(schema.get("enum")).as(at).contains(value);
        }
        Set<String> types = new HashSet<>();
        if (schema.path("type").isArray()) {
            schema.get("type").forEach(type -> types.add(type.asText()));
        } else if (schema.has("type")) {
            types.add(schema.get("type").asText());
        }
        if (types.isEmpty()) {
            return;
        }
        String is = value.isTextual()
                ? "string"
                : value.isBoolean()
                        ? "boolean"
                        : value.isIntegralNumber()
                                ? "integer"
                                : value.isNumber() ? "number" : value.isArray() ? "array" : "object";
        softly.assertThat(types.contains(is) || is.equals("integer") && types.contains("number"))
                .as("%s: %s is no %s", at, value, types)
                .isTrue();
    }

    private JsonNode resolved(JsonNode node) {
        return node.path("$ref").isTextual() ? api.at(node.get("$ref").asText().substring(1)) : node;
    }

    @Test
    void it_says_how_to_sign_in_with_a_password_and_with_a_token() {
        JsonNode schemes = api.at("/components/securitySchemes");
        assertThat(schemes.at("/basic/scheme").asText()).isEqualTo("basic");
        assertThat(schemes.at("/bearer/scheme").asText()).isEqualTo("bearer");
        assertThat(schemes.size()).as("no OpenID Connect is set up here").isEqualTo(2);
        assertThat(api.get("security").findValuesAsText("basic")).hasSize(1);
        eachOperation((name, operation) -> softly.assertThat(operation.has("security"))
                .as(name + " is signed in to as all are")
                .isFalse());
    }

    @Test
    void what_is_required_says_so() throws Exception {
        ApiWalk walk = new ApiWalk(server);
        int asked = 0;
        for (Endpoint endpoint : ApiDocument.read().endpoints().values()) {
            for (Parameter parameter : endpoint.parameters()) {
                // Errors of the body come first.
                if (!parameter.in().equals("query")
                        || !parameter.required()
                        || walk.call(endpoint).hasBody()) {
                    continue;
                }
                HttpResponse<String> without =
                        walk.call(endpoint).without(parameter).send();
                softly.assertThat(without.statusCode())
                        .as(endpoint + " " + parameter)
                        .isEqualTo(422);
                softly.assertThat(without.body()).as(endpoint + " " + parameter).contains("?" + parameter.name());
                asked++;
            }
        }
        softly.assertAll();
        assertThat(asked).isGreaterThan(10);
    }
}
