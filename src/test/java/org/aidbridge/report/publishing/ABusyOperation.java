package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;

/**
 * An operation with everything a first page may show: closed and disputed routes, blocked and late cargo, withheld and missing goods, a
 * corrected figure and contradicting claims.
 */
final class ABusyOperation {

    static final String VALID = "2021-04-29T12:30:00Z";

    final AnOperation operation = new AnOperation();

    /** @param items how many; test kits, of which there are most, among them */
    ABusyOperation(int items) {
        List<Map<String, Object>> catalogue = as(Roles.VIEWER)
                .get("/api/items?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.recordedBy == 'seed' }");
        List<Map<String, Object>> chosen = catalogue.stream()
                .filter(item -> !List.of("TEST_KIT", "VENTILATOR").contains(item.get("code")))
                .limit(items - 2)
                .toList();
        shipped("TEST_KIT", "EA", 692_208, "NORMAL", "");
        all("TEST_KIT", 600_000);
        shipped("VENTILATOR", "EA", 60, "CRITICAL", ", \"requiredBy\": \"2021-04-26\"");
        int number = 0;
        for (Map<String, Object> item : chosen) {
            String code = (String) item.get("code");
            shipped(code, (String) item.get("unit"), 100 + number, number % 3 == 0 ? "CRITICAL" : "HIGH", "");
            if (number++ % 2 == 0) {
                all(code, 90);
            }
        }
        // What has left before is in no letter's way.
        said();
        claimed();
    }

    private void said() {
        publish("""
                "kind": "SUSPENSION", "carrier": "3U", "scope": {"routes": ["3U:CTU-DEL"]}, "createRoutes": true,
                "issuedAt": "2021-04-26", "reviewOn": "2021-05-11", "zone": "Asia/Shanghai",
                "source": {"kind": "CARRIER", "url": "https://example.org/letter", "quote": "all routes are suspended for 15 days"}
                """);
        publish("""
                "kind": "STATEMENT", "carrier": "3U", "scope": {"routes": ["3U:CTU-DEL"]}, "createRoutes": true,
                "issuedAt": "2021-04-27", "operated": true, "zone": "Asia/Shanghai",
                "source": {"kind": "GOVERNMENT", "party": "AGENT", "quote": "cargo flights operate normally, as they always have"}
                """);
    }

    private void publish(String notice) {
        as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", %s}".formatted(operation.code, notice))
                .post("/api/notices")
                .then()
                .statusCode(201);
    }

    private void claimed() {
        for (int figure : new int[] {5000, 9000}) {
            as(Roles.COORDINATOR)
                    .body("""
                            {"operation": "%s", "text": "exactly %d ventilators", "bound": "EXACTLY", "quantity": %d, "unit": "EA",
                             "items": ["VENTILATOR"], "stage": "IN_TRANSIT", "statedAt": "2021-04-28",
                             "source": {"kind": "GOVERNMENT", "party": "DONOR", "url": "https://example.org/%d"}}
                            """.formatted(operation.code, figure, figure, figure))
                    .post("/api/claims")
                    .then()
                    .statusCode(201);
        }
    }

    /** Declared under the code of its item, from Chengdu to Delhi. */
    private void shipped(String item, String unit, int quantity, String priority, String more) {
        operation
                .declare("""
                        {"operation": "%s", "reference": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR",
                         "consignee": "CONSIGNEE", "origin": "CTU", "destination": "DEL", "priority": "%s",
                         "lines": [{"item": "%s", "quantity": %d, "unit": "%s"}],
                         "legs": [{"carrier": "3U", "flight": "3U8931", "origin": "CTU", "destination": "DEL"}]%s}
                        """.formatted(operation.code, shipment(item), priority, item, quantity, unit, more))
                .statusCode(201);
    }

    /** Departed, arrived, received but for what is missing and damaged; some of it is dispatched, and some is withheld. */
    private void all(String item, int quantity) {
        tell(item, "DEP", "\"flight\": \"3U8931\"", "2021-04-24T00:00:00Z", "\"quantity\": " + quantity);
        tell(item, "ARR", "\"flight\": \"3U8931\"", "2021-04-25T00:00:00Z", "\"quantity\": " + quantity);
        tell(
                item,
                "DDL",
                "\"place\": \"DEL\"",
                "2021-04-26T00:00:00Z",
                "\"quantity\": " + (quantity - 10) + ", \"damaged\": 4, \"missing\": 6");
        tell(item, "DISPATCHED", "\"to\": \"HOSPITAL\"", "2021-04-27T00:00:00Z", "\"quantity\": 20");
        tell(item, "WITHHELD", "\"place\": \"DEL\"", "2021-04-28T00:00:00Z", "\"quantity\": 5");
    }

    /** The reference of the shipment with an item. */
    String shipment(String item) {
        return operation.code + "." + item;
    }

    String tell(String item, String type, String where, String at, String line) {
        return told(
                item,
                type + " " + at,
                "\"type\": \"%s\", %s, \"occurredAt\": \"%s\", \"lines\": [{\"line\": 1, %s}]"
                        .formatted(type, where, at, line));
    }

    private String told(String item, String reference, String fields) {
        return operation
                .report(shipment(item), reference + " " + item, fields)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Withdraws an event of the shipment with that item. */
    void withdraw(String item, String event) {
        told(item, "withdrawn", "\"type\": \"RETRACTED\", \"retracts\": \"" + event + "\"");
    }

    Response report(String validAsOf) {
        return as(Roles.COORDINATOR)
                .body(Map.of("operation", operation.code, "validAsOf", validAsOf))
                .post("/api/reports");
    }
}
