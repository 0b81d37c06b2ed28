package org.aidbridge.report.section.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.report.section.change.Change.Measure;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.figures.FigureAggregator;
import org.aidbridge.shipment.figures.FigureScope;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.RandomHistory;
import org.aidbridge.shipment.figures.ReadReplica;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.AnOperation;
import org.aidbridge.shipment.recording.EventService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Differences between any two pairs of times, for random histories. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferencesTest {

    @Inject
    EventService service;

    @Inject
    Figures figures;

    @Inject
    FigureAggregator fold;

    @Inject
    ReadReplica reporting;

    @Inject
    Clock clock;

    @RepeatedTest(4)
    void causes_name_their_events_add_up_to_the_difference_and_leave_none_unexplained(RepetitionInfo repetition) {
        RandomHistory history =
                new RandomHistory(service, new Random(1000 + repetition.getCurrentRepetition()), fold::fold);
        int seen = 0;
        for (int i = 0; i < 20; i++) {
            AsOf before = history.some();
            AsOf after = history.some();
            List<Change> changes = between(history.operation.code, before, after);
            Map<String, BigDecimal> explained = new HashMap<>();
            for (Change change : changes) {
                assertThat(change.causes()).isNotEmpty().allSatisfy(share -> {
                    assertThat(share.events()).hasSize(Math.min(share.count(), Change.EVENTS));
                    if (share.count() <= Change.EVENTS) {
                        assertThat(share.events().stream()
                                        .map(Change.CausingEvent::quantity)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                                .isEqualByComparingTo(share.quantity());
                    }
                });
                assertThat(sum(change))
                        .as("%s to %s: %s", before, after, change)
                        .isEqualByComparingTo(change.difference());
                if (change.region() == null) {
                    explained.put(change.item() + change.stage() + change.measure(), change.difference());
                }
            }
            assertThat(explained).containsAllEntriesOf(changed(history.operation.code, before, after));
            seen += changes.size();
        }
        assertThat(seen).as("there were differences to explain").isPositive();
    }

    @Test
    void all_events_are_counted_when_only_the_first_are_listed() {
        AnOperation operation = new AnOperation();
        String shipment = operation.shipment();
        AsOf before = AsOf.now(clock);
        int reported = Change.EVENTS + 3;
        for (int i = 1; i <= reported; i++) {
            operation.report(shipment, "DEP-" + i, """
                            "type": "DEP", "flight": "3U8931", "occurredAt": "2021-04-24T00:00:00Z",
                            "lines": [{"line": 1, "quantity": 2}]""").then().statusCode(201);
        }
        AsOf after = new AsOf(before.validAt(), clock.instant());
        assertThat(between(operation.code, before, after))
                .filteredOn(change -> change.measure() == Measure.REACHED && change.stage() == Stage.IN_TRANSIT)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.difference()).isEqualByComparingTo("" + 2 * reported);
                    assertThat(sum(change)).isEqualByComparingTo(change.difference());
                    assertThat(change.causes()).singleElement().satisfies(share -> {
                        assertThat(share.cause()).isEqualTo(Change.Cause.LATE);
                        assertThat(share.count()).isEqualTo(reported);
                        assertThat(share.events())
                                .extracting(Change.CausingEvent::reference)
                                .hasSize(Change.EVENTS)
                                .startsWith("DEP-1", "DEP-2")
                                .endsWith("DEP-" + Change.EVENTS);
                    });
                });
    }

    @Test
    void an_event_known_by_day_is_listed_with_that_day() {
        AnOperation operation = new AnOperation();
        AsOf before = AsOf.now(clock);
        String shipment = operation
                .declare("""
                {"operation": "%s", "declaredAt": "2021-04-20", "donor": "DONOR", "consignee": "CONSIGNEE", "origin": "CTU",
                 "destination": "DEL", "lines": [{"item": "OXYGEN_CONCENTRATOR", "quantity": 800, "unit": "EA"}]}
                """.formatted(operation.code))
                .statusCode(201)
                .extract()
                .path("reference");
        operation
                .report(shipment, "DEP-1", "\"type\": \"DEPARTED\", \"occurredAt\": \"2021-04-24\", \"place\": \"CTU\"")
                .then()
                .statusCode(201);
        AsOf after = new AsOf(before.validAt(), clock.instant());
        assertThat(between(operation.code, before, after))
                .flatExtracting(Change::causes)
                .flatExtracting(Change.Share::events)
                .extracting(told -> told.type() + " " + told.occurredAt())
                .containsOnly("DECLARED 2021-04-20", "DEPARTED 2021-04-24");
    }

    private List<Change> between(String operation, AsOf before, AsOf after) {
        try (ReadSnapshot snapshot = reporting.snapshot()) {
            return new Differences(figures, snapshot, operation).between(before, after, (change, cause) -> null);
        }
    }

    private static BigDecimal sum(Change change) {
        return change.causes().stream().map(Change.Share::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is another figure at all. */
    private Map<String, BigDecimal> changed(String operation, AsOf before, AsOf after) {
        Map<String, BigDecimal> changed = new HashMap<>();
        figures.at(operation, after, FigureScope.ALL, GroupBy.WHOLE).forEach(f -> {
            changed.put(f.item() + f.stage() + Measure.STOCK, f.stock());
            changed.put(f.item() + f.stage() + Measure.REACHED, f.reached());
        });
        figures.at(operation, before, FigureScope.ALL, GroupBy.WHOLE).forEach(f -> {
            changed.merge(f.item() + f.stage() + Measure.STOCK, f.stock().negate(), BigDecimal::add);
            changed.merge(f.item() + f.stage() + Measure.REACHED, f.reached().negate(), BigDecimal::add);
        });
        changed.replaceAll((key, value) -> Figure.plain(value));
        changed.values().removeIf(value -> value.signum() == 0);
        return changed;
    }
}
