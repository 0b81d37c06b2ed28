package org.aidbridge.shipment.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Caller;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Slot;
import org.aidbridge.shipment.ledger.Snapshot;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.shipment.recording.EventService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Invariants 2 to 6 on the database: random reports (late, repeated, retracting) go through the desk, and what is kept is
 * held against what reading the history again gives, at random points on both clocks. The seed is the repetition.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoClocksTest {

    private static final List<EventType> TYPES = List.of(
            EventType.BOOKED,
            EventType.ACCEPTED,
            EventType.DEPARTED,
            EventType.DEPARTED,
            EventType.ARRIVED,
            EventType.ARRIVED,
            EventType.CHECKED_IN,
            EventType.CUSTOMS_CLEARED,
            EventType.RECEIVED,
            EventType.RECEIVED,
            EventType.WITHHELD,
            EventType.RELEASED,
            EventType.DISPATCHED,
            EventType.DELIVERED,
            EventType.DAMAGED,
            EventType.LOST,
            EventType.FOUND,
            EventType.CANCELLED,
            EventType.CUSTOMS_HELD,
            EventType.NOTE);

    private static final String SUM = """
            select line, sum(q) from (
              select line, quantity as q from ledger_entry where %1$s and (to_stage, coalesce(to_place, ''),
                coalesce(to_leg, ''), coalesce(to_recipient, ''), to_peak) = (?, ?, ?, ?, ?)
              union all
              select line, -quantity from ledger_entry where %1$s and (from_stage, coalesce(from_place, ''),
                coalesce(from_leg, ''), coalesce(from_recipient, ''), from_peak) = (?, ?, ?, ?, ?)) moves
            where line = ? group by line
            """.formatted("shipment = ? and occurred_at <= ? and recorded_from <= ? "
            + "and (recorded_to is null or recorded_to > ?)");

    @Inject
    EventService service;

    @Inject
    HistoryQueries history;

    @Inject
    ShipmentQueries shipments;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @RepeatedTest(15)
    void what_is_kept_is_what_the_history_says_at_any_point_on_both_clocks(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        AnOperation operation = new AnOperation();
        String ref = operation.shipment();
        List<UUID> recorded = new ArrayList<>();
        Map<AsOf, Snapshot> answers = new HashMap<>();
        for (int i = 0; i < 24; i++) {
            report(operation, ref, "R" + i, random, recorded);
            AsOf then = new AsOf(AnOperation.DECLARED.plus(Duration.ofHours(random.nextInt(70))), clock.instant());
            answers.put(then, at(operation, ref, then).snapshot());
        }
        ShipmentState now =
                QuarkusTransaction.requiringNew().call(() -> shipments.now(AccessScope.all(operation.code), ref));
        AsOf today = AsOf.now(clock);
        assertThat(now.position().snapshot())
                .as("the kept position is the fold")
                .isEqualTo(at(operation, ref, today).snapshot());
        answers.forEach((then, answer) -> {
            Position again = at(operation, ref, then);
            assertThat(again.snapshot()).as("as known at " + then).isEqualTo(answer);
            assertLedgerSays(again, now.header().id(), then);
        });
        assertThat(recorded).as("not everything was refused").hasSizeGreaterThan(8);
    }

    private Position at(AnOperation operation, String ref, AsOf asOf) {
        return QuarkusTransaction.requiringNew()
                .call(() -> history.asOf(AccessScope.all(operation.code), ref, asOf))
                .position();
    }

    private void report(AnOperation operation, String ref, String reference, Random random, List<UUID> recorded) {
        boolean retracts = !recorded.isEmpty() && random.nextInt(6) == 0;
        EventRequest report = retracts
                ? retraction(recorded.get(random.nextInt(recorded.size())), reference)
                : event(reference, random);
        try {
            UUID id = service.record(operation.code, ref, report, null, Caller.in(operation.code, "test"))
                    .event()
                    .id();
            recorded.add(id);
            if (random.nextInt(5) == 0) {
                assertThat(service.record(operation.code, ref, report, null, Caller.in(operation.code, "test"))
                                .isNew())
                        .as("the same again")
                        .isFalse();
            }
        } catch (Problem refused) {
            assertThat(refused.status()).isIn(409, 422);
        }
    }

    private static EventRequest retraction(UUID target, String reference) {
        return new EventRequest(
                new EventRequest.Type(new EventType.Named(EventType.RETRACTED, null)),
                null,
                null,
                null,
                null,
                List.of(),
                EventRequest.Classifier.ACTUAL,
                new EventRequest.Source("AGENT", reference),
                target,
                null,
                null);
    }

    private static EventRequest event(String reference, Random random) {
        EventType type = TYPES.get(random.nextInt(TYPES.size()));
        List<EventRequest.Part> parts = new ArrayList<>();
        if (random.nextBoolean()) {
            Quantity some = Quantity.of(List.of(1, 5, 200, 300, 500, 800).get(random.nextInt(6)));
            Quantity few =
                    type == EventType.RECEIVED && random.nextBoolean() ? Quantity.of(1 + random.nextInt(5)) : null;
            parts.add(new EventRequest.Part(1, null, null, some, few, null, few));
        }
        Instant at = AnOperation.DECLARED.plus(Duration.ofHours(random.nextInt(60)));
        return new EventRequest(
                new EventRequest.Type(new EventType.Named(type, null)),
                When.at(at),
                random.nextInt(3) == 0
                        ? null
                        : List.of("CTU", "HKG", "DEL", "DEL").get(random.nextInt(4)),
                random.nextInt(2) == 0 ? null : List.of("3U8931", "CX695").get(random.nextInt(2)),
                null,
                parts,
                EventRequest.Classifier.ACTUAL,
                new EventRequest.Source("AGENT", reference),
                null,
                null,
                null);
    }

    /** Adds the ledger rows up in the database: for each balance of the fold the same amount, and in all the same sum. */
    private void assertLedgerSays(Position position, UUID shipment, AsOf then) {
        Map<List<Object>, Quantity> folded = new HashMap<>();
        position.balances().forEach(b -> folded.merge(List.of(b.line(), key(b.slot())), b.quantity(), Quantity::plus));
        folded.forEach((slot, quantity) -> {
            List<Object> values = new ArrayList<>();
            for (int side = 0; side < 2; side++) {
                values.addAll(List.of(shipment, then.validAt(), then.knownAt(), then.knownAt()));
                values.addAll((List<?>) slot.get(1));
            }
            values.add(slot.get(0));
            List<Quantity> sums = sql.list(SUM, values, row -> {
                row.integer();
                return row.quantity();
            });
            assertThat(sums).as(slot + " at " + then).containsExactly(quantity);
        });
    }

    private static List<String> key(Slot slot) {
        return List.of(
                slot.stage().name(),
                slot.place() == null ? "" : slot.place(),
                slot.leg() == null ? "" : slot.leg(),
                slot.to() == null ? "" : slot.to(),
                slot.peak().name());
    }
}
