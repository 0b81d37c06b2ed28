package org.aidbridge.reference.carrier;

import static org.aidbridge.Given.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CarrierTest {

    private static Response carrier(String code, String designator) {
        return as(Roles.COORDINATOR)
                .body(Map.of("code", code, "name", "Carrier " + code, "designator", designator))
                .post("/api/carriers");
    }

    private static Response route(String carrier, Map<String, Object> route) {
        return as(Roles.COORDINATOR).body(route).post("/api/carriers/" + carrier + "/routes");
    }

    @Test
    void sichuan_airlines_has_two_waybill_prefixes_each_with_its_source() {
        as(Roles.VIEWER)
                .get("/api/carriers/3U")
                .then()
                .statusCode(200)
                .body("name", equalTo("Sichuan Airlines"))
                .body("designator", equalTo("3U"))
                .body("icao", equalTo("CSC"))
                .body("awbPrefixes.prefix", containsInAnyOrder("876", "859"))
                .body("awbPrefixes.find { it.prefix == '876' }.source", equalTo("customs file, waybill 876-41176586"))
                .body("awbPrefixes.find { it.prefix == '859' }.source", equalTo("public list"));
    }

    @Test
    void every_curated_prefix_has_three_digits_and_a_source() {
        List<String> broken = as(Roles.VIEWER)
                .queryParam("limit", 500)
                .get("/api/carriers")
                .path("findAll { c -> c.awbPrefixes.any { !(it.prefix ==~ /[0-9]{3}/) || !it.source } }.code");
        org.assertj.core.api.Assertions.assertThat(broken).isEmpty();
    }

    @Test
    void two_carriers_may_share_a_designator() {
        String one = Fresh.code("C");
        String two = Fresh.code("C");
        carrier(one, "9Q").then().statusCode(201);
        carrier(two, "9Q").then().statusCode(201);
        as(Roles.VIEWER)
                .queryParam("designator", "9Q")
                .get("/api/carriers")
                .then()
                .body("code", containsInAnyOrder(one, two));
    }

    @ParameterizedTest
    @ValueSource(strings = {"33", "3?", "3", "CSC", "3-", "3U!"})
    void a_designator_has_two_characters_and_a_letter(String designator) {
        carrier(Fresh.code("C"), designator).then().statusCode(422).body("errors.pointer", contains("/designator"));
    }

    @Test
    void a_prefix_needs_its_source() {
        as(Roles.COORDINATOR)
                .body(Map.of(
                        "code",
                        Fresh.code("C"),
                        "name",
                        "Carrier",
                        "awbPrefixes",
                        List.of(Map.of("prefix", "87"), Map.of("prefix", "876", "source", "a waybill"))))
                .post("/api/carriers")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/awbPrefixes/0/prefix", "/awbPrefixes/0/source"));
    }

    @Test
    void a_route_is_known_by_what_it_is() {
        String carrier = Fresh.code("C");
        carrier(carrier, "3U").then().statusCode(201);
        String id = carrier + ":XIY-DEL";
        route(carrier, Map.of("origin", "XIY", "destination", "DEL"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/routes/" + id))
                .body("id", equalTo(id))
                .body("flight", nullValue());
        route(carrier, Map.of("origin", "XIY", "destination", "DEL", "flight", "3U8047"))
                .then()
                .statusCode(201)
                .body("id", equalTo(id + ":3U8047"));
        as(Roles.VIEWER)
                .get("/api/routes/" + id)
                .then()
                .statusCode(200)
                .body("carrier", equalTo(carrier))
                .body("origin", equalTo("XIY"))
                .body("destination", equalTo("DEL"))
                .body("recordedBy", equalTo(Roles.COORDINATOR));
        route(carrier, Map.of("origin", "XIY", "destination", "DEL"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        as(Roles.VIEWER).get("/api/routes/" + carrier + ":XIY-BOM").then().statusCode(404);
    }

    @Test
    void routes_are_listed_by_carrier_and_by_either_end() {
        String carrier = Fresh.code("C");
        carrier(carrier, "3U").then().statusCode(201);
        for (String ends : List.of("XIY-DEL", "XIY-BOM", "CTU-MAA", "CKG-DEL")) {
            route(carrier, Map.of("origin", ends.substring(0, 3), "destination", ends.substring(4)))
                    .then()
                    .statusCode(201);
        }
        routes(carrier, Map.of()).then().body("$", hasSize(4));
        routes(carrier, Map.of("origin", "XIY")).then().body("destination", contains("BOM", "DEL"));
        routes(carrier, Map.of("destination", "DEL")).then().body("origin", contains("CKG", "XIY"));
        routes(carrier, Map.of("limit", "3"))
                .then()
                .body("$", hasSize(3))
                .header("Link", containsString("rel=\"next\""));
        routes(carrier, Map.of("origin", "NOWHERE")).then().statusCode(200).body("$", hasSize(0));
    }

    private static Response routes(String carrier, Map<String, String> filters) {
        return as(Roles.VIEWER)
                .queryParam("carrier", carrier)
                .queryParams(filters)
                .get("/api/routes");
    }

    @ParameterizedTest
    @CsvSource({
        "XIY,NOWHERE,,/destination",
        "NOWHERE,DEL,,/origin",
        "XIY,XIY,,/destination",
        "XIY,,,/destination",
        "XIY,DEL,3U?8047,/flight"
    })
    void a_route_leads_from_one_known_place_to_another(
            String origin, String destination, String flight, String pointer) {
        Map<String, Object> route = new java.util.HashMap<>();
        route.put("origin", origin);
        route.put("destination", destination);
        route.put("flight", flight);
        route("3U", route).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void a_route_of_an_unknown_carrier_is_not_found() {
        route(Fresh.code("C"), Map.of("origin", "XIY", "destination", "DEL"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_route_is_added_by_coordinators_only() {
        as(Roles.OPERATOR)
                .body(Map.of("origin", "XIY", "destination", "DEL"))
                .post("/api/carriers/3U/routes")
                .then()
                .statusCode(403);
    }

    @Test
    void carriers_are_found_by_their_words() {
        as(Roles.VIEWER).queryParam("q", "sichuan").get("/api/carriers").then().body("code", hasItem("3U"));
        as(Roles.VIEWER).queryParam("q", "csc").get("/api/carriers").then().body("code", hasItem("3U"));
    }
}
