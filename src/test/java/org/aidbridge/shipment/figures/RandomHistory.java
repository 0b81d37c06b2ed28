package org.aidbridge.shipment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.aidbridge.security.access.Caller;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Time;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.RevisionRequest;
import org.aidbridge.shipment.declaration.ShipmentService;
import org.aidbridge.shipment.declaration.WithdrawalService;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.query.AnOperation;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.shipment.recording.EventService;

/**
 * An operation to which things happen that nobody thought of: reported late, withdrawn, refused; on a clock of its own, so
 * that it is recorded on many days.
 */
public final class RandomHistory {

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

    private static final Instant BEGIN = Instant.parse("2031-03-29T20:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

    public final AnOperation operation = new AnOperation("REPLAY");
    private final EventService desk;
    private final Random random;
    private final List<UUID> recorded = new ArrayList<>();
    private Instant now = BEGIN;

    /** @param between is done now and then */
    public RandomHistory(EventService desk, Random random, Runnable between) {
        this(desk, history -> between.run(), random);
    }

    /** @param between is done now and then, with what has happened so far */
    RandomHistory(EventService desk, Consumer<RandomHistory> between, Random random) {
        this.desk = desk;
        this.random = random;
        operation.party("OTHER");
        List<String> shipments = List.of(operation.shipment(), operation.shipment(), operation.shipment());
        for (int i = 0; i < 40; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(48 * 60)));
            String reference = "R" + i;
            Time.replaying(
                    now,
                    () -> random.nextInt(10) == 0
                            ? declare(shipments.get(random.nextInt(3)), recorded.size() > 8)
                            : report(shipments.get(random.nextInt(3)), reference));
            if (random.nextInt(8) == 0) {
                between.accept(this);
            }
        }
        assertThat(recorded).as("not everything was refused").hasSizeGreaterThan(8);
    }

    /** A point on the two clocks at which something was known. */
    public AsOf some() {
        return new AsOf(random.nextInt(4) == 0 ? now : instant(), random.nextInt(4) == 0 ? now : instant());
    }

    /** Some instant; every other time the begin of a day in the zone of the operation, or right before. */
    public Instant instant() {
        Instant some = before();
        return switch (random.nextInt(4)) {
            case 0 -> some.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
            case 1 -> some.atZone(ZONE).truncatedTo(ChronoUnit.DAYS).toInstant().minusNanos(1_000);
            default -> some;
        };
    }

    /** That instant or, now and then, no more of it than its day. */
    private When when(Instant instant) {
        return random.nextInt(3) == 0 ? When.on(instant.atZone(ZONE).toLocalDate()) : When.at(instant);
    }

    private Instant before() {
        long minutes = Duration.between(BEGIN, now).plusDays(3).toMinutes();
        return now.minus(Duration.ofMinutes(random.nextLong(minutes + 1)));
    }

    /** Corrects the head of a shipment of which nothing has moved, or withdraws its declaration. */
    private boolean declare(String ref, boolean mayWithdraw) {
        Caller caller = Caller.in(operation.code, "test");
        try {
            if (mayWithdraw && random.nextBoolean()) {
                service(WithdrawalService.class).withdraw(operation.code, ref, "a mistake", null, null, caller);
            } else {
                RevisionRequest revision = new RevisionRequest(
                        random.nextBoolean() ? "OTHER" : "DONOR",
                        null,
                        null,
                        random.nextBoolean() ? "BOM" : "DEL",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        legs());
                service(ShipmentService.class).revise(operation.code, ref, revision, version -> {}, caller);
            }
            return true;
        } catch (Problem refused) {
            assertThat(refused.status()).isIn(409, 422);
            return false;
        }
    }

    /** None, or one whose times are known, known to the day, or unknown. */
    private List<Declaration.Leg> legs() {
        Instant departs = instant();
        When arrives = when(departs.plus(Duration.ofHours(random.nextInt(72))));
        return random.nextInt(4) == 0
                ? List.of()
                : List.of(new Declaration.Leg(
                        "3U",
                        "3U8931",
                        "CTU",
                        "DEL",
                        random.nextInt(4) == 0 ? null : when(departs),
                        random.nextInt(4) == 0 ? null : arrives,
                        null));
    }

    private static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private boolean report(String ref, String reference) {
        boolean retracts = !recorded.isEmpty() && random.nextInt(6) == 0;
        boolean opens = !retracts && random.nextInt(8) == 0;
        EventType type =
                retracts ? EventType.RETRACTED : opens ? EventType.OPENING : TYPES.get(random.nextInt(TYPES.size()));
        Quantity some = Quantity.of(List.of(1, 5, 200, 300, 500, 800).get(random.nextInt(6)));
        Quantity few = type == EventType.RECEIVED && random.nextBoolean() ? Quantity.of(1 + random.nextInt(5)) : null;
        List<EventRequest.Part> parts = retracts || random.nextBoolean()
                ? List.of()
                : List.of(new EventRequest.Part(1, null, null, some, few, null, few));
        if (opens) {
            parts = List.of(new EventRequest.Part(null, "VENTILATOR", "EA", some, null, null, null));
        }
        try {
            recorded.add(desk.record(
                            operation.code,
                            ref,
                            new EventRequest(
                                    new EventRequest.Type(new EventType.Named(type, null)),
                                    retracts ? null : when(random.nextInt(3) == 0 ? before() : now),
                                    opens ? "DEL" : null,
                                    null,
                                    type == EventType.DISPATCHED ? "HOSPITAL" : null,
                                    parts,
                                    EventRequest.Classifier.ACTUAL,
                                    new EventRequest.Source("AGENT", reference),
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
