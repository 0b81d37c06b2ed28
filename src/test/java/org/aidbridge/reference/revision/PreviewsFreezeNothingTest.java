package org.aidbridge.reference.revision;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreviewsFreezeNothingTest {

    @Inject
    ReferenceFreeze freeze;

    private final String operation = Fresh.code("OP-");
    private final String item = Fresh.code("ITEM_");
    private final String other = Fresh.code("ITEM_");
    private final String place = Fresh.code("P");

    @BeforeEach
    void an_operation_two_items_and_a_place_without_facts() {
        Given.createOperation(operation);
        Given.everybodyIn(operation);
        for (String code : List.of(item, other)) {
            post("/api/items", Map.of("code", code, "name", "Something", "category", "OXYGEN", "unit", "EA"), 201);
        }
        post(
                "/api/places",
                Map.of("code", place, "name", place, "kind", "WAREHOUSE", "country", "IN", "zone", "Asia/Kolkata"),
                201);
    }

    private static String post(String path, Object body, int status) {
        return as(Roles.COORDINATOR)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    private List<String> frozen() {
        return QuarkusTransaction.requiringNew().call(() -> Stream.of(
                        freeze.isFrozen("operation", operation) ? operation : null,
                        freeze.isFrozen("item", item) ? item : null,
                        freeze.isFrozen("item", other) ? other : null,
                        freeze.isFrozen("place", place) ? place : null)
                .filter(code -> code != null)
                .toList());
    }

    @Test
    void of_notices() {
        String notice = """
                {"operation": "%s", "carrier": "3U", "kind": "SUSPENSION", "issuedAt": "2021-04-26",
                 "source": {"kind": "CARRIER", "quote": "words"}}
                """.formatted(operation);
        post("/api/notices/preview", notice, 200);
        assertThat(frozen()).isEmpty();
        post("/api/notices", notice, 201);
        assertThat(frozen()).containsExactly(operation);
    }

    @Test
    void of_claims_and_their_mappings() {
        String claim = """
                {"operation": "%s", "text": "100 of them", "bound": "EXACTLY", "quantity": 100, "unit": "EA",
                 "stage": "PLANNED", "items": ["%s"], "scope": {"destination": "%s"}, "statedAt": "2021-04-30",
                 "source": {"kind": "GOVERNMENT"}}
                """.formatted(operation, item, place);
        post("/api/claims/preview", claim, 200);
        assertThat(frozen()).isEmpty();
        String recorded = post("/api/claims", claim, 201);
        assertThat(frozen()).containsExactlyInAnyOrder(operation, item, place);
        post(
                "/api/claims/" + recorded + "/mapping/preview?operation=" + operation,
                Map.of("items", List.of(other), "note", "the list says so"),
                200);
        assertThat(frozen()).doesNotContain(other);
    }
}
