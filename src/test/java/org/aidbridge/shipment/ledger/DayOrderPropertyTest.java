package org.aidbridge.shipment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Ledger.Entry;

/** The rule of {@link DayOrder}: whether a time is known or only its day, it is the same story, told of the same days. */
class DayOrderPropertyTest {

    @Provide
    Arbitrary<List<Fact>> journeys() {
        return Journeys.any();
    }

    @Provide
    Arbitrary<List<Fact>> few() {
        return Histories.reports().filter(reports -> reports.size() <= 6);
    }

    @Property(tries = 500)
    void knownToTheMinuteOrToTheDayItComesToTheSameStages(
            @ForAll("journeys") List<Fact> journey, @ForAll Random random) {
        Map<String, Quantity> truth = stages(Ledger.fold(Journeys.OPENING, journey));
        List<Fact> told = forgetting(journey, random);
        Collections.shuffle(told, random);
        try {
            assertThat(stages(Ledger.fold(Journeys.OPENING, told)))
                    .as(words(told))
                    .isEqualTo(truth);
        } catch (IllegalMove refused) {
            throw new AssertionError(words(told), refused);
        }
    }

    @Property(tries = 500)
    void itCountsOnTheDayThatWasSaid(@ForAll("journeys") List<Fact> journey, @ForAll Random random) {
        List<Fact> told = new ArrayList<>();
        for (Fact fact : journey) {
            Occurred day = Histories.onDay(fact.occurredAt(), fact.place());
            // What is another day in the operation can count on that one, where the order asks for it.
            boolean sameDay = day.on().equals(dayOf(fact.occurredAt()));
            told.add(sameDay && random.nextBoolean() ? Histories.with(fact, day) : fact);
        }
        Collections.shuffle(told, random);
        Map<Object, Fact> byId = told.stream().collect(Collectors.toMap(Fact::id, f -> f));
        for (Entry entry : Ledger.fold(Journeys.OPENING, told).entries()) {
            if (entry.event() != null && byId.get(entry.event()).isKnownToTheDay()) {
                assertThat(dayOf(entry.at()))
                        .isEqualTo(byId.get(entry.event()).occurred().on());
            }
        }
    }

    @Property(tries = 200)
    void toldAsItHappensNothingIsRefusedAndWhatIsKeptIsWhatIsRead(
            @ForAll("journeys") List<Fact> journey, @ForAll Random random) {
        List<Fact> told = new ArrayList<>();
        Position position = Ledger.fold(Journeys.OPENING, told).position();
        for (Fact fact : forgetting(journey, random)) {
            told.add(fact);
            Optional<List<Entry>> appended = position.append(fact);
            Ledger.Fold fold = Ledger.fold(Journeys.OPENING, told);
            if (appended.isPresent()) {
                assertThat(position.snapshot()).isEqualTo(fold.position().snapshot());
            }
            position = fold.position();
        }
    }

    @Property(tries = 400)
    void nothingIsRefusedThatCouldHaveHappenedInSomeOrderOfItsDay(@ForAll("few") List<Fact> reports) {
        Set<Object> possible = new HashSet<>();
        collect(Ledger.fold(Histories.OPENING, List.of()).position(), reports, possible);
        try {
            Position read = Ledger.fold(Histories.OPENING, reports).position();
            assertThat(possible).contains(read.balances());
        } catch (IllegalMove refused) {
            assertThat(possible).isEmpty();
        }
    }

    private static void collect(Position reached, List<Fact> left, Set<Object> possible) {
        if (left.isEmpty()) {
            possible.add(reached.balances());
            return;
        }
        for (Fact next : left) {
            if (left.stream().noneMatch(other -> isBefore(other, next))) {
                List<Fact> rest = new ArrayList<>(left);
                rest.remove(next);
                Position further = Position.of(reached.snapshot());
                try {
                    further.apply(next);
                    collect(further, rest, possible);
                } catch (IllegalMove impossible) {
                    // Not in this order.
                }
            }
        }
    }

    private static boolean isBefore(Fact one, Fact other) {
        boolean timed = !one.isKnownToTheDay() && !other.isKnownToTheDay();
        return timed ? one.key().compareTo(other.key()) < 0 : one.occurred().isBefore(other.occurred());
    }

    private static LocalDate dayOf(Instant at) {
        return at.atZone(Histories.OPERATION).toLocalDate();
    }

    /** The same facts, of some of which nobody knows more than the day. */
    private static List<Fact> forgetting(List<Fact> journey, Random random) {
        return new ArrayList<>(journey.stream()
                .map(f -> random.nextBoolean() ? Histories.with(f, Histories.onDay(f.occurredAt(), f.place())) : f)
                .toList());
    }

    private static String words(List<Fact> told) {
        return told.stream()
                .sorted(Comparator.comparing(Fact::id))
                .map(f -> f.type() + " " + f.place() + " " + f.lines().get(0).line() + ":"
                        + f.lines().get(0).quantity() + " " + f.occurred().said())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Quantity> stages(Ledger.Fold fold) {
        Map<String, Quantity> stages = new TreeMap<>();
        fold.position()
                .balances()
                .forEach(b -> stages.merge(b.line() + " " + b.slot().stage(), b.quantity(), Quantity::plus));
        return stages;
    }
}
