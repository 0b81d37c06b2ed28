package org.aidbridge.shipment.ledger;

import java.util.Comparator;
import java.util.Objects;
import org.aidbridge.shared.Message;

/**
 * A balance key: where a quantity of a line can be.
 *
 * @param place for goods in the air the place they left; null when unknown
 * @param leg the flight or planned leg they are booked on or flying on; null in transit means on the ground at a hub
 * @param to the recipient; null before dispatch
 * @param peak the furthest stage it ever entered, so that <em>reached</em> counts it once
 * @param back the slot that withheld, missing or lost goods return to; else null
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

    static Slot planned(String origin) {
        return new Slot(Stage.PLANNED, origin, null, null, Stage.PLANNED, null);
    }

    /** Not on the ground at a hub. */
    public boolean isFlying() {
        return stage == Stage.IN_TRANSIT && leg != null;
    }

    Slot forward(Stage next, String atPlace, String onLeg, String recipient) {
        return new Slot(next, atPlace, onLeg, recipient, peak.isBefore(next) ? next : peak, null);
    }

    /** Off the path, remembering the way back; missing goods keep theirs. */
    Slot aside(Stage next, String atPlace) {
        boolean remembers = next == Stage.WITHHELD || next == Stage.MISSING || next == Stage.LOST;
        Slot origin = stage == Stage.MISSING && back != null ? back : this;
        return new Slot(next, atPlace != null ? atPlace : place, leg, to, peak, remembers ? origin : null);
    }

    /** Whether an event that names nothing more cannot tell them apart. */
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
