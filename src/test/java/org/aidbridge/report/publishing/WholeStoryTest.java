package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Figures by day over any range of days. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WholeStoryTest {

    private AnOperation operation;

    @BeforeEach
    void goods_that_moved_in_april_and_in_december() {
        operation = new AnOperation();
        String shipment = operation.shipment();
        departed(shipment, "1", "2021-04-21T06:00:00Z", 300);
        departed(shipment, "2", "2021-04-25T06:00:00Z", 200);
        departed(shipment, "3", "2021-12-01T06:00:00Z", 100);
    }

    private void departed(String shipment, String source, String at, int quantity) {
        operation.report(shipment, source, """
                        "type": "DEPARTED", "occurredAt": "%s", "place": "CTU", "lines": [{"line": 1, "quantity": %d}]""".formatted(at, quantity)).then().statusCode(201);
    }

    private JsonPath situation(String query) {
        return as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/situation?validAt=2021-12-24T00:00:00Z" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> days(JsonPath situation) {
        return situation.getList("cumulative.find { it.item == 'OXYGEN_CONCENTRATOR' }.points.day");
    }

    private static List<Integer> departed(JsonPath situation) {
        return situation.getList("cumulative.find { it.item == 'OXYGEN_CONCENTRATOR' }.points.reached.departed");
    }

    @Test
    void a_requested_range_of_days_is_complete_however_long_ago() {
        JsonPath april = situation("&from=2021-04-21&to=2021-04-30");
        assertThat(days(april)).endsWith("2021-04-21", "2021-04-25");
        assertThat(departed(april)).endsWith(300, 500);
        JsonPath all = situation("&from=2021-01-01");
        assertThat(days(all)).contains("2021-04-21", "2021-04-25", "2021-12-01");
        assertThat(departed(all)).contains(300, 500, 600);
    }

    @Test
    void the_data_file_tells_of_all_days() {
        String csv = as(Roles.VIEWER)
                .get("/api/operations/" + operation.code
                        + "/situation?validAt=2021-12-24T00:00:00Z&format=csv&section=cumulative")
                .asString();
        assertThat(csv).contains("2021-04-21", "2021-04-25", "2021-12-01");
    }

    @Test
    void days_that_are_none_or_in_the_wrong_order_are_refused() {
        for (String query : List.of("from=yesterday", "to=2021-02-30", "from=2021-05-02&to=2021-05-01")) {
            as(Roles.VIEWER)
                    .get("/api/operations/" + operation.code + "/situation?" + query)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo(query.startsWith("from=y") ? "?from" : "?to"));
        }
    }
}
