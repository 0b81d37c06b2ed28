package org.aidbridge.web;

import static org.aidbridge.Given.as;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aidbridge.Fresh;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Declaring a shipment on a page, with and without the script. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewShipmentTest {

    private AnOperation operation;
    private String page;
    private final Map<String, String> form = new HashMap<>();

    @BeforeEach
    void open() {
        operation = new AnOperation();
        page = "/operations/" + operation.code + "/declaration";
        form.putAll(Map.of(
                "donor", "DONOR",
                "consignee", "CONSIGNEE",
                "origin", "CTU",
                "destination", "DEL",
                "priority", "HIGH",
                "item-1", "OXYGEN_CONCENTRATOR",
                "quantity-1", "800"));
    }

    private ValidatableResponse get(String query) {
        return browserOf(Roles.COORDINATOR).get(page + query).then().statusCode(200);
    }

    private ValidatableResponse send(String user, Map<String, String> more) {
        form.putAll(more);
        return browserOf(user)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(page)
                .then();
    }

    private ValidatableResponse send(Map<String, String> more) {
        return send(Roles.COORDINATOR, more);
    }

    private ValidatableResponse declared(String reference) {
        return as(Roles.VIEWER)
                .get("/api/shipments/" + reference + "?operation=" + operation.code)
                .then()
                .statusCode(200);
    }

    private static String value(String html, String field) {
        var found =
                Pattern.compile(" name=\"" + field + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    @Test
    void a_shipment_is_declared_as_by_the_api() {
        String reference = Fresh.code("FORM-");
        send(Map.ofEntries(
                        Map.entry("reference", reference),
                        Map.entry("declaredOn", "2021-04-20"),
                        Map.entry("requiredOn", "2021-05-01"),
                        Map.entry("requiredTime", "12:00"),
                        Map.entry("recipient", "HOSPITAL"),
                        Map.entry("waybill", "876-41176586"),
                        Map.entry("pieces-1", "80"),
                        Map.entry("lot-1", "L-7"),
                        Map.entry("expires-1", "2022-01-31"),
                        Map.entry("recipient-1", "HOSPITAL"),
                        Map.entry("grossKg-1", "1450.5"),
                        Map.entry("item-4", "MEDICINE"),
                        Map.entry("quantity-4", "1200.5"),
                        Map.entry("unit-4", "KG"),
                        Map.entry("carrier-1", "3U"),
                        Map.entry("flight-1", "3u 8931"),
                        Map.entry("origin-1", "CTU"),
                        Map.entry("destination-1", "DEL"),
                        Map.entry("departs-1On", "2021-04-27"),
                        Map.entry("departs-1Time", "09:00"),
                        Map.entry("lines-1", "1")))
                .statusCode(303)
                .header("Location", containsString("/shipments/" + reference + "?declared=true"))
                .cookie("accepted");
        declared(reference)
                .body("donor", equalTo("DONOR"), "priority", equalTo("HIGH"), "recipient", equalTo("HOSPITAL"))
                .body("declaredOn", equalTo("2021-04-20"), "waybill", equalTo("876-41176586"))
                .body("lines", hasSize(2))
                .body("lines[0].unit", equalTo("EA"), "lines[0].pieces", equalTo(80), "lines[0].lot", equalTo("L-7"))
                .body("lines[0].expiresOn", equalTo("2022-01-31"), "lines[0].recipient", equalTo("HOSPITAL"))
                .body("lines[1].item", equalTo("MEDICINE"), "lines[1].quantity", equalTo(1200.5f))
                .body("legs[0].flight", equalTo("3U8931"), "legs[0].lines", equalTo(List.of(1)));
        get("/../shipments/" + reference + "?declared=true").body(containsString("The shipment was declared."));
    }

    @Test
    void the_same_form_sent_twice_is_one_shipment() {
        form.put("proposed", value(get("").extract().asString(), "proposed"));
        String first = send(Map.of()).statusCode(303).extract().header("Location");
        assertThat(send(Map.of()).statusCode(303).extract().header("Location")).isEqualTo(first);
        as(Roles.VIEWER)
                .get("/api/shipments?operation=" + operation.code)
                .then()
                .body("$", hasSize(1));
    }

    @Test
    void a_taken_reference_leads_to_the_shipment_that_has_it() {
        String taken = operation.shipment();
        send(Map.of("reference", taken))
                .statusCode(409)
                .body(
                        containsString("id=\"wrong-reference\""),
                        containsString("/shipments/" + taken + "\""),
                        containsString("value=\"OXYGEN_CONCENTRATOR\""));
    }

    @Test
    void mistakes_are_told_at_their_rows_and_everything_typed_is_kept() {
        send(Map.of("item-3", "PARACHUTE", "quantity-3", "7", "expires-3", "31/12/2022", "departs-2On", "soon"))
                .statusCode(422)
                .body(
                        containsString("id=\"wrong-expires-3\""),
                        containsString("id=\"wrong-departs-2On\""),
                        containsString("value=\"31/12/2022\""),
                        containsString("value=\"PARACHUTE\""),
                        containsString("value=\"soon\""));
        form.remove("departs-2On");
        send(Map.of("donor", "WHO", "expires-3", "", "carrier-2", "ZZ9", "origin-2", "CTU", "destination-2", "MOON"))
                .statusCode(422)
                .body(
                        containsString("There is no party WHO in " + operation.code),
                        containsString("id=\"wrong-donor\""),
                        containsString("id=\"wrong-item-3\""),
                        containsString("id=\"wrong-carrier-2\""),
                        containsString("id=\"wrong-destination-2\""),
                        not(containsString("id=\"wrong-item-1\"")),
                        not(containsString("id=\"wrong-unit-3\"")));
        form.keySet().removeIf(field -> field.matches("(item|quantity)-3|.*-2"));
        send(Map.of("donor", "DONOR", "quantity-4", "5", "flight-2", "3U8931"))
                .statusCode(422)
                .body(
                        containsString("id=\"wrong-item-4\""),
                        containsString("id=\"wrong-carrier-2\""),
                        not(containsString("id=\"wrong-quantity-4\"")));
    }

    @Test
    void rows_and_legs_are_added_without_the_script() {
        String five = get("").extract().asString();
        assertThat(five).contains("name=\"item-5\"").doesNotContain("name=\"item-6\"", "name=\"carrier-2\"");
        form.put("count-of-lines", "5");
        send(Map.of("do", "lines"))
                .statusCode(200)
                .body(containsString("name=\"item-10\""), containsString("value=\"OXYGEN_CONCENTRATOR\""));
        form.put("count-of-legs", "1");
        send(Map.of("do", "legs")).statusCode(200).body(containsString("name=\"carrier-2\""));
    }

    @Test
    void rows_of_a_spreadsheet_are_pasted_below_those_typed() {
        form.put("count-of-lines", "5");
        String html = send(Map.of(
                        "do",
                        "paste",
                        "pasted",
                        "Item\tQuantity\tUnit\tPieces\n"
                                + "Oxygen concentrator\t95\tEA\t95\tL1\t2022-12-31\tHOSPITAL\n"
                                + "\n"
                                + "VENTILATOR\t100\t\t\t"))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(value(html, "quantity-1")).isEqualTo("800");
        assertThat(value(html, "item-2")).isEqualTo("Oxygen concentrator");
        assertThat(value(html, "lot-2")).isEqualTo("L1");
        assertThat(value(html, "expires-2")).isEqualTo("2022-12-31");
        assertThat(value(html, "item-3")).isEqualTo("VENTILATOR");
        assertThat(value(html, "item-4")).isEmpty();
    }

    @Test
    void a_field_takes_a_name_for_its_code_and_asks_back_where_it_is_not_clear() {
        send(Map.of("donor", "the donor", "origin", "Chengdu"))
                .statusCode(422)
                .body(
                        not(containsString("id=\"wrong-donor\"")),
                        containsString("id=\"wrong-origin\""),
                        containsString("value=\"pick origin CTU\""));
        String html =
                send(Map.of("do", "pick origin CTU")).statusCode(200).extract().asString();
        assertThat(value(html, "origin")).isEqualTo("CTU");
        form.remove("do");
        form.put("origin", "CTU");
        String reference = Fresh.code("NAMED-");
        send(Map.of("reference", reference)).statusCode(303);
        declared(reference).body("donor", equalTo("DONOR"));
    }

    @Test
    void options_are_found_by_words_of_the_name() {
        String list = "/operations/" + operation.code + "/options/";
        browserOf(Roles.VIEWER)
                .get(list + "parties?consignee=hosp")
                .then()
                .statusCode(200)
                .body(allOf(containsString("value=\"HOSPITAL\">The HOSPITAL"), not(containsString("DONOR"))));
        browserOf(Roles.VIEWER).get(list + "items?item-7=concentr").then().body(containsString("OXYGEN_CONCENTRATOR"));
        browserOf(Roles.VIEWER).get(list + "planets?x=y").then().statusCode(404);
    }

    @Test
    void a_missing_party_is_added_in_passing_and_the_form_comes_back_filled() {
        send(Map.of("donor", "Swiss Solidarity")).statusCode(422).body(containsString("value=\"add parties donor\""));
        String asked = send(Map.of("do", "add parties donor"))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(value(asked, "newName")).isEqualTo("Swiss Solidarity");
        assertThat(asked).contains("<option value=\"DONOR\" selected>");
        form.put("adding", value(asked, "adding"));
        send(Map.of("do", "added", "newName", "", "newRoles", "DONOR"))
                .statusCode(422)
                .body(containsString("id=\"wrong-newName\""), containsString("value=\"Swiss Solidarity\""));
        String html = send(Map.of("newName", "Swiss Solidarity"))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(value(html, "donor")).isEqualTo("SWISS_SOLIDARITY");
        assertThat(value(html, "quantity-1")).isEqualTo("800");
        assertThat(html).doesNotContain("name=\"newName\"");
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/parties/SWISS_SOLIDARITY")
                .then()
                .body("name", equalTo("Swiss Solidarity"), "roles", equalTo(List.of("DONOR")));
    }

    @Test
    void items_places_and_carriers_are_added_in_passing_too() {
        String code = Fresh.code("X").replace("-", "_");
        send(Map.of("do", "added", "adding", "items item-2", "newCode", code, "newName", "Tent", "newUnit", "EA"))
                .statusCode(422)
                .body(containsString("id=\"wrong-newCategory\""));
        assertThat(value(send(Map.of("newCategory", "OXYGEN")).extract().asString(), "item-2"))
                .isEqualTo(code);
        String place = Fresh.code("P").replace("-", "_");
        form.putAll(Map.of("newName", "The hall", "newCountry", "IN", "newZone", "Asia/Kolkata"));
        send(Map.of("adding", "places destination", "newCode", place))
                .statusCode(422)
                .body(containsString("id=\"wrong-newKind\""));
        assertThat(value(send(Map.of("newKind", "WAREHOUSE")).extract().asString(), "destination"))
                .isEqualTo(place);
        String carrier = Fresh.code("C").replace("-", "_");
        assertThat(value(
                        send(Map.of("adding", "carriers carrier-1", "newCode", carrier))
                                .extract()
                                .asString(),
                        "carrier-1"))
                .isEqualTo(carrier);
    }

    @Test
    void an_operator_declares_but_adds_no_reference_data() {
        browserOf(Roles.OPERATOR).get(page).then().statusCode(200).body(not(containsString("value=\"add ")));
        send(Roles.OPERATOR, Map.of("do", "added", "adding", "parties", "newName", "Nobody", "newRoles", "DONOR"))
                .statusCode(403);
        form.remove("do");
        send(Roles.OPERATOR, Map.of()).statusCode(303);
    }

    @Test
    void an_earlier_shipment_is_copied_without_its_reference_and_times() {
        String earlier = operation.shipment();
        String html = get("?copy=" + earlier).extract().asString();
        assertThat(value(html, "reference")).isEmpty();
        assertThat(value(html, "donor")).isEqualTo("DONOR");
        assertThat(value(html, "item-2")).isEqualTo("MEDICINE");
        assertThat(value(html, "quantity-2")).isEqualTo("1200.5");
        assertThat(value(html, "carrier-1")).isEqualTo("3U");
        assertThat(value(html, "flight-1")).isEmpty();
        browserOf(Roles.OPERATOR).get(page + "?copy=NOT-THERE").then().statusCode(404);
    }

    @Test
    void the_quantity_of_a_line_is_corrected_with_the_plan_until_it_moves() {
        String shipment = operation.shipment();
        page = "/operations/" + operation.code + "/shipments/" + shipment + "/plan";
        String html = get("").extract().asString();
        form.clear();
        for (String field : new String[] {
            "donor",
            "consignee",
            "origin",
            "destination",
            "version",
            "item-1",
            "quantity-1",
            "unit-1",
            "item-2",
            "quantity-2",
            "unit-2",
            "carrier-1",
            "origin-1",
            "destination-1"
        }) {
            form.put(field, value(html, field));
        }
        form.put("version", "*");
        send(Map.of("quantity-1", "750", "lot-2", "L-9")).statusCode(303);
        declared(shipment)
                .body("lines[0].quantity", equalTo(750), "lines[1].lot", equalTo("L-9"))
                .body("lines[1].quantity", equalTo(1200.5f));
        operation
                .report(shipment, "RCS", "\"type\": \"RCS\", \"occurredAt\": \"2021-04-24T00:00:00Z\"")
                .then()
                .statusCode(201);
        send(Map.of("version", "*", "quantity-1", "700"))
                .statusCode(422)
                .body(containsString("id=\"wrong-quantity-1\""), containsString("can no longer be corrected"));
    }

    @Test
    void an_opening_balance_is_a_shipment_and_its_opening_or_neither() {
        String reference = Fresh.code("STOCK-");
        page = "/operations/" + operation.code + "/opening-balance";
        String html = get("").extract().asString();
        form.clear();
        form.putAll(Map.of(
                "key", value(html, "key"),
                "reference", reference,
                "donor", "DONOR",
                "consignee", "The CONSIGNEE",
                "place", "DEL",
                "occurredOn", "2021-04-20",
                "stage", "RECEIVED",
                "item-1", "Oxygen concentrator",
                "quantity-1", "6738",
                "lot-1", "L-1"));
        send(Map.of("item-3", "PARACHUTE", "quantity-3", "4"))
                .statusCode(422)
                .body(containsString("id=\"wrong-item-3\""), containsString("value=\"6738\""));
        as(Roles.VIEWER)
                .get("/api/shipments/" + reference + "?operation=" + operation.code)
                .then()
                .statusCode(404);
        send(Map.of("do", "lines")).statusCode(200).body(containsString("name=\"item-8\""));
        form.remove("do");
        form.keySet().removeIf(field -> field.endsWith("-3"));
        String first = send(Map.of()).statusCode(303).extract().header("Location");
        assertThat(send(Map.of()).statusCode(303).extract().header("Location")).isEqualTo(first);
        declared(reference)
                .body("status", equalTo("RECEIVED"), "stages", hasSize(1))
                .body("stages[0].quantity", equalTo(6738), "lines[0].lot", equalTo("L-1"));
        send(Map.of("quantity-1", "1")).statusCode(409).body(containsString("id=\"problem\""));
    }

    @Test
    void the_first_steps_tick_themselves_off() {
        page = "/operations/" + operation.code + "/start";
        get("").body(containsString("3 of 6 done"), containsString("/declaration\""));
        String shipment = operation.shipment();
        get("").body(containsString("4 of 6 done"), containsString("/shipments/" + shipment + "\""));
        operation
                .report(shipment, "RCS", "\"type\": \"RCS\", \"occurredAt\": \"2021-04-24T00:00:00Z\"")
                .then()
                .statusCode(201);
        get("").body(containsString("5 of 6 done"), containsString("/reports\""));
        browserOf(Roles.VIEWER)
                .get(page)
                .then()
                .statusCode(200)
                .body(not(containsString("/parties/new")), not(containsString("/declaration\"")));
        String start = "/operations/" + operation.code;
        browserOf(Roles.COORDINATOR).get(start).then().body(containsString(start + "/start\""));
        as(Roles.COORDINATOR)
                .body("{\"operation\": \"%s\", \"validAsOf\": \"2021-05-01T00:00:00Z\"}".formatted(operation.code))
                .post("/api/reports")
                .then()
                .statusCode(201);
        get("").body(containsString("6 of 6 done"));
        browserOf(Roles.COORDINATOR).get(start).then().body(not(containsString(start + "/start\"")));
    }

    @Test
    void what_is_added_from_the_first_steps_leads_back_to_them_and_nowhere_else() {
        String start = "/operations/" + operation.code + "/start";
        page = "/operations/" + operation.code + "/parties/new?then=" + start;
        form.clear();
        send(Map.of("code", "ONE", "name", "One", "roles", "DONOR"))
                .statusCode(303)
                .header("Location", endsWith(start));
        page = "/operations/" + operation.code + "/parties/new?then=//elsewhere.example";
        send(Map.of("code", "TWO")).statusCode(303).header("Location", containsString("/parties/TWO"));
    }
}
