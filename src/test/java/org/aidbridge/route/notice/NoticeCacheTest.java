package org.aidbridge.route.notice;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.Traffic;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is kept in memory of notices is never older than the database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeCacheTest {

    private AnOperation operation;
    private String carrier;
    private String route;
    private String suspension;

    @BeforeEach
    void aSuspendedRoute() {
        operation = new AnOperation();
        carrier = Fresh.code("C");
        route = carrier + ":CTU-DEL";
        as(Roles.COORDINATOR)
                .body(Map.of("code", carrier, "name", "Carrier " + carrier))
                .post("/api/carriers")
                .then()
                .statusCode(201);
        as(Roles.COORDINATOR)
                .body(Map.of("origin", "CTU", "destination", "DEL"))
                .post("/api/carriers/" + carrier + "/routes")
                .then()
                .statusCode(201);
        suspension = publish("SUSPENSION", "2021-04-26T00:00:00Z", "").path("id");
    }

    private Instant review() {
        return Instant.parse(publish("REVIEW", "2021-04-26T14:00:00Z", ", \"refersTo\": \"" + suspension + "\"")
                .path("recordedAt"));
    }

    private ExtractableResponse<Response> publish(String kind, String at, String more) {
        return as(Roles.COORDINATOR)
                .body("""
                        {"operation": "%s", "carrier": "%s", "kind": "%s", "issuedAt": "%s", "zone": "Asia/Shanghai",
                         "source": {"kind": "CARRIER", "quote": "words of that day"}%s}
                        """.formatted(operation.code, carrier, kind, at, more))
                .post("/api/notices")
                .then()
                .statusCode(201)
                .extract();
    }

    private String state(String more) {
        return as(Roles.VIEWER)
                .urlEncodingEnabled(false)
                .get("/api/routes/" + route + "?operation=" + operation.code + more)
                .then()
                .statusCode(200)
                .extract()
                .path("announced.state");
    }

    @Test
    void what_has_been_read_is_not_read_again() {
        state("");
        review();
        Traffic first = Traffic.of(() -> state(""));
        Traffic second = Traffic.of(() -> state(""));
        assertThat(second.statements()).isEqualTo(first.statements() - 1);
        assertThat(second.rows()).isEqualTo(first.rows() - 2);
    }

    @Test
    void what_is_said_more_is_seen_by_the_next_look() {
        assertThat(state("")).isEqualTo("SUSPENDED");
        review();
        assertThat(state("")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void what_was_known_earlier_stays_what_it_was() {
        Instant later = review();
        assertThat(state("")).isEqualTo("UNDER_REVIEW");
        assertThat(state("&knownAt=" + later.minusNanos(1_000))).isEqualTo("SUSPENDED");
        assertThat(state("&knownAt=" + later)).isEqualTo("UNDER_REVIEW");
        assertThat(state("&knownAt=" + later.minusNanos(1_000))).isEqualTo("SUSPENDED");
    }

    @Test
    void what_is_said_in_one_operation_is_not_known_in_another() {
        assertThat(state("")).isEqualTo("SUSPENDED");
        operation = new AnOperation();
        assertThat(state("")).isEqualTo("ACTIVE");
    }
}
