package org.aidbridge.shipment.ledger;

import java.util.Comparator;
import java.util.Objects;
import org.aidbridge.shared.Message;

/**
 * One place in the ledger where a quantity of a line can stand. Two quantities of a line are told apart when any of this
 * differs.
 *
 * @param stage where in the life cycle
 * @param place the place code; for goods in the air the place they left; null when nobody said
 * @param leg the flight (or planned leg) the goods are booked on or flying on; null on the ground in transit means that
 *     they stand at a hub
 * @param to the recipient the goods were sent to; null before dispatch
 * @param peak the furthest stage of the path this quantity ever entered: what makes <em>reached</em> count it once
 * @param back the slot to return to when withheld, missing or lost goods turn up; null elsewhere
 */
public record Slot(Stage stage, String place, String leg, String to, Stage peak, Slot back)
        implements Comparable<Slot> {

    private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::stage)
            .thenComparing(Slot::place, NULLS_FIRST)
            .thenComparing(Slot::leg, NULLS_FIRST)
            .thenComparing(Slot::to, NULLS_FIRST)
            .thenComparing(Slot::peak)
            .thenComparing(Slot::back, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Where goods stand once they are declared: planned, at the origin. */
    static Slot planned(String origin) {
        return new Slot(Stage.PLANNED, origin, null, null, Stage.PLANNED, null);
    }

    /** In the air, as opposed to in transit on the ground of a hub. */
    public boolean isFlying() {
        return stage == Stage.IN_TRANSIT && leg != null;
    }

    /** Forward along the path to {@code next}, which raises the peak when it is new ground. */
    Slot forward(Stage next, String atPlace, String onLeg, String recipient) {
        return new Slot(next, atPlace, onLeg, recipient, peak.isBefore(next) ? next : peak, null);
    }

    /** Aside or out, remembering the way back; what was already missing returns to where it was before that. */
    Slot aside(Stage next, String atPlace) {
        boolean remembers = next == Stage.WITHHELD || next == Stage.MISSING || next == Stage.LOST;
        Slot origin = stage == Stage.MISSING && back != null ? back : this;
        return new Slot(next, atPlace != null ? atPlace : place, leg, to, peak, remembers ? origin : null);
    }

    /** The group within which goods are interchangeable for a report that does not name more: same place, leg, recipient. */
    boolean standsWith(Slot other) {
        return Objects.equals(place, other.place) && Objects.equals(leg, other.leg) && Objects.equals(to, other.to);
    }

    /** For a person: {@code IN_TRANSIT on 3U8931} or {@code ARRIVED at DEL}. */
    public Message describe() {
        if (isFlying()) {
            return Message.of("{stage} on {leg}", stage, leg);
        }
        Message there = place == null ? Message.verbatim(stage.name()) : Message.of("{stage} at {place}", stage, place);
        return to == null ? there : Message.of("{there} for {party}", there, to);
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
