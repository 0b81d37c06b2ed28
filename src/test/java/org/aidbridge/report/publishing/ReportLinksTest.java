package org.aidbridge.report.publishing;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shipment.query.AnOperation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every link in a situation or report works as printed and leads to the data beside it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportLinksTest {

    /** The stage of which each step of a report is what was reached. */
    private static final Map<String, String> STEPS = Map.of(
            "declared", "PLANNED",
            "departed", "IN_TRANSIT",
            "arrived", "ARRIVED",
            "cleared", "CLEARED",
            "received", "RECEIVED",
            "dispatched", "DISPATCHED",
            "delivered", "DELIVERED",
            "installed", "INSTALLED");

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final Pattern HREF = Pattern.compile("href=\"(/[^\"]*)\"");

    private final ObjectMapper mapper = new ObjectMapper();
    private AnOperation operation;

    @BeforeEach
    void an_operation_with_something_in_every_section() {
        operation = new AnOperation();
        String carrier = CompleteFilesTest.closedRoute(operation);
        String moving = operation.shipment();
        event(moving, "1", "DEPARTED", "21", "CTU", "\"quantity\": 700");
        event(moving, "2", "ARRIVED", "22", "DEL", "\"quantity\": 600");
        event(moving, "3", "RECEIVED", "23", "DEL", "\"quantity\": 480, \"damaged\": 15, \"missing\": 5");
        event(moving, "4", "DISPATCHED", "24", "DEL", "\"quantity\": 300");
        event(moving, "5", "DELIVERED", "25", "DEL", "\"quantity\": 200");
        operation.declare("""
                {"operation": "%s", "declaredAt": "2021-04-20T00:00:00Z", "donor": "DONOR", "consignee": "CONSIGNEE",
                 "origin": "CTU", "destination": "DEL",
                 "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 50, "unit": "EA"}],
                 "legs": [{"carrier": "%s", "origin": "CTU", "destination": "DEL"}]}
                """.formatted(operation.code, carrier)).statusCode(201);
    }

    private void event(String shipment, String source, String type, String day, String place, String line) {
        String to = type.equals("DISPATCHED") || type.equals("DELIVERED") ? "\"to\": \"HOSPITAL\", " : "";
        operation
                .report(shipment, source, """
                        "type": "%s", "occurredAt": "2021-04-%sT00:00:00Z", "place": "%s", %s"lines": [{"line": 1, %s}]""".formatted(type, day, place, to, line))
                .then()
                .statusCode(201);
    }

    private String situation() {
        return "/api/operations/" + operation.code
                + "/situation?validAt=2021-04-30T00:00:00Z&since=2021-04-22T12:00:00Z&format=";
    }

    private String report() {
        String number = as(Roles.COORDINATOR)
                .body(
                        "{\"operation\": \"%s\", \"validAsOf\": \"2021-04-30T00:00:00Z\", \"since\": \"2021-04-22T12:00:00Z\"}"
                                .formatted(operation.code))
                .post("/api/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("header.number");
        return "/api/reports/" + number + "?format=";
    }

    private static Response get(String link) {
        return as(Roles.VIEWER).urlEncodingEnabled(false).get(link);
    }

    private JsonNode json(String source) throws Exception {
        Response answer = get(source + "json");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return mapper.readTree(answer.asString());
    }

    private static void links(JsonNode node, Set<String> found) {
        if (node.isTextual() && node.asText().startsWith("/api/")) {
            found.add(node.asText());
        }
        node.forEach(child -> links(child, found));
    }

    @Test
    void every_link_in_the_json_and_on_the_page_is_answered_as_printed() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (String source : List.of(situation(), report())) {
            Set<String> links = new TreeSet<>();
            links(json(source), links);
            assertThat(links).hasSizeGreaterThan(8);
            Matcher href = HREF.matcher(get(source + "html").asString());
            while (href.find()) {
                links.add(href.group(1).replace("&amp;", "&"));
            }
            for (String link : links) {
                Response answer = get(link);
                softly.assertThat(answer.statusCode())
                        .as(link + ": " + answer.asString())
                        .isEqualTo(200);
            }
        }
        softly.assertAll();
    }

    /** Of what a link lists over all of its pages, the sum of an item's stage and measure. */
    private Map<String, BigDecimal> listed(String link) throws Exception {
        List<JsonNode> parts = new ArrayList<>();
        for (String next = link + "&limit=1"; next != null; ) {
            Response answer = get(next);
            assertThat(answer.statusCode()).as(next + ": " + answer.asString()).isEqualTo(200);
            mapper.readTree(answer.asString()).forEach(parts::add);
            String header = answer.header("Link");
            Matcher found = NEXT.matcher(header == null ? "" : header);
            next = found.find() ? found.group(1) : null;
        }
        assertThat(parts).as(link).isNotEmpty();
        return parts.stream()
                .collect(Collectors.toMap(
                        part -> part.get("item").asText() + " "
                                + part.get("stage").asText() + " "
                                + part.get("measure").asText(),
                        part -> part.get("quantity").decimalValue(),
                        BigDecimal::add));
    }

    private static void same(
            SoftAssertions softly, String about, Map<String, BigDecimal> listed, String key, JsonNode figure) {
        softly.assertThat(listed.getOrDefault(key, BigDecimal.ZERO))
                .as(about + " " + key)
                .isEqualByComparingTo(figure.decimalValue());
    }

    @Test
    void the_shipments_behind_a_figure_add_up_to_it() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (String source : List.of(situation(), report())) {
            JsonNode report = json(source);
            for (String section : List.of("keyFigures", "movements")) {
                for (JsonNode row : report.get(section)) {
                    Map<String, BigDecimal> listed = listed(row.get("shipments").asText());
                    String item = row.get("item").asText();
                    STEPS.forEach((step, stage) ->
                            same(softly, section, listed, item + " " + stage + " REACHED", row.at("/reached/" + step)));
                    JsonNode stock = row.get(section.equals("keyFigures") ? "stock" : "change");
                    Stream.of("inTransit", "withheld", "missing", "damaged", "lost")
                            .forEach(stage -> same(
                                    softly,
                                    section,
                                    listed,
                                    item + " "
                                            + stage.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)
                                            + " STOCK",
                                    stock.get(stage)));
                }
            }
            for (JsonNode region : report.get("lastMile")) {
                Map<String, BigDecimal> listed = listed(region.get("shipments").asText());
                for (JsonNode row : region.get("items")) {
                    String item = row.get("item").asText();
                    for (String step : List.of("dispatched", "delivered", "installed")) {
                        same(softly, "lastMile", listed, item + " " + STEPS.get(step) + " REACHED", row.get(step));
                    }
                    same(softly, "lastMile", listed, item + " DISPATCHED STOCK", row.get("underWay"));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void the_link_to_discrepancies_lists_the_shipments_of_their_rows_and_no_others() throws Exception {
        String withheld = arrived("A");
        told(withheld, "WITHHELD", "26", "\"quantity\": 100");
        String surplus = arrived("B");
        told(surplus, "RECEIVED", "26", "\"quantity\": 800, \"surplus\": 3");
        String found = arrived("C");
        told(found, "RECEIVED", "26", "\"quantity\": 790, \"missing\": 10");
        told(found, "FOUND", "27", "\"quantity\": 10");
        String held = arrived("D");
        told(held, "CUSTOMS_HELD", "26", null);
        String reported = arrived("E");
        told(reported, "DIS DFLD", "26", null);
        assertThat(flags(held)).contains("HELD");
        assertThat(flags(reported)).contains("DISCREPANCY");

        JsonNode discrepancies = json(situation()).get("discrepancies");
        Set<String> rows = new TreeSet<>(discrepancies.get("rows").findValuesAsText("shipment"));
        assertThat(rows).contains(withheld, surplus).doesNotContain(found, held, reported);
        for (String link : List.of(
                discrepancies.get("more").asText(), "/api/shipments?deviates=true&operation=" + operation.code)) {
            assertThat(mapper.readTree(get(link).asString()).findValuesAsText("reference"))
                    .as(link)
                    .containsExactlyInAnyOrderElementsOf(rows);
        }
        get("/api/shipments?deviates=perhaps&operation=" + operation.code)
                .then()
                .statusCode(422);
    }

    private String arrived(String source) {
        String shipment = operation.shipment();
        event(shipment, source + "1", "DEPARTED", "21", "CTU", "\"quantity\": 800");
        event(shipment, source + "2", "ARRIVED", "22", "DEL", "\"quantity\": 800");
        return shipment;
    }

    private void told(String shipment, String type, String day, String line) {
        operation
                .report(shipment, type + shipment, """
                        "type": "%s", "occurredAt": "2021-04-%sT00:00:00Z", "place": "DEL"%s""".formatted(
                                type, day, line == null ? "" : ", \"lines\": [{\"line\": 1, " + line + "}]"))
                .then()
                .statusCode(201);
    }

    private List<String> flags(String shipment) {
        return operation.get(shipment, "").extract().jsonPath().getList("flags.flag");
    }

    @Test
    void the_link_to_a_complete_list_contains_the_rows_of_the_report() throws Exception {
        JsonNode report = json(situation());
        for (String section : List.of("pipeline", "discrepancies")) {
            Set<String> listed = new TreeSet<>();
            mapper.readTree(get(report.at("/" + section + "/more").asText()).asString())
                    .forEach(shipment -> listed.add(shipment.get("reference").asText()));
            report.at("/" + section + "/rows").forEach(row -> assertThat(listed)
                    .as(section)
                    .contains(row.get("shipment").asText()));
        }
        Set<String> stuck = new TreeSet<>();
        mapper.readTree(get(report.at("/impact/more").asText()).asString())
                .get("legs")
                .forEach(leg -> stuck.add(leg.get("shipment").asText()));
        assertThat(report.at("/impact/rows")).isNotEmpty();
        report.at("/impact/rows")
                .forEach(row -> assertThat(stuck).contains(row.get("shipment").asText()));
    }
}
