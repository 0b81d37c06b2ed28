package org.aidbridge.shipment.figures;

import static org.aidbridge.Given.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.AnOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 800 concentrators and 1200.5 kg of medicine: 500 fly on the 24th, arrive on the 25th, and so on. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {

    @Inject
    Figures figures;

    @Inject
    Clock clock;

    private AnOperation operation;
    private String shipment;

    @BeforeEach
    void aShipmentOfWhichHalfFlies() {
        operation = new AnOperation();
        shipment = operation.shipment();
        report(
                "DEP",
                "\"type\":\"DEP\",\"flight\":\"3U8931\",\"occurredAt\":\"2021-04-24T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":500}]");
        report("ARR", "\"type\":\"ARR\",\"flight\":\"3U8931\",\"occurredAt\":\"2021-04-25T00:00:00Z\"");
    }

    private void report(String reference, String fields) {
        operation.report(shipment, reference, fields).then().statusCode(201);
    }

    private AsOf at(String validAt) {
        return new AsOf(Instant.parse(validAt), clock.instant());
    }

    private List<Figure> whole(String validAt) {
        return figures.at(
                operation.code, at(validAt), FigureScope.ofItems(Set.of("OXYGEN_CONCENTRATOR")), GroupBy.WHOLE);
    }

    private static BigDecimal stock(List<Figure> figures, Stage stage) {
        return figures.stream()
                .filter(f -> f.stage() == stage)
                .map(Figure::stock)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal reached(List<Figure> figures, Stage stage) {
        return figures.stream()
                .filter(f -> f.stage() == stage)
                .map(Figure::reached)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void stock_is_what_stands_there_and_reached_what_ever_did() {
        List<Figure> now = whole("2021-04-30T00:00:00Z");
        assertThat(stock(now, Stage.PLANNED)).isEqualByComparingTo("300");
        assertThat(stock(now, Stage.IN_TRANSIT)).isEqualByComparingTo("0");
        assertThat(stock(now, Stage.ARRIVED)).isEqualByComparingTo("500");
        assertThat(reached(now, Stage.PLANNED)).isEqualByComparingTo("800");
        assertThat(reached(now, Stage.ACCEPTED)).isEqualByComparingTo("500");
        assertThat(reached(now, Stage.IN_TRANSIT)).isEqualByComparingTo("500");
        assertThat(reached(now, Stage.RECEIVED)).isEqualByComparingTo("0");
        List<Figure> before = whole("2021-04-24T12:00:00Z");
        assertThat(stock(before, Stage.IN_TRANSIT)).isEqualByComparingTo("500");
        assertThat(reached(before, Stage.ARRIVED)).isEqualByComparingTo("0");
    }

    @Test
    void what_is_withheld_and_released_has_reached_no_stage_twice() {
        report("WIT", "\"type\":\"WITHHELD\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-26T00:00:00Z\"");
        report("REL", "\"type\":\"RELEASED\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-27T00:00:00Z\"");
        List<Figure> now = whole("2021-04-30T00:00:00Z");
        assertThat(reached(now, Stage.ARRIVED)).isEqualByComparingTo("500");
        assertThat(now)
                .filteredOn(f -> f.stage() == Stage.ARRIVED)
                .singleElement()
                .satisfies(f -> assertThat(f.entered()).isEqualByComparingTo("1000"));
        assertThat(stock(whole("2021-04-26T12:00:00Z"), Stage.WITHHELD)).isEqualByComparingTo("500");
    }

    @Test
    void what_no_list_had_is_received_and_told_apart() {
        report(
                "DDL",
                "\"type\":\"DDL\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-26T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":490,\"damaged\":6,\"missing\":4,\"surplus\":7}]");
        List<Figure> now = whole("2021-04-30T00:00:00Z");
        assertThat(reached(now, Stage.RECEIVED)).isEqualByComparingTo("497");
        assertThat(reached(now, Stage.ARRIVED)).isEqualByComparingTo("500");
        assertThat(now)
                .filteredOn(f -> f.stage() == Stage.RECEIVED)
                .singleElement()
                .satisfies(f -> assertThat(f.surplus()).isEqualByComparingTo("7"));
        assertThat(stock(now, Stage.MISSING)).isEqualByComparingTo("4");
    }

    @Test
    void within_a_period_counts_what_was_reached_in_it() {
        List<Figure> day = figures.within(
                operation.code,
                Instant.parse("2021-04-24T12:00:00Z"),
                at("2021-04-30T00:00:00Z"),
                FigureScope.ALL,
                GroupBy.WHOLE);
        assertThat(reached(day, Stage.ARRIVED)).isEqualByComparingTo("500");
        assertThat(reached(day, Stage.IN_TRANSIT)).isEqualByComparingTo("0");
        assertThat(stock(day, Stage.IN_TRANSIT)).isEqualByComparingTo("-500");
    }

    @Test
    void a_scope_leaves_out_what_is_of_others_and_over_all_members_it_is_the_whole() {
        AsOf now = at("2021-04-30T00:00:00Z");
        FigureScope cn =
                new FigureScope(Set.of(), Set.of("DONOR"), Set.of("3U"), Set.of("3U:CTU-DEL"), "CN", "IN", "DEL");
        List<Figure> whole = figures.at(operation.code, now, FigureScope.ALL, GroupBy.WHOLE);
        assertThat(figures.at(operation.code, now, cn, GroupBy.WHOLE)).isEqualTo(whole);
        for (FigureScope other : List.of(
                new FigureScope(Set.of(), Set.of(), Set.of("CX"), Set.of(), null, null, null),
                new FigureScope(Set.of(), Set.of(), Set.of(), Set.of("3U:CKG-DEL"), null, null, null),
                new FigureScope(Set.of(), Set.of("AGENT"), Set.of(), Set.of(), null, null, null),
                new FigureScope(Set.of(), Set.of(), Set.of(), Set.of(), "GB", null, null),
                new FigureScope(Set.of(), Set.of(), Set.of(), Set.of(), null, null, "BOM"))) {
            assertThat(figures.at(operation.code, now, other, GroupBy.WHOLE)).isEmpty();
        }
        for (GroupBy by : GroupBy.values()) {
            assertThat(stock(figures.at(operation.code, now, FigureScope.ALL, by), Stage.ARRIVED))
                    .isEqualByComparingTo("500");
        }
        assertThat(figures.at(operation.code, now, FigureScope.ALL, GroupBy.CARRIER))
                .allMatch(f -> f.member().equals("3U"));
    }

    @Test
    void the_shipments_behind_a_figure_add_up_to_it() {
        operation.shipment();
        String other = operation.shipment();
        operation
                .report(
                        other,
                        "DEP2",
                        "\"type\":\"DEP\",\"occurredAt\":\"2021-04-26T00:00:00Z\","
                                + "\"lines\":[{\"line\":1,\"quantity\":7}]")
                .then()
                .statusCode(201);
        assertThat(behind("stage=IN_TRANSIT&measure=REACHED")).isEqualByComparingTo("507");
        assertThat(behind("stage=IN_TRANSIT&measure=STOCK")).isEqualByComparingTo("7");
        assertThat(behind("stage=PLANNED&measure=STOCK&validAt=2021-04-25T00:00:00Z"))
                .isEqualByComparingTo("1900");
        assertThat(behind("stage=IN_TRANSIT&measure=REACHED&since=2021-04-25T00:00:00Z"))
                .isEqualByComparingTo("7");
        assertThat(behind("stage=IN_TRANSIT&measure=REACHED&donor=AGENT")).isEqualByComparingTo("0");
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/figures/shipments?item=MEDICINE")
                .then()
                .statusCode(200)
                .body("item.unique()", equalTo(List.of("MEDICINE")))
                .body("measure", hasItems("STOCK", "REACHED"));
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code + "/figures?by=DONOR&item=OXYGEN_CONCENTRATOR")
                .then()
                .statusCode(200)
                .body("member.unique()", equalTo(List.of("DONOR")))
                .body("find { it.stage == 'IN_TRANSIT' }.reached", equalTo(507));
    }

    @Test
    void over_all_regions_it_is_the_whole_and_behind_each_are_its_shipments() {
        report("DDL", "\"type\":\"DDL\",\"place\":\"DEL\",\"occurredAt\":\"2021-04-26T00:00:00Z\"");
        report(
                "DSP",
                "\"type\":\"DISPATCHED\",\"to\":\"HOSPITAL\",\"occurredAt\":\"2021-04-27T00:00:00Z\","
                        + "\"lines\":[{\"line\":1,\"quantity\":120}]");
        String figures = "/api/operations/" + operation.code + "/figures?item=OXYGEN_CONCENTRATOR&by=";
        List<Map<String, Object>> byRegion =
                as(Roles.VIEWER).get(figures + "REGION").path("$");
        List<Map<String, Object>> whole =
                as(Roles.VIEWER).get(figures + "WHOLE").path("$");
        for (String measure : List.of("stock", "reached")) {
            assertThat(byStage(byRegion, measure)).isEqualTo(byStage(whole, measure));
        }
        assertThat(byRegion).extracting(f -> f.get("member")).contains("IN-DL", "?");
        for (Map<String, Object> figure : byRegion) {
            for (String measure : List.of("stock", "reached")) {
                String member = figure.get("member").equals("?") ? "%3F" : (String) figure.get("member");
                assertThat(behind("by=REGION&member=" + member + "&stage=" + figure.get("stage") + "&measure="
                                + measure.toUpperCase(Locale.ROOT)))
                        .as("%s of %s", measure, figure)
                        .isEqualByComparingTo(figure.get(measure).toString());
            }
        }
        assertThat(behind("by=CARRIER&member=3U&stage=IN_TRANSIT&measure=REACHED"))
                .isEqualByComparingTo("500");
        assertThat(behind("by=RECIPIENT&member=HOSPITAL&stage=DISPATCHED&measure=REACHED"))
                .isEqualByComparingTo("120");
        as(Roles.VIEWER)
                .get("/api/operations/" + operation.code
                        + "/figures/shipments?item=MEDICINE&stage=PLANNED&measure=STOCK&by=REGION")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("?member")));
    }

    private static Map<String, BigDecimal> byStage(List<Map<String, Object>> figures, String measure) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        figures.forEach(f -> sums.merge(
                (String) f.get("stage"), new BigDecimal(f.get(measure).toString()), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private BigDecimal behind(String query) {
        BigDecimal sum = BigDecimal.ZERO;
        String next =
                "/api/operations/" + operation.code + "/figures/shipments?item=OXYGEN_CONCENTRATOR&limit=1&" + query;
        while (next != null) {
            Response page = as(Roles.VIEWER).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            for (Object quantity : page.<List<Object>>path("quantity")) {
                sum = sum.add(new BigDecimal(quantity.toString()));
            }
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return sum;
    }
}
