package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way of asking for some of the shipments, each through the database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShipmentListTest {

    private AnOperation operation;

    @BeforeEach
    void anOperation() {
        operation = new AnOperation();
    }

    @ParameterizedTest
    @CsvSource({
        "stage=WITHHELD, stage=PLANNED",
        "carrier=3U, carrier=CX",
        "donor=DONOR, donor=AGENT",
        "consignee=CONSIGNEE, consignee=DONOR",
        "item=MEDICINE, item=VENTILATOR",
        "flag=HELD, flag=OFF_PLAN",
        "flag=SILENT, flag=EXPIRING, flag=EXPIRED, flag=MISDELIVERED",
        "q=concentr, q=ventil",
        "q=3u8931, q=3u8932",
        "q=sichuan, q=cathay",
        "q=new delhi, q=new york",
        "q=the consignee donor, q=the agents",
        "q=shuangliu ctu, q=shuangliu hkg",
    })
    void a_filter_finds_what_matches_and_nothing_else(String matching, String other) {
        String ref = operation.shipment();
        operation
                .report(ref, "B", "\"type\":\"ARR\",\"occurredAt\":\"2021-04-27T10:00:00+05:30\",\"place\":\"DEL\"")
                .then()
                .statusCode(201);
        operation
                .report(ref, "C", "\"type\":\"WITHHELD\",\"occurredAt\":\"2021-04-28T10:00:00+05:30\"")
                .then()
                .statusCode(201);
        list(matching).body("reference", contains(ref));
        list(other).body("", empty());
    }

    @Test
    void the_name_that_another_operation_gives_a_party_of_the_same_code_finds_nothing() {
        String ref = operation.shipment();
        AnOperation other = new AnOperation();
        named(operation, "Alphaville");
        named(other, "Zebratown");
        String body = """
                {"operation": "%s", "declaredAt": "2021-04-20", "donor": "DONOR", "consignee": "X9", "origin": "CTU",
                 "destination": "DEL", "lines": [{"item": "MEDICINE", "quantity": 1, "unit": "KG"}]}
                """.formatted(operation.code);
        String of = operation.declare(body).statusCode(201).extract().path("reference");
        list("q=alphaville").body("reference", contains(of));
        list("q=zebratown").body("", empty());
        as(Roles.VIEWER)
                .get("/api/shipments?q=zebratown")
                .then()
                .statusCode(200)
                .body("reference", not(hasItem(of)));
        list("q=concentr").body("reference", contains(ref));
    }

    private static void named(AnOperation in, String name) {
        as(Roles.COORDINATOR)
                .body(Map.of("code", "X9", "name", name, "roles", List.of("CONSIGNEE")))
                .post("/api/operations/" + in.code + "/parties")
                .then()
                .statusCode(201);
    }

    @Test
    void all_filters_go_together_now_and_as_of_another_time() {
        String ref = operation.shipment();
        String all = "stage=PLANNED&carrier=3U&donor=DONOR&consignee=CONSIGNEE&item=MEDICINE&flag=SILENT&q=ctu";
        list(all).body("reference", contains(ref));
        String known = operation.get(ref, "").extract().path("recordedAt");
        list(all + "&knownAt=" + known + "&validAt=2021-05-20T00:00:00Z").body("reference", contains(ref));
        list(all + "&knownAt=" + known + "&validAt=2021-04-21T00:00:00Z").body("", empty());
    }

    private ValidatableResponse list(String query) {
        return as(Roles.VIEWER)
                .get("/api/shipments?operation=" + operation.code + "&" + query)
                .then()
                .statusCode(200);
    }
}
