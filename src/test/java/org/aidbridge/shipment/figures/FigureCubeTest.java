package org.aidbridge.shipment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.recording.EventService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is reported, and whenever the fold comes by. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureCubeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    private static final List<FigureScope> SCOPES = List.of(
            FigureScope.ALL,
            FigureScope.ofItems(Set.of("MEDICINE")),
            new FigureScope(Set.of(), Set.of("DONOR"), Set.of(), Set.of(), null, null, null),
            new FigureScope(Set.of(), Set.of("NOBODY"), Set.of(), Set.of(), null, null, null),
            new FigureScope(Set.of(), Set.of(), Set.of(), Set.of(), "CN", null, null),
            new FigureScope(Set.of(), Set.of(), Set.of(), Set.of(), null, "IN", null),
            new FigureScope(Set.of(), Set.of(), Set.of(), Set.of(), "CN", "GB", null),
            new FigureScope(Set.of(), Set.of("DONOR"), Set.of(), Set.of(), "CN", "IN", null),
            new FigureScope(Set.of(), Set.of(), Set.of(), Set.of(), null, null, "DEL"),
            new FigureScope(Set.of(), Set.of("DONOR"), Set.of(), Set.of(), null, null, "BOM"),
            new FigureScope(Set.of(), Set.of(), Set.of("3U"), Set.of(), null, null, null));

    @Inject
    EventService service;

    @Inject
    Figures figures;

    @Inject
    FigureAggregator fold;

    @Inject
    ReadReplica reporting;

    @RepeatedTest(6)
    void sums_and_what_they_lack_are_the_entries_at_any_point_on_both_clocks(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        RandomHistory history = new RandomHistory(service, random, () -> fold(random));
        for (int i = 0; i < 25; i++) {
            assertAlike(history.operation.code, random.nextInt(3) == 0 ? history.instant() : null, history.some());
        }
    }

    @RepeatedTest(3)
    void what_each_day_added_is_what_its_end_has_more_than_its_begin(RepetitionInfo repetition) {
        RandomHistory history =
                new RandomHistory(service, new Random(200 + repetition.getCurrentRepetition()), fold::fold);
        for (int i = 0; i < 8; i++) {
            AsOf asOf = history.some();
            LocalDate today = asOf.validAt().atZone(ZONE).toLocalDate();
            try (ReadSnapshot glance = reporting.snapshot()) {
                Map<LocalDate, List<Figure>> byDay = figures.byDay(glance, history.operation.code, asOf, 10);
                assertThat(byDay.keySet()).allMatch(day -> day.isBefore(today) && !day.isBefore(today.minusDays(10)));
                for (LocalDate day = today.minusDays(10); day.isBefore(today); day = day.plusDays(1)) {
                    assertThat(byDay.getOrDefault(day, List.of()))
                            .as("%s as of %s", day, asOf)
                            .isEqualTo(Figures.entryByEntry(
                                    glance,
                                    history.operation.code,
                                    begin(day),
                                    new AsOf(begin(day.plusDays(1)), asOf.knownAt()),
                                    FigureScope.ALL,
                                    GroupBy.WHOLE));
                }
            }
        }
    }

    /** The last instant before a day. */
    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().minusNanos(1_000);
    }

    @RepeatedTest(3)
    void what_reached_a_stage_had_reached_those_before_it_and_never_becomes_less(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        RandomHistory history = new RandomHistory(service, random, () -> fold(random));
        for (int i = 0; i < 10; i++) {
            AsOf asOf = history.some();
            AsOf later = new AsOf(asOf.validAt().plusSeconds(86_400), asOf.knownAt());
            Map<String, BigDecimal> reached = reached(history.operation.code, asOf);
            Map<String, BigDecimal> then = reached(history.operation.code, later);
            List<Stage> path = Stage.path();
            for (String item : List.of("OXYGEN_CONCENTRATOR", "MEDICINE")) {
                for (int step = 0; step < path.size(); step++) {
                    BigDecimal here = of(reached, item, path.get(step));
                    assertThat(of(then, item, path.get(step)))
                            .as("%s %s", item, path.get(step))
                            .isGreaterThanOrEqualTo(here);
                    if (step > 0) {
                        BigDecimal surplus =
                                path.get(step) == Stage.RECEIVED ? of(reached, item, null) : BigDecimal.ZERO;
                        assertThat(here.subtract(surplus))
                                .as("%s %s at %s", item, path.get(step), asOf)
                                .isLessThanOrEqualTo(of(reached, item, path.get(step - 1)));
                    }
                }
            }
        }
    }

    @RepeatedTest(4)
    void what_was_known_once_is_told_the_same_whatever_is_reported_corrected_or_withdrawn_later(
            RepetitionInfo repetition) {
        Random random = new Random(300 + repetition.getCurrentRepetition());
        Map<AsOf, List<List<Figure>>> told = new HashMap<>();
        RandomHistory history = new RandomHistory(
                service,
                soFar -> {
                    fold(random);
                    AsOf asOf = soFar.some();
                    told.put(asOf, told(soFar, asOf));
                },
                random);
        assertThat(told).isNotEmpty();
        told.forEach(
                (asOf, before) -> assertThat(told(history, asOf)).as("%s", asOf).isEqualTo(before));
    }

    private List<List<Figure>> told(RandomHistory history, AsOf asOf) {
        return Stream.of(GroupBy.WHOLE, GroupBy.DONOR, GroupBy.LANE, GroupBy.RECIPIENT)
                .map(by -> figures.at(history.operation.code, asOf, FigureScope.ALL, by))
                .toList();
    }

    /** What is new is gathered or summed up at once, and what was gathered is summed up now and then. */
    private void fold(Random random) {
        if (random.nextInt(3) == 0) {
            fold.fold(random.nextInt(20));
        } else {
            fold.fold();
        }
        if (random.nextBoolean()) {
            fold.sumUp(Duration.ZERO);
        }
    }

    /** By item and stage; and by item alone what was found in surplus. */
    private Map<String, BigDecimal> reached(String operation, AsOf asOf) {
        Map<String, BigDecimal> reached = new HashMap<>();
        figures.at(operation, asOf, FigureScope.ALL, GroupBy.WHOLE).forEach(f -> {
            reached.merge(f.item() + f.stage(), f.reached(), BigDecimal::add);
            reached.merge(f.item() + null, f.surplus(), BigDecimal::add);
        });
        return reached;
    }

    private static BigDecimal of(Map<String, BigDecimal> reached, String item, Stage stage) {
        return reached.getOrDefault(item + stage, BigDecimal.ZERO);
    }

    private void assertAlike(String operation, Instant after, AsOf asOf) {
        Instant begin = after == null || after.isBefore(asOf.validAt()) ? after : null;
        for (GroupBy by : GroupBy.values()) {
            for (FigureScope scope : SCOPES) {
                try (ReadSnapshot glance = reporting.snapshot()) {
                    assertThat(figures.within(glance, operation, begin, asOf, scope, by))
                            .as("%s %s by %s, of %s", begin, asOf, by, scope)
                            .isEqualTo(Figures.entryByEntry(glance, operation, begin, asOf, scope, by));
                }
            }
        }
    }
}
