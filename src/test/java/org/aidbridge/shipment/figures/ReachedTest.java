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
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.recording.EventDesk;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachedTest {

    private static final Set<String> ITEMS = Set.of("OXYGEN_CONCENTRATOR", "MEDICINE");

    private static final List<Scope> SCOPES = List.of(
            Scope.ofItems(ITEMS),
            Scope.ofItems(Set.of("MEDICINE")),
            new Scope(ITEMS, Set.of("DONOR"), Set.of(), Set.of(), null, null, null),
            new Scope(ITEMS, Set.of("AGENT"), Set.of(), Set.of(), null, null, null),
            new Scope(ITEMS, Set.of(), Set.of(), Set.of(), "CN", "IN", null),
            new Scope(ITEMS, Set.of(), Set.of(), Set.of(), "CN", "GB", null),
            new Scope(ITEMS, Set.of(), Set.of(), Set.of(), null, null, "DEL"),
            new Scope(ITEMS, Set.of(), Set.of("3U"), Set.of(), null, null, null),
            new Scope(ITEMS, Set.of("DONOR"), Set.of("3U"), Set.of(), "CN", null, "DEL"),
            new Scope(ITEMS, Set.of(), Set.of("CX"), Set.of(), null, null, null),
            new Scope(ITEMS, Set.of(), Set.of(), Set.of("3U:CTU-DEL"), null, null, null));

    @Inject
    EventDesk desk;

    @Inject
    Figures figures;

    @Inject
    Reached reached;

    @Inject
    Fold fold;

    @RepeatedTest(4)
    void many_questions_at_once_are_answered_as_each_by_itself_and_cost_no_statement_more(RepetitionInfo repetition) {
        Random random = new Random(500 + repetition.getCurrentRepetition());
        RandomHistory history = new RandomHistory(desk, random, () -> fold(random));
        String operation = history.operation.code;
        for (int i = 0; i < 4; i++) {
            Instant knownAt = history.some().knownAt();
            List<Reached.Question> questions = questions(history, random);
            List<BigDecimal> answers = reached.of(operation, knownAt, questions);
            for (int q = 0; q < questions.size(); q++) {
                assertThat(answers.get(q))
                        .as("%s as known at %s", questions.get(q), knownAt)
                        .isEqualByComparingTo(alone(operation, knownAt, questions.get(q)));
            }
            List<Reached.Question> fewer = questions.subList(0, SCOPES.size());
            assertThat(Traffic.of(() -> reached.of(operation, knownAt, questions))
                            .statements())
                    .isEqualTo(Traffic.of(() -> reached.of(operation, knownAt, fewer))
                            .statements());
        }
    }

    private static List<Reached.Question> questions(RandomHistory history, Random random) {
        List<Reached.Question> questions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            for (Scope scope : SCOPES) {
                AsOf some = history.some();
                Instant after = random.nextBoolean() ? null : history.instant();
                boolean isPeriod = after != null && after.isBefore(some.validAt());
                List<Stage> path = Stage.path();
                questions.add(new Reached.Question(
                        isPeriod ? after : null, some.validAt(), scope, path.get(random.nextInt(path.size()))));
            }
        }
        return questions;
    }

    private BigDecimal alone(String operation, Instant knownAt, Reached.Question question) {
        return figures
                .within(operation, question.after(), new AsOf(question.until(), knownAt), question.scope(), By.WHOLE)
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
