package org.aidbridge.shipment.query;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Donor, consignee, origin and destination can be corrected until something moves. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadCorrectionTest {

    private AnOperation operation;
    private String shipment;

    @BeforeEach
    void declare() {
        operation = new AnOperation();
        operation.party("OTHER");
        shipment = operation.shipment();
    }

    private ValidatableResponse correct(String head) {
        return as(Roles.OPERATOR)
                .header("If-Match", "*")
                .body("{" + head + ", \"legs\": []}")
                .put("/api/shipments/" + shipment + "?operation=" + operation.code)
                .then();
    }

    private List<String> listed(String filter) {
        return as(Roles.VIEWER)
                .get("/api/shipments?operation=" + operation.code + "&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
    }

    /** What was declared of concentrators, by member. */
    private Map<String, BigDecimal> declared(String by, String asOf) {
        List<Map<String, Object>> figures = as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/figures?item=OXYGEN_CONCENTRATOR&by=" + by + asOf)
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.stage == 'PLANNED' && it.reached > 0 }");
        Map<String, BigDecimal> declared = new TreeMap<>();
        figures.forEach(f -> declared.put(
                String.valueOf(f.get("member")), new BigDecimal(f.get("reached").toString())));
        return declared;
    }

    private List<String> behind(String donor, String asOf) {
        return as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/figures/shipments?item=OXYGEN_CONCENTRATOR&stage=PLANNED"
                        + "&measure=STOCK&donor=" + donor + asOf)
                .then()
                .statusCode(200)
                .extract()
                .path("shipment");
    }

    @Test
    void a_corrected_head_holds_from_then_on_in_figures_and_lists_and_the_old_one_as_of_before() {
        Instant at = Instant.now();
        String before = "&validAt=" + at + "&knownAt=" + at;
        String shown =
                operation.get(shipment, before.replaceFirst("&", "?")).extract().asString();
        Map<String, BigDecimal> whole = declared("WHOLE", "");

        correct("\"donor\": \"OTHER\", \"consignee\": \"AGENT\", \"origin\": \"HKG\", \"destination\": \"BOM\"")
                .statusCode(200)
                .body("donor", equalTo("OTHER"))
                .body("consignee", equalTo("AGENT"))
                .body("stages.place.unique()", equalTo(List.of("HKG")));

        BigDecimal all = new BigDecimal("800");
        Instant now = Instant.now();
        for (String asOf : List.of("", "&validAt=" + now + "&knownAt=" + now, "&validAt=" + at)) {
            assertThat(declared("DONOR", asOf)).as(asOf).isEqualTo(Map.of("OTHER", all));
            assertThat(declared("LANE", asOf)).as(asOf).isEqualTo(Map.of("HKG-BOM", all));
            assertThat(declared("RECIPIENT", asOf)).as(asOf).isEqualTo(Map.of("@BOM", all));
            assertThat(declared("WHOLE", asOf)).as(asOf).isEqualTo(whole);
            assertThat(behind("OTHER", asOf)).containsExactly(shipment);
            assertThat(behind("DONOR", asOf)).isEmpty();
            assertThat(listed("donor=OTHER" + asOf)).containsExactly(shipment);
            assertThat(listed("donor=DONOR" + asOf)).isEmpty();
            assertThat(listed("consignee=AGENT" + asOf)).containsExactly(shipment);
        }
        assertThat(declared("DONOR", before)).isEqualTo(Map.of("DONOR", all));
        assertThat(declared("LANE", before)).isEqualTo(Map.of("CTU-DEL", all));
        assertThat(declared("RECIPIENT", before)).isEqualTo(Map.of("@DEL", all));
        assertThat(behind("DONOR", before)).containsExactly(shipment);
        assertThat(behind("OTHER", before)).isEmpty();
        assertThat(listed("donor=DONOR" + before)).containsExactly(shipment);
        assertThat(listed("donor=OTHER" + before)).isEmpty();
        assertThat(listed("consignee=CONSIGNEE" + before)).containsExactly(shipment);
        assertThat(operation
                        .get(shipment, before.replaceFirst("&", "?"))
                        .extract()
                        .asString())
                .isEqualTo(shown);
    }

    @Test
    void each_of_several_corrections_holds_for_its_time() {
        Instant first = Instant.now();
        correct("\"donor\": \"OTHER\"").statusCode(200);
        Instant second = Instant.now();
        correct("\"donor\": \"AGENT\", \"destination\": \"BOM\"").statusCode(200);
        assertThat(declared("DONOR", "&knownAt=" + first)).containsOnlyKeys("DONOR");
        assertThat(declared("DONOR", "&knownAt=" + second)).containsOnlyKeys("OTHER");
        assertThat(declared("LANE", "&knownAt=" + second)).containsOnlyKeys("CTU-DEL");
        assertThat(declared("DONOR", "")).containsOnlyKeys("AGENT");
        operation.get(shipment, "?knownAt=" + second).body("donor", equalTo("OTHER"));
    }

    @Test
    void goods_go_on_under_the_corrected_head() {
        correct("\"origin\": \"HKG\", \"destination\": \"BOM\"").statusCode(200);
        operation.report(shipment, "DEP", """
                        "type": "DEP", "flight": "3U8931", "place": "HKG", "occurredAt": "2021-04-24T00:00:00Z\"""").then().statusCode(201);
        operation.report(shipment, "ARR", """
                        "type": "ARR", "place": "BOM", "occurredAt": "2021-04-25T00:00:00Z\"""").then().statusCode(201);
        operation.get(shipment, "").body("status", equalTo("ARRIVED"));
    }

    @Test
    void once_something_has_moved_the_head_stays_and_all_of_it_is_named() {
        operation.report(shipment, "DEP", """
                        "type": "DEP", "flight": "3U8931", "occurredAt": "2021-04-24T00:00:00Z",
                        "lines": [{"line": 1, "quantity": 1}]""").then().statusCode(201);
        correct("\"donor\": \"OTHER\", \"consignee\": \"CONSIGNEE\", \"origin\": \"HKG\"")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/donor", "/origin"))
                .body("errors.detail[0]", containsString("have moved"));
        correct("\"donor\": \"DONOR\", \"origin\": \"CTU\"").statusCode(200);
    }

    @Test
    void a_head_is_corrected_to_what_there_is() {
        correct("\"donor\": \"NOBODY\", \"origin\": \"NOWHERE\", \"destination\": \"NOWHERE\"")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/donor", "/origin", "/destination", "/destination"));
    }
}
