package org.aidbridge.web.receiving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.intake.EventBody;
import org.aidbridge.ledger.Stage;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.tracking.ShipmentView;
import org.aidbridge.web.Writing;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Typed;

/**
 * A consignment at the receiving desk: what is expected of each line, and what the form that counts it says. It is told as
 * events, a second apart: what is released first, because it can then be counted, and what is withheld before the rest is
 * counted, because it has been set aside.
 *
 * @param place where it is counted
 * @param party in whose name a reporter from outside speaks, or null
 */
record CheckIn(ShipmentView shipment, List<Expected> lines, String place, String party) {

    /** From which something is received, perhaps after it is released. */
    static final Set<Stage> WAITING = Set.of(Stage.ARRIVED, Stage.CLEARED, Stage.MISSING, Stage.WITHHELD);

    /** Goods on no list that one form can name. */
    static final int UNLISTED = 3;

    /**
     * A line of which something waits to be received.
     *
     * @param waiting how much of it has arrived
     * @param missing how much of it was not found at an earlier check-in
     * @param withheld how much of it was set aside before
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

    /** At first all that has arrived is taken to be there and good: what differs is typed over it. */
    Typed expected(Instant now, Writing write) {
        Map<String, String> values = new HashMap<>();
        values.put("key", Forms.newKey());
        values.put("occurredAt", write.field(now));
        values.put("place", place);
        lines.stream()
                .filter(line -> line.waiting().isPositive())
                .forEach(line ->
                        values.put("good-" + line.number(), line.waiting().toString()));
        return Typed.of(values);
    }

    /** @throws Invalid (422) when something cannot be read, or nothing was counted */
    List<EventBody> read(Typed typed, Writing write, Map<String, String> units) {
        List<EventBody.Part> released = new ArrayList<>();
        List<EventBody.Part> withheld = new ArrayList<>();
        List<EventBody.Part> counted = new ArrayList<>();
        // Of all lines, and not only of those that wait: sent again, the form says the same.
        for (ShipmentView.LineView line : shipment.lines()) {
            String at = "/lines/" + counted.size();
            int n = line.declared().line();
            add(
                    counted,
                    new EventBody.Part(
                            n,
                            null,
                            null,
                            positive(typed.quantity("good-" + n, at + "/quantity")),
                            positive(typed.quantity("damaged-" + n, at + "/damaged")),
                            positive(typed.quantity("missing-" + n, at + "/missing")),
                            positive(typed.quantity("surplus-" + n, at + "/surplus"))));
            add(released, whole(n, typed, "released", released.size()));
            add(withheld, whole(n, typed, "withheld", withheld.size()));
        }
        for (int n = 1; n <= UNLISTED; n++) {
            Quantity surplus = positive(typed.quantity("unlisted-" + n, "/lines/" + counted.size() + "/surplus"));
            String item = typed.text("item-" + n);
            if (item != null || surplus != null) {
                counted.add(new EventBody.Part(null, item, units.get(item), null, null, null, surplus));
            }
        }
        When occurred = typed.when("occurredAt", false, write.zone(), "/occurredAt");
        typed.requireRead();
        List<EventBody> events = new ArrayList<>();
        tell(events, "RELEASED", occurred, released, typed);
        tell(events, "WITHHELD", occurred, withheld, typed);
        tell(events, "RECEIVED", occurred, counted, typed);
        if (events.isEmpty()) {
            throw new Invalid("/lines", "Nothing was counted");
        }
        return events;
    }

    /** Adds the event that these parts are told as, after those that it follows; of none, none. */
    private void tell(List<EventBody> events, String type, When occurred, List<EventBody.Part> parts, Typed typed) {
        if (!parts.isEmpty()) {
            events.add(event(type, later(occurred, events.size()), parts, typed));
        }
    }

    private EventBody event(String type, When occurred, List<EventBody.Part> parts, Typed typed) {
        return new EventBody(
                EventBody.Type.of(type),
                occurred,
                typed.text("place"),
                null,
                null,
                parts,
                null,
                party == null ? null : new EventBody.Source(party, null),
                null,
                null,
                typed.text("note"));
    }

    /** A quantity of a line, without a word on its condition. */
    private static EventBody.Part whole(int line, Typed typed, String field, int index) {
        Quantity quantity = positive(typed.quantity(field + "-" + line, "/lines/" + index + "/quantity"));
        return new EventBody.Part(line, null, null, quantity, null, null, null);
    }

    private static void add(List<EventBody.Part> parts, EventBody.Part part) {
        if (part.quantity() != null || part.damaged() != null || part.missing() != null || part.surplus() != null) {
            parts.add(part);
        }
    }

    /** A zero that somebody typed says the same as nothing. */
    private static Quantity positive(Quantity quantity) {
        return quantity == null || quantity.isZero() ? null : quantity;
    }

    private static When later(When occurred, int seconds) {
        return occurred == null ? null : When.at(occurred.at().plusSeconds(seconds));
    }
}
