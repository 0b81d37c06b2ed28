package org.aidbridge.claim.record;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.aidbridge.Traffic;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimCostTest {

    private static final List<String> SCOPES = List.of(
            "{}",
            "{\"donor\": \"DONOR\"}",
            "{\"originCountry\": \"CN\", \"destinationCountry\": \"IN\"}",
            "{\"carrier\": \"3U\"}");

    private AnOperation operation;

    @BeforeEach
    void an_operation() {
        operation = new AnOperation();
        String shipment = operation.shipment();
        operation
                .report(shipment, "R-1", "\"type\": \"ACCEPTED\", \"occurredAt\": \"2021-04-25T10:00:00Z\"")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/operations/%s/situation", "/api/claims?operation=%s&limit=500"})
    void many_claims_ask_the_database_no_more_often_than_few(String path) {
        claims(0, SCOPES.size());
        int few = statements(path);
        claims(SCOPES.size(), 40);
        assertThat(statements(path)).isEqualTo(few);
    }

    private void claims(int from, int to) {
        for (int i = from; i < to; i++) {
            as(Roles.COORDINATOR)
                    .body("""
                            {"operation": "%s", "text": "Claim %d", "bound": "AT_LEAST", "quantity": %d, "unit": "EA",
                             "items": ["OXYGEN_CONCENTRATOR"], "stage": "ACCEPTED", "statedAt": "2021-05-%02dT10:00:00Z",
                             "periodFrom": "2021-04-%02d", "scope": %s, "source": {"kind": "MEDIA", "quote": "words"}}
                            """.formatted(
                                    operation.code, i, 100 + i, 1 + i % 28, 1 + i % 20, SCOPES.get(i % SCOPES.size())))
                    .post("/api/claims")
                    .then()
                    .statusCode(201);
        }
    }

    private int statements(String path) {
        // Whatever is kept in memory is there at the second look.
        read(path);
        return Traffic.of(() -> read(path)).statements();
    }

    private void read(String path) {
        as(Roles.VIEWER).get(path.formatted(operation.code)).then().statusCode(200);
    }
}
