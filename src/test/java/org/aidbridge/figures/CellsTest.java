package org.aidbridge.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.aidbridge.access.Caller;
import org.aidbridge.event.EventDesk;
import org.aidbridge.event.Report;
import org.aidbridge.ledger.EventType;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Time;
import org.aidbridge.shared.When;
import org.aidbridge.tracking.AnOperation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is reported, and whenever the fold comes by: the sums and what they lack are the entries, added up. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CellsTest {

    private static final List<EventType> TYPES = List.of(
            EventType.BOOKED,
            EventType.DEPARTED,
            EventType.ARRIVED,
            EventType.RECEIVED,
            EventType.WITHHELD,
            EventType.RELEASED,
            EventType.DISPATCHED,
            EventType.DELIVERED,
            EventType.LOST);

    private static final List<Scope> SCOPES = List.of(
            Scope.ALL,
            Scope.ofItems(Set.of("MEDICINE")),
            new Scope(Set.of(), Set.of("DONOR"), Set.of(), Set.of(), null, null),
            new Scope(Set.of(), Set.of("NOBODY"), Set.of(), Set.of(), null, null),
            new Scope(Set.of(), Set.of(), Set.of(), Set.of(), "CN", null),
            new Scope(Set.of(), Set.of(), Set.of(), Set.of(), null, "IN"),
            new Scope(Set.of(), Set.of(), Set.of(), Set.of(), "CN", "GB"),
            new Scope(Set.of(), Set.of(), Set.of("3U"), Set.of(), null, null));

    private static final Instant BEGIN = Instant.parse("2031-03-29T20:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    @Inject
    EventDesk desk;

    @Inject
    Figures figures;

    @Inject
    Fold fold;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    @RepeatedTest(6)
    void sums_and_what_they_lack_are_the_entries_at_any_point_on_both_clocks(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        // On a clock of its own, so that it is recorded on many days.
        AnOperation operation = new AnOperation("REPLAY");
        List<String> shipments = List.of(operation.shipment(), operation.shipment());
        List<UUID> recorded = new ArrayList<>();
        List<Instant> known = new ArrayList<>();
        int told = 0;
        Instant now = BEGIN;
        for (int i = 0; i < 40; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(48 * 60)));
            String reference = "R" + i;
            told += Time.replaying(
                            now, () -> report(operation, shipments.get(random.nextInt(2)), reference, random, recorded))
                    ? 1
                    : 0;
            known.add(now.plus(Duration.ofMinutes(random.nextInt(20 * 60))));
            if (random.nextInt(8) == 0) {
                fold.fold();
            }
        }
        assertThat(told).as("not everything was refused").isGreaterThan(8);
        for (int i = 0; i < 25; i++) {
            Instant valid = random.nextInt(4) == 0 ? now : midnights(now, random);
            Instant then = random.nextInt(4) == 0 ? now : known.get(random.nextInt(known.size()));
            assertAlike(
                    operation.code,
                    random.nextInt(3) == 0 ? midnights(now, random) : null,
                    new AsOf(valid, random.nextBoolean() ? then : midnights(now, random)));
        }
    }

    private void assertAlike(String operation, Instant after, AsOf asOf) {
        Instant begin = after == null || after.isBefore(asOf.validAt()) ? after : null;
        for (By by : By.values()) {
            for (Scope scope : SCOPES) {
                try (Glance glance = Glance.at(database)) {
                    assertThat(figures.within(glance, operation, begin, asOf, scope, by))
                            .as("%s %s by %s, of %s", begin, asOf, by, scope)
                            .isEqualTo(Figures.entryByEntry(glance, operation, begin, asOf, scope, by));
                }
            }
        }
    }

    /** Some instant until then; every other time, the begin of a day in the zone of the operation, or right before. */
    private static Instant midnights(Instant now, Random random) {
        Instant some = before(now, random);
        return switch (random.nextInt(4)) {
            case 0 -> some.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
            case 1 -> some.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).toInstant().minusNanos(1_000);
            default -> some;
        };
    }

    private static Instant before(Instant now, Random random) {
        long minutes = Duration.between(BEGIN, now).plusDays(3).toMinutes();
        return now.minus(Duration.ofMinutes(random.nextLong(minutes + 1)));
    }

    private boolean report(AnOperation operation, String ref, String reference, Random random, List<UUID> recorded) {
        boolean retracts = !recorded.isEmpty() && random.nextInt(6) == 0;
        EventType type = retracts ? EventType.RETRACTED : TYPES.get(random.nextInt(TYPES.size()));
        Quantity some = Quantity.of(List.of(1, 5, 200, 300, 500, 800).get(random.nextInt(6)));
        Quantity few = type == EventType.RECEIVED && random.nextBoolean() ? Quantity.of(1 + random.nextInt(5)) : null;
        List<Report.Part> parts = retracts || random.nextBoolean()
                ? List.of()
                : List.of(new Report.Part(1, null, null, some, few, null, few));
        try {
            recorded.add(desk.record(
                            operation.code,
                            ref,
                            new Report(
                                    new EventType.Named(type, null),
                                    retracts
                                            ? null
                                            : When.at(
                                                    random.nextInt(3) == 0
                                                            ? before(clock.instant(), random)
                                                            : clock.instant()),
                                    null,
                                    null,
                                    type == EventType.DISPATCHED ? "HOSPITAL" : null,
                                    parts,
                                    Report.Classifier.ACTUAL,
                                    new Report.Source("AGENT", reference),
                                    retracts ? recorded.get(random.nextInt(recorded.size())) : null,
                                    null,
                                    null),
                            null,
                            Caller.in(operation.code, "test"))
                    .event()
                    .id());
            return true;
        } catch (Problem refused) {
            assertThat(refused.status()).isIn(409, 422);
            return false;
        }
    }
}
