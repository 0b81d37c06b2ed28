package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Queries as known before an operation was opened are refused instead of answered with zero. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BeforeOpeningTest {

    private AnOperation operation;

    @BeforeEach
    void open() {
        operation = new AnOperation();
    }

    @Test
    void a_report_known_before_the_operation_was_opened_is_refused_without_using_a_number() {
        as(Roles.COORDINATOR)
                .body(Map.of(
                        "operation", operation.code,
                        "validAsOf", "2021-04-30T00:00:00Z",
                        "knownAsOf", "2021-04-30T00:00:00Z"))
                .post("/api/reports")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/knownAsOf"))
                .body("detail", allOf(containsString(operation.code), containsString("was opened here at")));
        as(Roles.VIEWER)
                .get("/api/reports?operation=" + operation.code)
                .then()
                .statusCode(200)
                .body("$", empty());
    }

    @Test
    void a_situation_as_known_before_the_operation_was_opened_is_refused() {
        String path = "/api/operations/" + operation.code + "/situation";
        as(Roles.VIEWER)
                .get(path + "?knownAt=2021-04-30T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("?knownAt"))
                .body("detail", containsString("was opened here at"));
        as(Roles.VIEWER).get(path + "?validAt=2021-04-30T00:00:00Z").then().statusCode(200);
        as(Roles.VIEWER).get(path + "?knownAt=" + Instant.now()).then().statusCode(200);
    }
}
