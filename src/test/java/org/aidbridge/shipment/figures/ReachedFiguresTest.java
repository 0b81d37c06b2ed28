package org.aidbridge.shipment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.aidbridge.Traffic;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.recording.EventService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachedFiguresTest {

    private static final Set<String> ITEMS = Set.of("OXYGEN_CONCENTRATOR", "MEDICINE");

    private static final List<FigureScope> SCOPES = List.of(
            FigureScope.ofItems(ITEMS),
            FigureScope.ofItems(Set.of("MEDICINE")),
            new FigureScope(ITEMS, Set.of("DONOR"), Set.of(), Set.of(), null, null, null),
            new FigureScope(ITEMS, Set.of("AGENT"), Set.of(), Set.of(), null, null, null),
            new FigureScope(ITEMS, Set.of(), Set.of(), Set.of(), "CN", "IN", null),
            new FigureScope(ITEMS, Set.of(), Set.of(), Set.of(), "CN", "GB", null),
            new FigureScope(ITEMS, Set.of(), Set.of(), Set.of(), null, null, "DEL"),
            new FigureScope(ITEMS, Set.of(), Set.of("3U"), Set.of(), null, null, null),
            new FigureScope(ITEMS, Set.of("DONOR"), Set.of("3U"), Set.of(), "CN", null, "DEL"),
            new FigureScope(ITEMS, Set.of(), Set.of("CX"), Set.of(), null, null, null),
            new FigureScope(ITEMS, Set.of(), Set.of(), Set.of("3U:CTU-DEL"), null, null, null));

    @Inject
    EventService service;

    @Inject
    Figures figures;

    @Inject
    ReachedFigures reached;

    @Inject
    FigureAggregator fold;

    @RepeatedTest(4)
    void many_questions_at_once_are_answered_as_each_by_itself_and_cost_no_statement_more(RepetitionInfo repetition) {
        Random random = new Random(500 + repetition.getCurrentRepetition());
        RandomHistory history = new RandomHistory(service, random, () -> fold(random));
        String operation = history.operation.code;
        for (int i = 0; i < 4; i++) {
            Instant knownAt = history.some().knownAt();
            List<ReachedFigures.Question> questions = questions(history, random);
            List<BigDecimal> answers = reached.of(operation, knownAt, questions);
            for (int q = 0; q < questions.size(); q++) {
                assertThat(answers.get(q))
                        .as("%s as known at %s", questions.get(q), knownAt)
                        .isEqualByComparingTo(alone(operation, knownAt, questions.get(q)));
            }
            List<ReachedFigures.Question> fewer = questions.subList(0, SCOPES.size());
            assertThat(Traffic.of(() -> reached.of(operation, knownAt, questions))
                            .statements())
                    .isEqualTo(Traffic.of(() -> reached.of(operation, knownAt, fewer))
                            .statements());
        }
    }

    private static List<ReachedFigures.Question> questions(RandomHistory history, Random random) {
        List<ReachedFigures.Question> questions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            for (FigureScope scope : SCOPES) {
                AsOf some = history.some();
                Instant after = random.nextBoolean() ? null : history.instant();
                boolean isPeriod = after != null && after.isBefore(some.validAt());
                List<Stage> path = Stage.path();
                questions.add(new ReachedFigures.Question(
                        isPeriod ? after : null, some.validAt(), scope, path.get(random.nextInt(path.size()))));
            }
        }
        return questions;
    }

    private BigDecimal alone(String operation, Instant knownAt, ReachedFigures.Question question) {
        return figures
                .within(
                        operation,
                        question.after(),
                        new AsOf(question.until(), knownAt),
                        question.scope(),
                        GroupBy.WHOLE)
                .stream()
                .filter(figure -> figure.stage() == question.stage())
                .map(Figure::reached)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void fold(Random random) {
        fold.fold(random.nextInt(3) == 0 ? random.nextInt(20) : 50_000);
        if (random.nextBoolean()) {
            fold.sumUp(Duration.ZERO);
        }
    }
}
