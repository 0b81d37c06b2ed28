package org.aidbridge.web;

import static org.aidbridge.Given.as;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The pages that list, add and revise reference data: the same for all kinds, and only for users with the role. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CataloguePagesTest {

    private AnOperation operation;
    private String page;

    @BeforeEach
    void open() {
        operation = new AnOperation();
        page = "/operations/" + operation.code;
    }

    private static ValidatableResponse send(String role, String path, Map<String, String> fields) {
        return browserOf(role)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path)
                .then();
    }

    private static ValidatableResponse added(String path, Map<String, String> fields) {
        return send(Roles.COORDINATOR, path + "/new", fields)
                .statusCode(303)
                .header("Location", endsWith(path + "/" + fields.get("code") + "?recorded=true"));
    }

    private static String item() {
        String code = Fresh.code("ITEM_");
        added("/catalogue/items", Map.of("code", code, "name", "Pulse oximeter", "category", "OXYGEN", "unit", "EA"));
        return code;
    }

    @Test
    void an_entry_added_on_a_page_is_the_same_in_the_api() {
        String item = Fresh.code("ITEM_");
        added(
                "/catalogue/items",
                Map.of("code", item, "name", "Flow meter", "category", "OXYGEN", "unit", "EA", "unitKg", "0.350"));
        as(Roles.VIEWER)
                .get("/api/items/" + item)
                .then()
                .statusCode(200)
                .body("name", equalTo("Flow meter"), "unitKg", equalTo(0.35f), "recordedBy", equalTo("coordinator"));
        String place = Fresh.code("P");
        added(
                "/catalogue/places",
                Map.of(
                        "code", place,
                        "name", "Ward 4",
                        "kind", "HOSPITAL",
                        "country", "IN",
                        "zone", "Asia/Kolkata",
                        "latitude", "28.567",
                        "longitude", "77.21"));
        as(Roles.VIEWER)
                .get("/api/places/" + place)
                .then()
                .statusCode(200)
                .body("kind", equalTo("HOSPITAL"), "latitude", equalTo(28.567f));
        String carrier = Fresh.code("C");
        added(
                "/catalogue/carriers",
                Map.of(
                        "code", carrier,
                        "name", "A carrier",
                        "kind", "CHARTER",
                        "awbPrefixes", "876 customs file, waybill 876-41176586\n\n859  another list"));
        as(Roles.VIEWER)
                .get("/api/carriers/" + carrier)
                .then()
                .statusCode(200)
                .body(
                        "awbPrefixes[0].source", equalTo("customs file, waybill 876-41176586"),
                        "awbPrefixes[1].prefix", equalTo("859"));
        send(
                        Roles.COORDINATOR,
                        "/catalogue/routes/new",
                        Map.of("carrier", carrier, "origin", "XIY", "destination", "DEL"))
                .statusCode(303);
        as(Roles.VIEWER).get("/api/routes/" + carrier + ":XIY-DEL").then().statusCode(200);
        browserOf(Roles.VIEWER)
                .get("/catalogue/routes?carrier=" + carrier)
                .then()
                .statusCode(200)
                .body(containsString(carrier + ":XIY-DEL"));
        String party = Fresh.code("PARTY-");
        added(
                page + "/parties",
                Map.of("code", party, "name", "A hospital", "roles", "RECIPIENT, CONSIGNEE", "country", "IN"));
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/parties/" + party)
                .then()
                .statusCode(200)
                .body("roles", hasItem("CONSIGNEE"), "roles", hasItem("RECIPIENT"));
        String category = Fresh.code("CATEGORY_");
        send(Roles.COORDINATOR, "/catalogue/item-categories/new", Map.of("code", category, "name", "Ward things"))
                .statusCode(303)
                .header("Location", endsWith("/catalogue/item-categories"));
        browserOf(Roles.VIEWER)
                .get("/catalogue/item-categories")
                .then()
                .body(containsString(category), containsString("Ward things"));
    }

    @Test
    void a_list_is_found_by_words_and_goes_on_page_by_page() {
        String item = item();
        browserOf(Roles.VIEWER)
                .get("/catalogue/items?q=oximeter&category=OXYGEN&limit=500")
                .then()
                .statusCode(200)
                .body(containsString("/catalogue/items/" + item), not(containsString("OXYGEN_CYLINDER")));
        browserOf(Roles.VIEWER)
                .get("/catalogue/items?q=&category=&limit=1")
                .then()
                .statusCode(200)
                .body(containsString("limit=1&amp;after="));
        browserOf(Roles.VIEWER)
                .get("/catalogue/items?q=" + Fresh.code("NOSUCH"))
                .then()
                .statusCode(200)
                .body(containsString("Nothing matches."));
        browserOf(Roles.VIEWER).get("/catalogue/stars").then().statusCode(404);
        browserOf(Roles.VIEWER).get("/catalogue/items/NOT_THERE").then().statusCode(404);
    }

    @Test
    void errors_are_shown_at_their_fields_and_the_input_kept() {
        send(
                        Roles.COORDINATOR,
                        "/catalogue/places/new",
                        Map.of(
                                "code", Fresh.code("P"),
                                "name", "A ward that is kept",
                                "kind", "HOSPITAL",
                                "country", "IN",
                                "zone", "India",
                                "latitude", "28.5"))
                .statusCode(422)
                .body(
                        containsString("A ward that is kept"),
                        containsString("id=\"wrong-zone\""),
                        containsString("is not an IANA time zone"),
                        containsString("id=\"wrong-longitude\""),
                        not(containsString("id=\"wrong-name\"")));
        send(Roles.COORDINATOR, "/catalogue/items/new", Map.of("name", "x", "unitKg", "heavy"))
                .statusCode(422)
                .body(containsString("id=\"wrong-unitKg\""), containsString("value=\"heavy\""));
        send(
                        Roles.COORDINATOR,
                        "/catalogue/items/new",
                        Map.of("code", item(), "name", "x", "category", "OXYGEN", "unit", "EA"))
                .statusCode(409)
                .body(containsString("id=\"wrong-code\""));
    }

    @Test
    void a_concurrent_change_is_shown_and_overwritten_only_knowingly() {
        String item = item();
        String form = "/catalogue/items/" + item + "/change";
        Map<String, String> mine = Map.of(
                "version", "\"1\"", "name", "Oximeter, mine", "category", "OXYGEN", "unit", "EA", "hs", "901819");
        Map<String, String> theirs =
                Map.of("version", "\"1\"", "name", "Oximeter, theirs", "category", "OXYGEN", "unit", "EA");
        browserOf(Roles.COORDINATOR).get(form).then().statusCode(200).body(containsString("value=\"&quot;1&quot;\""));
        send(Roles.ADMIN, form, theirs).statusCode(303);
        send(Roles.COORDINATOR, form, mine)
                .statusCode(412)
                .body(
                        allOf(
                                containsString("Somebody else has changed this meanwhile"),
                                containsString("<bdi>admin</bdi>"),
                                containsString("<bdi>Oximeter, theirs</bdi>"),
                                containsString("value=\"Oximeter, mine\""),
                                containsString("id=\"theirs-hs\""),
                                not(containsString("id=\"theirs-unit\""))),
                        containsString("value=\"&quot;2&quot;\""));
        as(Roles.VIEWER).get("/api/items/" + item).then().body("name", equalTo("Oximeter, theirs"));
        // A typing mistake does not confirm the current values.
        send(Roles.COORDINATOR, form, Map.of("version", "\"1\"", "category", "OXYGEN", "unit", "EA"))
                .statusCode(422)
                .body(containsString("value=\"&quot;1&quot;\""));
        send(Roles.COORDINATOR, form, Map.of("name", "no version", "category", "OXYGEN", "unit", "EA"))
                .statusCode(428);
        send(
                        Roles.COORDINATOR,
                        form,
                        Map.of("version", "\"2\"", "name", "Oximeter, mine", "category", "OXYGEN", "unit", "EA"))
                .statusCode(303);
        as(Roles.VIEWER)
                .get("/api/items/" + item)
                .then()
                .body("name", equalTo("Oximeter, mine"), "version", equalTo(3));
    }

    @Test
    void fields_that_facts_depend_on_are_read_only() {
        String item = item();
        String form = "/catalogue/items/" + item + "/change";
        browserOf(Roles.COORDINATOR).get(form).then().body(containsString("id=\"of-unit\""));
        operation.shipment();
        browserOf(Roles.COORDINATOR)
                .get("/catalogue/items/OXYGEN_CONCENTRATOR/change")
                .then()
                .statusCode(200)
                .body(
                        not(containsString("id=\"of-unit\"")),
                        containsString("no longer changes"),
                        not(containsString("id=\"of-code\"")));
        browserOf(Roles.ADMIN)
                .get(page + "/settings/change")
                .then()
                .statusCode(200)
                .body(not(containsString("id=\"of-zone\"")), containsString("id=\"of-name\""));
    }

    @Test
    void pages_offer_only_legal_actions() {
        String item = item();
        for (String path : new String[] {
            "/catalogue/items",
            "/catalogue/items/" + item,
            "/catalogue/places",
            "/catalogue/routes",
            "/catalogue/item-categories",
            page + "/parties",
            page + "/parties/DONOR"
        }) {
            browserOf(Roles.OPERATOR)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(
                            not(containsString("/new\"")),
                            not(containsString("/change\"")),
                            not(containsString("/import\"")),
                            not(containsString("href=\"/people\"")),
                            not(containsString("href=\"/audit\"")),
                            not(containsString("href=\"/opening\"")),
                            containsString("href=\"/tokens\""));
        }
        browserOf(Roles.COORDINATOR).get("/catalogue/items").then().body(containsString("/catalogue/items/new\""));
        browserOf(Roles.COORDINATOR)
                .get(page + "/parties/DONOR")
                .then()
                .body(containsString(page + "/parties/DONOR/change\""), not(containsString("href=\"/people\"")));
        browserOf(Roles.ADMIN)
                .get("/operations")
                .then()
                .body(containsString("href=\"/people\""), containsString("href=\"/opening\""));
    }

    @Test
    void parties_have_no_page_as_of_another_time() {
        browserOf(Roles.VIEWER)
                .get(page + "/parties?knownAt=2021-04-27T00:00:00Z")
                .then()
                .statusCode(303)
                .header("Location", endsWith(page + "/parties"));
    }

    @Test
    void places_are_taken_over_from_a_file() {
        String code = Fresh.code("Z").replaceAll("[^A-Z0-9]", "");
        String rows = "ident,type,name,latitude_deg,longitude_deg,iso_country,iso_region,municipality,iata_code\n"
                + code + ",heliport,<b>A roof</b>,28.5,77.2,IN,IN-DL,Delhi,\n"
                + "ZZZZ9,closed,Nothing,1,1,IN,IN-DL,,\n";
        browserOf(Roles.COORDINATOR)
                .multiPart("layout", "ourairports")
                .multiPart("latin", "false")
                .multiPart("file", "airports.csv", rows.getBytes(), "text/csv")
                .post("/catalogue/places/import")
                .then()
                .statusCode(200)
                .body(containsString("type closed is not taken"), containsString("What became of the rows"));
        as(Roles.VIEWER)
                .get("/api/places/" + code)
                .then()
                .statusCode(200)
                .body("name", equalTo("<b>A roof</b>"), "recordedBy", equalTo("coordinator"));
        browserOf(Roles.COORDINATOR)
                .multiPart("layout", "unlocode")
                .multiPart("file", "airports.csv", "no list".getBytes(), "text/csv")
                .post("/catalogue/places/import")
                .then()
                .statusCode(422)
                .body(containsString("is not the header of this layout"));
        browserOf(Roles.COORDINATOR)
                .multiPart("layout", "ourairports")
                .post("/catalogue/places/import")
                .then()
                .statusCode(422)
                .body(containsString("There is no file"));
    }

    @Test
    void an_operation_is_opened_and_renamed() {
        String code = Fresh.code("OPENED-");
        send(
                        Roles.ADMIN,
                        "/opening",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "A flood",
                                "mode",
                                "LIVE",
                                "zone",
                                "Asia/Dhaka",
                                "startedOn",
                                "2021-07-01"))
                .statusCode(303)
                .header("Location", endsWith("/operations/" + code + "/members"));
        browserOf(Roles.ADMIN)
                .get("/operations/" + code + "/members")
                .then()
                .statusCode(200)
                .body(containsString("admin"));
        send(
                        Roles.ADMIN,
                        "/operations/" + code + "/settings/change",
                        Map.of("version", "\"1\"", "name", "The flood", "mode", "LIVE", "zone", "Asia/Dhaka"))
                .statusCode(303)
                .header("Location", endsWith("/operations/" + code + "/settings?recorded=true"));
        browserOf(Roles.ADMIN)
                .get("/operations?q=" + code)
                .then()
                .statusCode(200)
                .body(containsString("The flood"), containsString("href=\"/operations/" + code + "\""));
        send(Roles.ADMIN, "/opening", Map.of("code", code, "name", "Again", "mode", "LIVE", "zone", "Asia/Dhaka"))
                .statusCode(409)
                .body(containsString("id=\"wrong-code\""));
    }

    @Test
    void every_word_is_there_in_chinese() {
        browserOf(Roles.COORDINATOR)
                .cookie("language", "zh")
                .get("/catalogue/places/new")
                .then()
                .statusCode(200)
                .body(containsString("添加地点"), containsString("医院"), containsString("印度"), containsString("时区"));
        browserOf(Roles.VIEWER)
                .cookie("language", "zh")
                .get("/catalogue/places?kind=AIRPORT")
                .then()
                .body(containsString("机场"), containsString("地点"));
    }
}
