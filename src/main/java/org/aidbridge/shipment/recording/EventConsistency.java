package org.aidbridge.shipment.recording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Text;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;

/** Which fields of an {@link EventRequest} go together; it reads no database. */
final class EventConsistency {

    private static final String FLIGHT = "[A-Z0-9]{3,10}";

    /** Stages an opening may state; goods still on their way are declared as a shipment. */
    private static final Set<Stage> OPENING_STAGES = EnumSet.of(
            Stage.ARRIVED, Stage.CLEARED, Stage.RECEIVED, Stage.DISPATCHED, Stage.DELIVERED, Stage.INSTALLED);

    private final EventRequest event;
    private final EventType type;
    private final List<Problem.Error> errors = new ArrayList<>();

    private EventConsistency(EventRequest event) {
        this.event = event;
        this.type = event.eventType();
    }

    static List<Problem.Error> errors(EventRequest event) {
        EventConsistency checks = new EventConsistency(event);
        checks.retraction();
        if (event.override() != null && Text.isBlank(event.override())) {
            checks.error("/override", Message.of("Give a reason"));
        }
        String flight = event.flightNumber();
        if (flight != null && !flight.matches(FLIGHT)) {
            checks.error("/flight", Message.of("is a flight number like 3U8931"));
        }
        if (checks.type == EventType.OPENING) {
            checks.opening();
        } else {
            checks.lines(checks::part);
        }
        return checks.errors;
    }

    private void retraction() {
        boolean retraction = type == EventType.RETRACTED;
        if (retraction && event.retracts() == null) {
            error("/retracts", Message.of("A retraction names the event it withdraws"));
        }
        if (!retraction && event.retracts() != null) {
            error("/retracts", Message.of("Only a RETRACTED event withdraws another"));
        }
        if (!retraction && event.occurredAt() == null) {
            error("/occurredAt", Message.of("is missing"));
        }
        if (retraction && event.classifier() != EventRequest.Classifier.ACTUAL) {
            error("/classifier", Message.of("A retraction is ACTUAL"));
        }
    }

    private void part(EventRequest.Part part, String at) {
        if (part.line() == null && part.item() == null) {
            error(at, Message.of("A part needs its line, or item and unit"));
        }
        if (type != EventType.RECEIVED) {
            noFindings(part, at);
        }
        if (part.stage() != null || part.lot() != null || part.expiresOn() != null) {
            error(at, Message.of("Only OPENING has stage, lot and expiresOn; other events take them from the line"));
        }
        boolean counts = isPositive(part.damaged()) || isPositive(part.missing()) || isPositive(part.surplus());
        if (part.quantity() != null && part.quantity().isZero() && !counts) {
            error(at + "/quantity", Message.of("A quantity is more than zero"));
        }
    }

    private void opening() {
        if (event.place() == null) {
            error("/place", Message.of("is missing"));
        }
        if (event.classifier() != EventRequest.Classifier.ACTUAL) {
            error("/classifier", Message.of("An opening is ACTUAL"));
        }
        if (event.lines().isEmpty()) {
            error("/lines", Message.of("is missing"));
        }
        lines(this::openingPart);
    }

    private void openingPart(EventRequest.Part part, String at) {
        if (part.line() != null || part.item() == null) {
            error(at, Message.of("An opening adds its own lines: {item, unit, quantity}"));
        }
        if (part.quantity() == null || part.quantity().isZero()) {
            error(at + "/quantity", Message.of("A quantity is more than zero"));
        }
        noFindings(part, at);
        Stage stage = part.stage();
        if (stage != null && !OPENING_STAGES.contains(stage)) {
            error(at + "/stage", Message.of("is one of [{stages}]", OPENING_STAGES));
        } else if (stage != null && stage.compareTo(Stage.DISPATCHED) >= 0 && event.to() == null) {
            error("/to", Message.of("is missing"));
        }
    }

    private void noFindings(EventRequest.Part part, String at) {
        if (part.damaged() != null || part.missing() != null || part.surplus() != null) {
            error(
                    at,
                    Message.of("Only RECEIVED counts damaged, missing and surplus; report a single finding as "
                            + "DAMAGED, LOST or FOUND"));
        }
    }

    private void lines(BiConsumer<EventRequest.Part, String> check) {
        for (int i = 0; i < event.lines().size(); i++) {
            check.accept(event.lines().get(i), "/lines/" + i);
        }
    }

    private void error(String pointer, Message detail) {
        errors.add(new Problem.Error(pointer, detail));
    }

    private static boolean isPositive(Quantity quantity) {
        return quantity != null && quantity.isPositive();
    }
}
