package org.aidbridge.web.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shared.WrittenNumber;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.EventView;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers.Kind;

/**
 * The form for an event of one type.
 *
 * @param lines with quantities that the event could move
 * @param lineCount of the shipment
 * @param places related to the shipment
 * @param party of a bound reporter, or null
 * @param perishable whether any of its lines expires
 */
record EventForm(
        EventType type, List<Line> lines, int lineCount, Set<String> places, String party, boolean perishable) {

    /**
     * A line that the event may concern.
     *
     * @param standing the quantities available, and where
     */
    record Line(int number, String item, String unit, List<ShipmentView.Standing> standing) {}

    /**
     * @param isCorrection whether it replaces an event; then quantities already moved may move differently, so every
     * line is offered
     */
    static EventForm of(EventType type, ShipmentView shipment, boolean isCorrection, String party) {
        List<Line> lines = shipment.lines().stream()
                .map(l -> new Line(
                        l.declared().line(),
                        l.declared().item(),
                        l.declared().unit(),
                        shipment.stages().stream()
                                .filter(s -> s.line() == l.declared().line())
                                .filter(s -> isCorrection || isSource(type, s.stage()))
                                .toList()))
                .filter(l -> isCorrection || !l.standing().isEmpty())
                .toList();
        Set<String> places = new TreeSet<>(List.of(shipment.origin(), shipment.destination()));
        shipment.legs().forEach(leg -> places.addAll(List.of(leg.origin(), leg.destination())));
        shipment.stages().stream().filter(s -> s.place() != null).forEach(s -> places.add(s.place()));
        boolean perishable =
                shipment.lines().stream().anyMatch(l -> l.declared().expiresOn() != null);
        return new EventForm(type, lines, shipment.lines().size(), places, party, perishable);
    }

    /** Includes earlier stages: the steps in between are implied. */
    private static boolean isSource(EventType type, Stage stage) {
        boolean isBehind =
                type.movement() == EventType.Movement.FORWARD && stage.onPath() && stage.compareTo(type.putsTo()) < 0;
        return isBehind || type.takesFrom().contains(stage);
    }

    public boolean asksFlight() {
        return switch (type) {
            case BOOKED, ACCEPTED, DEPARTED, DISCREPANCY, ARRIVED, CHECKED_IN -> true;
            default -> false;
        };
    }

    public boolean asksRecipient() {
        return switch (type) {
            case DISPATCHED, DELIVERED, INSTALLED, DAMAGED, LOST, FOUND, RETURNED -> true;
            default -> false;
        };
    }

    /** A plan on a closed route, or a dispatch of expired goods, needs a reason. */
    public boolean asksOverride() {
        return switch (type) {
            case BOOKED -> party == null;
            case DISPATCHED, DELIVERED, INSTALLED -> party == null && perishable;
            default -> false;
        };
    }

    public boolean isReceipt() {
        return type == EventType.RECEIVED;
    }

    FormData empty(Instant now, PageFormat write) {
        Map<String, String> values = new HashMap<>();
        values.put("key", Forms.newKey());
        write.fill(values, "occurred", When.at(now));
        values.put("party", party);
        return FormData.of(values);
    }

    /** Prefills a correction. The reference stays with the withdrawn event. */
    static FormData filled(EventView event, PageFormat write) {
        Map<String, String> values = new HashMap<>();
        values.put("key", Forms.newKey());
        write.fill(values, "occurred", When.of(event.occurredAt(), event.occurredOn()));
        values.put("place", event.place());
        values.put("flight", event.flight());
        values.put("to", event.to());
        values.put("party", event.source().party());
        values.put("note", event.note());
        values.put("override", event.override());
        for (Fact.Part part : event.lines()) {
            put(values, "quantity", part.line(), part.quantity());
            put(values, "damaged", part.line(), part.damaged());
            put(values, "missing", part.line(), part.missing());
            put(values, "surplus", part.line(), part.surplus());
        }
        return FormData.of(values);
    }

    private static void put(Map<String, String> values, String field, int line, Quantity quantity) {
        if (quantity != null) {
            values.put(field + "-" + line, WrittenNumber.plain(quantity.value()));
        }
    }

    /** @throws org.aidbridge.shared.Invalid (422) for unreadable values */
    EventRequest read(FormData typed, PageFormat write, Picked picked) {
        List<EventRequest.Part> parts = new ArrayList<>();
        // All lines, not only those offered now, so that a repeated form has the same content.
        for (int n = 1; n <= lineCount; n++) {
            String at = "/lines/" + parts.size();
            typed.stands("quantity-" + n, at);
            EventRequest.Part part = new EventRequest.Part(
                    n,
                    null,
                    null,
                    typed.quantity("quantity-" + n, at + "/quantity"),
                    isReceipt() ? typed.quantity("damaged-" + n, at + "/damaged") : null,
                    isReceipt() ? typed.quantity("missing-" + n, at + "/missing") : null,
                    isReceipt() ? typed.quantity("surplus-" + n, at + "/surplus") : null);
            if (part.quantity() != null || part.damaged() != null || part.missing() != null || part.surplus() != null) {
                parts.add(part);
            }
        }
        EventRequest body = new EventRequest(
                EventRequest.Type.of(type.name()),
                typed.when("occurred", write.zone(), "/occurredAt"),
                picked.read(Kind.PLACE, typed, "place", "/place"),
                typed.text("flight"),
                typed.text("to"),
                parts.isEmpty() ? null : parts,
                null,
                source(typed),
                null,
                typed.text("override"),
                typed.text("note"));
        typed.requireRead();
        return body;
    }

    static EventRequest.Source source(FormData typed) {
        return typed.has("party") || typed.has("reference")
                ? new EventRequest.Source(
                        typed.text("party", "/source/party"), typed.text("reference", "/source/reference"))
                : null;
    }

    /** @param party in whose name a reporter from outside speaks, or null */
    static EventRequest withdrawal(UUID event, String party, String note) {
        EventRequest.Source source = party == null ? null : new EventRequest.Source(party, null);
        return new EventRequest(
                EventRequest.Type.of("RETRACTED"), null, null, null, null, null, null, source, event, null, note);
    }
}
