package org.aidbridge.reference.operation;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.Given;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceTest {

    @Inject
    CodeLookup known;

    private static Response addItem(String field, Object value) {
        Map<String, Object> item = new HashMap<>(
                Map.of("code", Fresh.code("ITEM_"), "name", "Something", "category", "OXYGEN", "unit", "KG"));
        item.put(field, value);
        return as(Roles.COORDINATOR).body(item).post("/api/items");
    }

    private static String operation(Map<String, Object> facts) {
        String code = Fresh.code("OP-");
        Map<String, Object> operation = new HashMap<>(Map.of("code", code, "name", "Test", "zone", "Asia/Kolkata"));
        operation.putAll(facts);
        as(Roles.ADMIN).body(operation).post("/api/operations").then().statusCode(201);
        Given.everybodyIn(code);
        return code;
    }

    private static Response addParty(String operation, Map<String, Object> facts) {
        Map<String, Object> party =
                new HashMap<>(Map.of("code", Fresh.code("P-"), "name", "Somebody", "roles", List.of("DONOR")));
        party.putAll(facts);
        return as(Roles.COORDINATOR).body(party).post("/api/operations/" + operation + "/parties");
    }

    @Test
    void the_items_of_april_2021_are_there_in_their_units() {
        Response items = as(Roles.VIEWER)
                .queryParam("limit", 500)
                .queryParam("category", "OXYGEN")
                .get("/api/items");
        items.then()
                .statusCode(200)
                .body("code", hasItems("OXYGEN_CONCENTRATOR", "OXYGEN_GENERATOR", "OXYGEN_CYLINDER"));
        for (String[] item : new String[][] {
            {"VENTILATOR", "EA"}, {"PATIENT_MONITOR", "EA"}, {"MEDICINE", "KG"}, {"MEDICAL_MATERIAL", "KG"},
            {"MASK", "EA"}, {"TEST_KIT", "EA"}, {"MEDICINE_VIAL", "VIAL"}, {"BIPAP", "EA"}
        }) {
            as(Roles.VIEWER)
                    .get("/api/items/" + item[0])
                    .then()
                    .statusCode(200)
                    .body("unit", equalTo(item[1]))
                    .body("recordedBy", equalTo("seed"));
        }
    }

    @Test
    void units_say_how_finely_they_are_counted_and_categories_are_data() {
        as(Roles.VIEWER)
                .get("/api/units")
                .then()
                .statusCode(200)
                .body("find { it.code == 'EA' }.decimals", equalTo(0))
                .body("find { it.code == 'KG' }.decimals", equalTo(3));
        String category = Fresh.code("CAT_");
        for (int status : new int[] {201, 200}) {
            as(Roles.COORDINATOR)
                    .body(Map.of("code", category, "name", "Of our own"))
                    .post("/api/item-categories")
                    .then()
                    .statusCode(status);
        }
        as(Roles.VIEWER).get("/api/item-categories").then().body("code", hasItem(category));
        addItem("category", category).then().statusCode(201);
        as(Roles.COORDINATOR)
                .body(Map.of("code", "two words"))
                .post("/api/item-categories")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/code", "/name"));
        as(Roles.OPERATOR)
                .body(Map.of("code", Fresh.code("CAT_"), "name", "x"))
                .post("/api/item-categories")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "category,NO_SUCH_CATEGORY",
        "unit,STONE",
        "hs,9019.20",
        "hs,90192",
        "unspsc,4227170",
        "unitKg,0",
        "unitKg,-1",
        "unitKg,1.2345",
        "unitKg,100000001"
    })
    void an_item_with_a_wrong_value_is_refused_at_its_place(String field, String value) {
        Object typed = field.equals("unitKg") ? new java.math.BigDecimal(value) : value;
        addItem(field, typed).then().statusCode(422).body("errors.pointer", contains("/" + field));
    }

    @Test
    void the_first_quantity_freezes_the_unit_of_an_item() {
        String code = addItem("unitKg", 1.5).then().statusCode(201).extract().path("code");
        Map<String, Object> item = new HashMap<>(Map.of("name", "Something", "category", "OXYGEN", "unit", "EA"));
        reviseItem(code, item, 1).then().statusCode(200).body("unitKg", nullValue());
        QuarkusTransaction.requiringNew().run(() -> known.item(code, "/lines/0/item"));
        item.put("unit", "KG");
        reviseItem(code, item, 2)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/unit"))
                .body("detail", containsString("Quantities of this item were recorded"));
    }

    private static Response reviseItem(String code, Map<String, Object> item, int version) {
        return as(Roles.COORDINATOR)
                .header("If-Match", "\"" + version + "\"")
                .body(item)
                .put("/api/items/" + code);
    }

    @Test
    void an_operation_is_live_unless_the_sample_loader_made_it_a_replay() {
        as(Roles.VIEWER).get("/api/operations/" + operation(Map.of())).then().body("mode", equalTo("LIVE"));
        String replay = Fresh.code("OP-");
        Given.createOperation(replay, "REPLAY");
        Given.everybodyIn(replay);
        as(Roles.VIEWER).get("/api/operations/" + replay).then().body("mode", equalTo("REPLAY"));
        as(Roles.VIEWER)
                .queryParam("mode", "REPLAY")
                .get("/api/operations")
                .then()
                .body("code", hasItem(replay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLAY", "replay", "Replay", " REPLAY", "REPLAY ", "\u0052EPLAY"})
    void the_api_creates_no_replay_in_any_spelling(String mode) {
        String code = Fresh.code("OP-");
        as(Roles.ADMIN)
                .body(Map.of("code", code, "name", "Test", "mode", mode, "zone", "Asia/Kolkata"))
                .post("/api/operations")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/mode"));
        String live = operation(Map.of());
        reviseOperation(live, mode, "Asia/Kolkata", 1).then().statusCode(422).body("errors.pointer", hasItem("/mode"));
        as(Roles.VIEWER).get("/api/operations/" + live).then().body("mode", equalTo("LIVE"));
    }

    @Test
    void a_replay_stays_a_replay() {
        String replay = Fresh.code("OP-");
        Given.createOperation(replay, "REPLAY");
        reviseOperation(replay, "LIVE", "Asia/Kolkata", 1)
                .then()
                .statusCode(422)
                .body("detail", containsString("never changes: it is REPLAY"));
        reviseOperation(replay, "REPLAY", "Asia/Dhaka", 1).then().statusCode(200);
    }

    @Test
    void the_first_fact_freezes_the_zone_of_an_operation() {
        String code = operation(Map.of());
        reviseOperation(code, "LIVE", "Asia/Dhaka", 1).then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> known.operation(code, "/operation"));
        reviseOperation(code, "LIVE", "Asia/Kolkata", 2)
                .then()
                .statusCode(409)
                .body("detail", containsString("can no longer change"));
        reviseOperation(code, "LIVE", "Asia/Dhaka", 2).then().statusCode(200);
    }

    private static Response reviseOperation(String code, String mode, String zone, int version) {
        return as(Roles.ADMIN)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("name", "Test", "mode", mode, "zone", zone))
                .put("/api/operations/" + code);
    }

    @ParameterizedTest
    @CsvSource({
        "zone,Mars/Olympus",
        "zone,Asia/Kolkata/Delhi",
        "mode,PRACTICE",
        "startedOn,26.04.2021",
        "startedOn,2021-02-30",
        "startedOn,+999999999-01-01"
    })
    void an_operation_with_a_wrong_value_is_refused_at_its_place(String field, String value) {
        Map<String, Object> operation =
                new HashMap<>(Map.of("code", Fresh.code("OP-"), "name", "Test", "zone", "Asia/Kolkata"));
        operation.put(field, value);
        as(Roles.ADMIN)
                .body(operation)
                .post("/api/operations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/" + field));
    }

    @Test
    void party_codes_are_unique_per_operation_only() {
        String one = operation(Map.of());
        String two = operation(Map.of());
        String code = Fresh.code("P-");
        addParty(one, Map.of("code", code, "name", "One", "place", "DEL", "country", "IN"))
                .then()
                .statusCode(201)
                .body("operation", equalTo(one))
                .body("place", equalTo("DEL"));
        addParty(two, Map.of("code", code, "name", "Two")).then().statusCode(201);
        as(Roles.VIEWER)
                .get("/api/operations/" + one + "/parties/" + code)
                .then()
                .body("name", equalTo("One"));
        as(Roles.VIEWER).get("/api/operations/" + two + "/parties").then().body("name", contains("Two"));
    }

    @Test
    void parties_are_listed_by_role_and_roles_are_data() {
        String operation = operation(Map.of());
        addParty(operation, Map.of("code", "GIVER", "roles", List.of("DONOR", "AUTHORITY")))
                .then()
                .statusCode(201);
        addParty(operation, Map.of("code", "WAREHOUSE-KEEPER", "roles", List.of("WAREHOUSE_KEEPER")))
                .then()
                .statusCode(201);
        String parties = "/api/operations/" + operation + "/parties";
        as(Roles.VIEWER).queryParam("role", "AUTHORITY").get(parties).then().body("code", contains("GIVER"));
        as(Roles.VIEWER)
                .queryParam("role", "WAREHOUSE_KEEPER")
                .get(parties)
                .then()
                .body("code", contains("WAREHOUSE-KEEPER"));
    }

    @Test
    void a_party_with_wrong_values_is_refused_at_each_place() {
        String operation = operation(Map.of());
        addParty(operation, Map.of("roles", List.of()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/roles"));
        addParty(operation, Map.of("roles", List.of("DONOR", "!giver"), "country", "ZZ"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/country", "/roles/1"));
        addParty(operation, Map.of("place", "NOWHERE"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/place"))
                .body("detail", containsString("NOWHERE"));
    }

    @Test
    void parties_of_an_unknown_operation_are_not_found() {
        String unknown = Fresh.code("OP-");
        as(Roles.VIEWER).get("/api/operations/" + unknown + "/parties").then().statusCode(404);
        addParty(unknown, Map.of()).then().statusCode(404);
    }
}
