package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Comparison of two reports with many changes between them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareReportsTest {

    private static final String EARLY = "2021-04-20T12:30:00Z";

    @Test
    void differences_come_in_pages_with_their_total_and_every_link_leads_on() {
        ABusyOperation busy = new ABusyOperation(16);
        String from = number(busy.report(EARLY));
        String to = number(busy.report(ABusyOperation.VALID));
        String next = "/api/reports/" + from + "/diff/" + to;
        int total = Integer.parseInt(as(Roles.VIEWER).get(next).header("X-Total-Count"));
        assertThat(total).isGreaterThan(50);
        List<Map<String, Object>> all = new ArrayList<>();
        while (next != null) {
            Response page = as(Roles.VIEWER).get(next);
            List<Map<String, Object>> rows =
                    page.then().statusCode(200).extract().jsonPath().getList("");
            assertThat(rows).hasSizeBetween(1, 50);
            all.addAll(rows);
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(all).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void a_cause_names_its_first_events_and_leads_to_all_of_them() {
        AnOperation operation = new AnOperation();
        String shipment = operation.shipment();
        String from = number(report(operation));
        int told = Change.EVENTS + 3;
        for (int i = 1; i <= told; i++) {
            operation.report(shipment, "DEP-" + i, """
                            "type": "DEP", "flight": "3U8931", "occurredAt": "2021-04-24T00:00:00Z",
                            "lines": [{"line": 1, "quantity": 2}]""").then().statusCode(201);
        }
        String to = number(report(operation));
        String departed =
                "find { it.measure == 'REACHED' && it.stage == 'IN_TRANSIT' && it.region == null }.causes[0].";
        for (String diff : List.of(from + "/diff/" + to, to + "/diff/" + from)) {
            Response found = as(Roles.VIEWER).get("/api/reports/" + diff);
            found.then()
                    .statusCode(200)
                    .body(departed + "count", equalTo(told))
                    .body(departed + "events.size()", equalTo(Change.EVENTS));
            List<String> references = as(Roles.VIEWER)
                    .get(found.<String>path(departed + "more"))
                    .then()
                    .statusCode(200)
                    .body("quantity.sum()", equalTo(found.<Integer>path(departed + "quantity")))
                    .extract()
                    .path("reference");
            assertThat(references).hasSize(told).startsWith("DEP-1", "DEP-2").endsWith("DEP-" + told);
        }
    }

    @Test
    void reports_are_compared_from_the_earlier_to_the_later_one_and_the_one_before_is_proposed() {
        AnOperation operation = new AnOperation();
        operation.shipment();
        String first = number(report(operation, EARLY));
        String second = number(report(operation, "2021-04-21T12:30:00Z"));
        String third = number(report(operation, "2021-04-22T12:30:00Z"));
        String pages = "/operations/" + operation.code + "/reports/";
        for (String asked : List.of(first + "/compare?with=" + third, third + "/compare?with=" + first)) {
            page(pages + asked).body(containsString("From " + first + " to " + third));
        }
        page(pages + third).body(containsString("<option value=\"" + second + "\" selected>"));
        page(pages + second).body(containsString("<option value=\"" + first + "\" selected>"));
    }

    private static ValidatableResponse page(String path) {
        return as(Roles.VIEWER).accept("text/html").get(path).then().statusCode(200);
    }

    private static Response report(AnOperation operation) {
        return report(operation, ABusyOperation.VALID);
    }

    private static Response report(AnOperation operation, String validAsOf) {
        return as(Roles.COORDINATOR)
                .body(Map.of("operation", operation.code, "validAsOf", validAsOf))
                .post("/api/reports");
    }

    private static String number(Response report) {
        return report.then().statusCode(201).extract().path("header.number");
    }
}
