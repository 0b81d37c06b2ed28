package org.aidbridge.http;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.aidbridge.security.access.Roles;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiDescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Test
    void every_operation_says_which_problems_may_come_and_what_it_is_for() throws Exception {
        JsonNode api = read();
        SoftAssertions softly = new SoftAssertions();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (!path.getKey().startsWith("/api") || !METHODS.contains(operation.getKey())) {
                    continue;
                }
                operations++;
                String name = operation.getKey() + " " + path.getKey();
                JsonNode responses = operation.getValue().get("responses");
                softly.assertThat(operation.getValue().path("summary").asText())
                        .as(name)
                        .isNotBlank();
                for (String status : new String[] {"401", "403", "500"}) {
                    softly.assertThat(responses.at("/" + status + "/$ref").asText())
                            .as(name + " " + status)
                            .isEqualTo("#/components/responses/Problem" + status);
                }
                boolean hasBody = operation.getValue().has("requestBody");
                softly.assertThat(responses.has("400")).as(name).isEqualTo(hasBody);
                softly.assertThat(responses.has("404") || !path.getKey().contains("{"))
                        .as(name)
                        .isTrue();
                boolean succeeds =
                        responses.properties().stream().anyMatch(r -> r.getKey().startsWith("2"));
                softly.assertThat(succeeds).as(name + " has a success").isTrue();
            }
        }
        softly.assertAll();
        assertThat(operations).isGreaterThan(5);
    }

    @Test
    void the_responses_are_problem_documents_of_one_schema() throws Exception {
        JsonNode components = read().get("components");
        assertThat(components
                        .at("/responses/Problem422/content/application~1problem+json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(components
                        .at("/schemas/Problem/properties/errors/items/properties")
                        .properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("pointer", "detail");
        assertThat(components.at("/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
    }

    @Test
    void a_change_of_a_versioned_resource_says_412_and_428() throws Exception {
        JsonNode responses = read().at("/paths/~1api~1users~1{name}/put/responses");
        assertThat(responses.has("412")).isTrue();
        assertThat(responses.has("428")).isTrue();
    }

    @Test
    void values_are_described_as_they_are_in_json() throws Exception {
        JsonNode schemas = read().at("/components/schemas");
        assertThat(schemas.at("/Quantity/type").asText()).isEqualTo("number");
        assertThat(schemas.at("/When/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/Words/type").asText()).isEqualTo("string");
        assertThat(schemas.has("Phrase")).isFalse();
        assertThat(schemas.toString()).contains("#/components/schemas/Quantity", "#/components/schemas/When");
    }

    private static JsonNode read() throws Exception {
        return new ObjectMapper()
                .readTree(as(Roles.VIEWER).get("/q/openapi?format=json").asString());
    }
}
