package org.aidbridge.web;

import static org.aidbridge.Given.as;
import static org.aidbridge.web.PagesTest.browserOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aidbridge.Fresh;
import org.aidbridge.HttpRoutes;
import org.aidbridge.http.Language;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every number field of every form, with numbers as people type them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryNumberTest {

    private static final Pattern FORM =
            Pattern.compile("(?s)<form\\b(?=[^>]*method=\"post\")[^>]*action=\"([^\"]+)\"[^>]*>.*?</form>");
    /** Claims accept 3.34 lakh as well, so their keyboard has letters. */
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b(?=[^>]*(?:inputmode=\"decimal\"|name=\"(?:q|partQ)uantity\\b))[^>]* name=\"([^\"]+)\"[^>]*>");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    /** Numbers that cannot be as large as the other reading. */
    private static final Set<String> SMALL = Set.of("latitude", "longitude", "percent");

    private final String carrier = Fresh.code("C");
    private AnOperation operation;
    private String shipment;

    /** A form with its default values. */
    private record Form(String page, String action, Map<String, String> hidden) {}

    @BeforeEach
    void something_that_every_form_is_about() {
        operation = new AnOperation();
        shipment = operation.shipment();
        operation.report(shipment, "IN", """
                "type": "ARRIVED", "occurredAt": "2021-04-27T09:00:00+05:30", "place": "DEL",
                "lines": [{"line": 1, "quantity": 800}, {"line": 2, "quantity": 1200.5}]""").then().statusCode(201);
        operation.report(shipment, "HELD", """
                "type": "WITHHELD", "occurredAt": "2021-04-27T10:00:00+05:30", "place": "DEL",
                "lines": [{"line": 1, "quantity": 8}]""").then().statusCode(201);
        String route = "/api/routes/" + carrier + ":CTU-DEL";
        Map<String, Object> source = Map.of("reference", "S");
        Map<String, Map<String, Object>> made = new LinkedHashMap<>();
        made.put("/api/carriers", Map.of("code", carrier, "name", "N"));
        made.put("/api/carriers/" + carrier + "/routes", Map.of("origin", "CTU", "destination", "DEL"));
        made.put(route + "/pattern", Map.of("validFrom", "2021-03-28", "weeklyFrequency", 2, "source", source));
        made.put(route + "/departures", Map.of("flight", "ZZ1", "date", "2021-05-20", "source", source));
        made.forEach((path, body) ->
                as(Roles.COORDINATOR).body(body).post(path).then().statusCode(201));
    }

    /** A form with that field, by field. */
    private Map<String, Form> fields() {
        Map<String, Form> fields = new LinkedHashMap<>();
        for (String page : pages()) {
            Response got = browser().get(page);
            FORM.matcher(got.statusCode() == 200 ? got.asString() : "")
                    .results()
                    .forEach(form -> {
                        Map<String, String> hidden = new LinkedHashMap<>();
                        HIDDEN.matcher(form.group())
                                .results()
                                .forEach(h -> hidden.put(h.group(1), unescaped(h.group(2))));
                        FIELD.matcher(form.group())
                                .results()
                                .forEach(f -> fields.put(
                                        page + " " + f.group(1), new Form(page, unescaped(form.group(1)), hidden)));
                    });
        }
        return fields;
    }

    private Set<String> pages() {
        Set<String> pages = new LinkedHashSet<>();
        for (String route : HttpRoutes.all()) {
            String path = route.replaceFirst("GET ", "");
            if (route.startsWith("GET /") && !path.startsWith("/api") && !path.endsWith("/live")) {
                Stream.of("items/VENTILATOR", "places/DEL", "carriers/" + carrier)
                        .map(of -> path.replace("{kind}/{code}", of)
                                .replace("{kind}", of.substring(0, of.indexOf('/')))
                                .replace("{operation}", operation.code)
                                .replace("{ref}", shipment)
                                .replace("tolerances/{code}", "tolerances/NEARLY")
                                .replace("departures/{code}", "departures/2021-05-20:ZZ1")
                                .replace("{id}", carrier + ":CTU-DEL"))
                        .filter(page -> !page.contains("{"))
                        .forEach(pages::add);
            }
        }
        pages.add("/operations/" + operation.code + "/shipments/" + shipment + "/report?type=RECEIVED");
        return pages;
    }

    private static RequestSpecification browser() {
        return browserOf(Roles.ADMIN).urlEncodingEnabled(false);
    }

    private static String unescaped(String html) {
        return html.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
    }

    private Response send(Form form, String field, String number, Language language) {
        return browser()
                .urlEncodingEnabled(true)
                .cookie("language", language.tag())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form.hidden())
                .formParam(field, number)
                .post(form.action());
    }

    @Test
    void a_number_with_two_readings_is_asked_back_at_its_field_and_one_with_a_single_reading_is_not() {
        SoftAssertions softly = new SoftAssertions();
        Set<String> asked = new TreeSet<>();
        fields().forEach((name, form) -> {
            String field = name.substring(name.indexOf(' ') + 1);
            asked.add(field);
            asks(softly, name, send(form, field, "1,5", Language.EN), field, "1,5", "1.5", "15");
            asks(softly, name, send(form, field, "1e3", Language.EN), field, "1e3");
            String thousands = SMALL.contains(field) ? "1,5" : "26.000";
            Response chinese = send(form, field, thousands, Language.ZH);
            softly.assertThat(wrong(chinese, field))
                    .as(name)
                    .containsPattern("\\p{IsHan}")
                    .contains(thousands);
            softly.assertThat(wrong(send(form, field, "\u0661\u0665", Language.EN), field))
                    .as(name)
                    .doesNotContain("is no number", "can mean");
        });
        softly.assertAll();
        assertThat(asked)
                .contains(
                        "quantity",
                        "quantity-1",
                        "partQuantity-1",
                        "good-1",
                        "damaged-2",
                        "missing-1",
                        "surplus-1",
                        "withheld-1",
                        "released-1",
                        "unlisted-1",
                        "unitKg",
                        "latitude",
                        "longitude",
                        "weeklyFrequency",
                        "capacityKg",
                        "capacityM3",
                        "percent");
    }

    private static void asks(
            SoftAssertions softly, String name, Response answer, String field, String odd, String... readings) {
        softly.assertThat(answer.statusCode()).as("%s with %s", name, odd).isEqualTo(422);
        softly.assertThat(wrong(answer, field)).as("%s with %s", name, odd).contains(odd);
        for (String reading : readings) {
            softly.assertThat(wrong(answer, field)).as("%s with %s", name, odd).contains(reading);
            softly.assertThat(answer.asString())
                    .as("%s offers %s", name, reading)
                    .contains("name=\"" + field + "-means\" value=\"" + reading + "\"");
        }
    }

    @Test
    void a_form_that_is_sent_as_it_was_filled_asks_nothing_back() {
        String item = Fresh.code("ITEM_");
        as(Roles.COORDINATOR)
                .body(
                        "{\"code\": \"%s\", \"name\": \"N\", \"category\": \"OXYGEN\", \"unit\": \"EA\", \"unitKg\": 18.125}"
                                .formatted(item))
                .post("/api/items")
                .then()
                .statusCode(201);
        String page = browser().get("/catalogue/items/" + item + "/change").asString();
        assertThat(page).contains("name=\"unitKg\" value=\"18.1250\"");
        browser()
                .formParams(Map.of("name", "Other", "category", "OXYGEN", "unit", "EA", "unitKg", "18.1250"))
                .formParam("version", hidden(page, "version"))
                .post("/catalogue/items/" + item + "/change")
                .then()
                .statusCode(303);
        assertThat(as(Roles.VIEWER).get("/api/items/" + item).<Float>path("unitKg"))
                .isEqualTo(18.125f);
    }

    @Test
    void the_chosen_reading_is_recorded() {
        browser()
                .formParams(Map.of(
                        "type",
                        "RECEIVED",
                        "key",
                        "page-chosen",
                        "occurredOn",
                        "2021-04-28",
                        "occurredTime",
                        "09:00",
                        "place",
                        "DEL",
                        "quantity-2",
                        "1,5",
                        "quantity-2-means",
                        "1.5"))
                .post("/operations/" + operation.code + "/shipments/" + shipment + "/report")
                .then()
                .statusCode(303);
        List<Float> received =
                operation.get(shipment, "").extract().path("stages.findAll {it.stage == 'RECEIVED'}.quantity");
        assertThat(received).containsExactly(1.5f);
    }

    private static String hidden(String page, String field) {
        return HIDDEN.matcher(page)
                .results()
                .filter(found -> found.group(1).equals(field))
                .map(found -> unescaped(found.group(2)))
                .findFirst()
                .orElseThrow();
    }

    private static String wrong(Response answer, String field) {
        return Pattern.compile("<span class=\"wrong\" id=\"wrong-" + field + "\">(.*?)</span>")
                .matcher(answer.asString())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }
}
