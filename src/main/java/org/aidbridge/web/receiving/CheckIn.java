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
 * events: what is withheld first, because it is set aside before the rest is counted.
 *
 * @param place where it is counted
 * @param party in whose name a reporter from outside speaks, or null
 */
record CheckIn(ShipmentView shipment, List<Expected> lines, String place, String party) {

    /** From which something is received. */
    static final Set<Stage> WAITING = Set.of(Stage.ARRIVED, Stage.CLEARED, Stage.MISSING);

    /** Goods on no list that one form can name. */
    static final int UNLISTED = 3;

    /**
     * A line of which something waits to be received.
     *
     * @param waiting how much of it has arrived
     * @param missing how much of it was not found at an earlier check-in
     */
    record Expected(int number, String item, String unit, String lot, Quantity waiting, Quantity missing) {}

    static CheckIn of(ShipmentView shipment, String party) {
        List<Expected> lines = new ArrayList<>();
        for (ShipmentView.LineView line : shipment.lines()) {
            Quantity waiting = Quantity.ZERO;
            Quantity missing = Quantity.ZERO;
            boolean isWaiting = false;
            for (ShipmentView.Standing standing : shipment.stages()) {
                if (standing.line() == line.declared().line() && WAITING.contains(standing.stage())) {
                    isWaiting = true;
                    if (standing.stage() == Stage.MISSING) {
                        missing = missing.plus(standing.quantity());
                    } else {
                        waiting = waiting.plus(standing.quantity());
                    }
                }
            }
            if (isWaiting) {
                lines.add(new Expected(
                        line.declared().line(),
                        line.declared().item(),
                        line.declared().unit(),
                        line.declared().lot(),
                        waiting,
                        missing));
            }
        }
        return new CheckIn(shipment, lines, shipment.destination(), party);
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
        List<EventBody.Part> counted = new ArrayList<>();
        List<EventBody.Part> withheld = new ArrayList<>();
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
            add(
                    withheld,
                    new EventBody.Part(
                            n,
                            null,
                            null,
                            positive(typed.quantity("withheld-" + n, "/lines/" + withheld.size() + "/quantity")),
                            null,
                            null,
                            null));
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
        if (counted.isEmpty() && withheld.isEmpty()) {
            throw new Invalid("/lines", "Nothing was counted");
        }
        List<EventBody> events = new ArrayList<>();
        if (!withheld.isEmpty()) {
            events.add(event("WITHHELD", occurred, withheld, typed));
        }
        if (!counted.isEmpty()) {
            events.add(event("RECEIVED", withheld.isEmpty() ? occurred : later(occurred), counted, typed));
        }
        return events;
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

    private static void add(List<EventBody.Part> parts, EventBody.Part part) {
        if (part.quantity() != null || part.damaged() != null || part.missing() != null || part.surplus() != null) {
            parts.add(part);
        }
    }

    /** A zero that somebody typed says the same as nothing. */
    private static Quantity positive(Quantity quantity) {
        return quantity == null || quantity.isZero() ? null : quantity;
    }

    private static When later(When occurred) {
        return occurred == null ? null : When.at(occurred.at().plusSeconds(1));
    }
}
