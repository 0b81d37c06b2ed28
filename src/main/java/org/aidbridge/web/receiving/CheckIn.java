package org.aidbridge.web.receiving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shared.WrittenNumber;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentView;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers.Kind;

/**
 * A shipment at the receiving desk: what is expected of each line, and the form that counts it. A check-in is recorded
 * as events a second apart: released goods first, because they can then be counted, and withheld goods before the
 * rest.
 *
 * @param place where it is counted
 * @param party of a bound reporter, or null
 */
record CheckIn(ShipmentView shipment, List<Expected> lines, String place, String party) {

    /** Stages from which goods are received, some after a release. */
    static final Set<Stage> WAITING = Set.of(Stage.ARRIVED, Stage.CLEARED, Stage.MISSING, Stage.WITHHELD);

    /** Prefix of the fields of a line. */
    private static final String RELEASED = "released-";

    private static final String WITHHELD = "withheld-";

    /** Rows for unlisted goods. */
    static final int UNLISTED = 3;

    /**
     * A line with goods waiting to be received.
     *
     * @param waiting quantity that has arrived
     * @param missing quantity not found at an earlier check-in
     * @param withheld quantity set aside earlier
     */
    record Expected(
            int number, String item, String unit, String lot, Quantity waiting, Quantity missing, Quantity withheld) {}

    static CheckIn of(ShipmentView shipment, String party) {
        List<Expected> lines = new ArrayList<>();
        for (ShipmentView.LineView line : shipment.lines()) {
            int n = line.declared().line();
            Quantity waiting = standing(shipment, n, Stage.ARRIVED).plus(standing(shipment, n, Stage.CLEARED));
            Quantity missing = standing(shipment, n, Stage.MISSING);
            Quantity withheld = standing(shipment, n, Stage.WITHHELD);
            if (waiting.isPositive() || missing.isPositive() || withheld.isPositive()) {
                lines.add(new Expected(
                        n,
                        line.declared().item(),
                        line.declared().unit(),
                        line.declared().lot(),
                        waiting,
                        missing,
                        withheld));
            }
        }
        return new CheckIn(shipment, lines, shipment.destination(), party);
    }

    private static Quantity standing(ShipmentView shipment, int line, Stage stage) {
        return shipment.stages().stream()
                .filter(standing -> standing.line() == line && standing.stage() == stage)
                .map(ShipmentView.Standing::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Prefilled as if everything arrived in good condition; users correct what differs. */
    FormData expected(Instant now, PageFormat write) {
        Map<String, String> values = new HashMap<>();
        values.put("key", Forms.newKey());
        write.fill(values, "occurred", When.at(now));
        values.put("place", place);
        lines.stream()
                .filter(line -> line.waiting().isPositive())
                .forEach(line -> values.put(
                        "good-" + line.number(),
                        WrittenNumber.plain(line.waiting().value())));
        return FormData.of(values);
    }

    /** @throws Invalid (422) if a value is unreadable or nothing was counted */
    List<EventRequest> read(FormData typed, PageFormat write, Map<String, String> units, Picked picked) {
        List<EventRequest.Part> released = new ArrayList<>();
        List<EventRequest.Part> withheld = new ArrayList<>();
        List<EventRequest.Part> counted = new ArrayList<>();
        // All lines, not only waiting ones, so that a repeated form has the same content.
        for (ShipmentView.LineView line : shipment.lines()) {
            String at = "/lines/" + counted.size();
            int n = line.declared().line();
            typed.stands("good-" + n, at);
            add(
                    counted,
                    new EventRequest.Part(
                            n,
                            null,
                            null,
                            positive(typed.quantity("good-" + n, at + "/quantity")),
                            positive(typed.quantity("damaged-" + n, at + "/damaged")),
                            positive(typed.quantity("missing-" + n, at + "/missing")),
                            positive(typed.quantity("surplus-" + n, at + "/surplus"))));
            add(released, whole(n, typed, RELEASED));
            add(withheld, whole(n, typed, WITHHELD));
        }
        for (int n = 1; n <= UNLISTED; n++) {
            String at = "/lines/" + counted.size();
            Quantity surplus = positive(typed.quantity("unlisted-" + n, at + "/surplus"));
            String item = typed.text("item-" + n, at);
            if (item != null || surplus != null) {
                counted.add(new EventRequest.Part(
                        null, item, item == null ? null : units.get(item), null, null, null, surplus));
            }
        }
        When occurred = typed.when("occurred", write.zone(), "/occurredAt");
        String where = picked.read(Kind.PLACE, typed, "place", "/place");
        String note = typed.text("note");
        typed.requireRead();
        List<EventRequest> events = new ArrayList<>();
        tell(events, "RELEASED", occurred, released, where, note);
        tell(events, "WITHHELD", occurred, withheld, where, note);
        tell(events, "RECEIVED", occurred, counted, where, note);
        if (events.isEmpty()) {
            throw new Invalid("/lines", Message.of("Nothing was counted"));
        }
        for (int row = 0; row < events.size(); row++) {
            stand(typed, events.get(row), events.size() == 1 ? "" : "/" + row);
        }
        return events;
    }

    /** Has what is wrong with a line be told where it was typed. Of what was counted that has been said when it was read. */
    private static void stand(FormData typed, EventRequest event, String row) {
        EventType type = event.type().named().type();
        for (int i = 0; type != EventType.RECEIVED && i < event.lines().size(); i++) {
            String field = (type == EventType.RELEASED ? RELEASED : WITHHELD)
                    + event.lines().get(i).line();
            typed.stands(field, row + "/lines/" + i);
            typed.stands(field, row + "/lines/" + i + "/quantity");
        }
    }

    /** Adds an event with these parts a second after the previous one; nothing if there are none. */
    private void tell(
            List<EventRequest> events,
            String type,
            When occurred,
            List<EventRequest.Part> parts,
            String where,
            String note) {
        if (!parts.isEmpty()) {
            events.add(event(type, later(occurred, events.size()), parts, where, note));
        }
    }

    private EventRequest event(String type, When occurred, List<EventRequest.Part> parts, String where, String note) {
        return new EventRequest(
                EventRequest.Type.of(type),
                occurred,
                where,
                null,
                null,
                parts,
                null,
                party == null ? null : new EventRequest.Source(party, null),
                null,
                null,
                note);
    }

    /** A quantity of a line, without a word on its condition. */
    private static EventRequest.Part whole(int line, FormData typed, String field) {
        Quantity quantity = positive(typed.quantity(field + line, "/" + field + line));
        return new EventRequest.Part(line, null, null, quantity, null, null, null);
    }

    private static void add(List<EventRequest.Part> parts, EventRequest.Part part) {
        if (part.quantity() != null || part.damaged() != null || part.missing() != null || part.surplus() != null) {
            parts.add(part);
        }
    }

    /** A zero that somebody typed says the same as nothing. */
    private static Quantity positive(Quantity quantity) {
        return quantity == null || quantity.isZero() ? null : quantity;
    }

    /** What is only known to the day is put in its order by the ledger. */
    private static When later(When occurred, int seconds) {
        return occurred == null || occurred.at() == null
                ? occurred
                : When.at(occurred.at().plusSeconds(seconds));
    }
}
