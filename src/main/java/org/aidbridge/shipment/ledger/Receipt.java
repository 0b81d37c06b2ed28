package org.aidbridge.shipment.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.EventApplication.Move;
import org.aidbridge.shipment.ledger.Line.Stand;

/**
 * Moves of one line by a receipt with numbers. The first count splits the waiting goods into received, damaged and missing. A
 * later count confirms the good ones, and moves what it finds damaged or missing beyond that from where the goods are now;
 * the first count stays in <em>reached</em>.
 */
final class Receipt {

    private final Line line;
    private final Selection selection;
    private final Target target;
    private final Quantity good;
    private final Quantity damaged;
    private final Quantity missing;
    private final List<Move> moves = new ArrayList<>();
    private Quantity lacking = Quantity.ZERO;

    Receipt(Line line, Fact.Part part, Selection selection, Target target) {
        this.line = line;
        this.selection = selection;
        this.target = target;
        this.good = EventApplication.orZero(part.quantity());
        this.damaged = EventApplication.orZero(part.damaged());
        this.missing = EventApplication.orZero(part.missing());
    }

    Quantity counted() {
        return good.plus(damaged).plus(missing);
    }

    List<Move> moves() {
        return moves;
    }

    /** Damaged or missing goods that no balance is left for. */
    Quantity lacking() {
        return lacking;
    }

    /**
     * Whether it counts received goods again, rather than waiting ones: less is waiting, or it has only damaged and missing
     * goods while none have come since.
     *
     * @param passed counted before
     * @param waiting available to a first count
     * @param nothingWaits whether none of that has arrived
     */
    boolean isCountAgain(Quantity passed, Quantity waiting, boolean nothingWaits) {
        Quantity counted = counted();
        if (counted.isZero() || counted.compareTo(passed) > 0) {
            return false;
        }
        boolean tooMany = waiting.compareTo(counted) < 0;
        if (tooMany && counted.equals(passed)) {
            return true;
        }
        return nothingWaits && (good.isZero() || tooMany && good.compareTo(waiting) > 0);
    }

    /** Whether it counts more than waits, and the excess is damaged or missing goods of an earlier receipt. */
    boolean isBeyond(Quantity waiting) {
        Quantity counted = counted();
        return waiting.isPositive()
                && waiting.compareTo(counted) < 0
                && good.compareTo(waiting) <= 0
                && counted.minus(waiting).compareTo(line.sum(Receipt::isGood)) <= 0;
    }

    /** Splits waiting goods: good first, then damaged, the rest is missing. */
    void share(List<Stand> stands) {
        Quantity openGood = good;
        Quantity openDamaged = damaged;
        for (Stand stand : stands) {
            Quantity nowGood = stand.quantity().min(openGood);
            Quantity nowDamaged = stand.quantity().minus(nowGood).min(openDamaged);
            Quantity nowMissing = stand.quantity().minus(nowGood).minus(nowDamaged);
            openGood = openGood.minus(nowGood);
            openDamaged = openDamaged.minus(nowDamaged);
            add(stand, target.of(stand.slot()), nowGood);
            add(stand, target.counted(stand.slot(), Stage.DAMAGED), nowDamaged);
            if (stand.slot().stage() != Stage.MISSING) {
                add(stand, target.counted(stand.slot(), Stage.MISSING), nowMissing);
            }
        }
    }

    /** Takes the excess from goods received earlier. */
    void findBeyond(Quantity waited) {
        Quantity openDamaged = damaged.minus(damaged.min(waited.minus(good)));
        find(openDamaged, counted().minus(waited).minus(openDamaged));
    }

    /** A second count: only the difference moves. */
    void countAgain() {
        Quantity knownMissing = line.sum(slot -> slot.stage() == Stage.MISSING);
        Quantity moreDamaged = beyond(damaged, line.sum(Receipt::isDamagedSinceArrival));
        Quantity moreMissing = beyond(missing, knownMissing);
        Quantity moreGood = beyond(good, line.sum(Receipt::isGood));
        if (missing.isPositive()) {
            // It states what is still missing, so the rest has turned up.
            Quantity turnedUp = beyond(knownMissing, missing);
            Quantity wasGood = turnedUp.min(moreGood);
            Quantity wasDamaged = turnedUp.minus(wasGood).min(moreDamaged);
            takeMissing(wasGood, Stage.RECEIVED);
            takeMissing(wasDamaged, Stage.DAMAGED);
            moreDamaged = moreDamaged.minus(wasDamaged);
        }
        find(moreDamaged, moreMissing);
    }

    private void takeMissing(Quantity quantity, Stage as) {
        Quantity open = quantity;
        for (Stand stand : line.stands(slot -> slot.stage() == Stage.MISSING)) {
            Quantity taken = stand.quantity().minus(taken(stand.slot())).min(open);
            open = open.minus(taken);
            add(stand, as == Stage.RECEIVED ? target.of(stand.slot()) : target.counted(stand.slot(), as), taken);
        }
    }

    private void find(Quantity moreDamaged, Quantity moreMissing) {
        Quantity openDamaged = moreDamaged;
        Quantity wanted = moreDamaged.plus(moreMissing);
        List<Stand> stands = selection.exactly(wanted, line, Receipt::isGood, true);
        lacking = wanted.minus(EventApplication.sum(stands));
        for (Stand stand : stands) {
            Quantity nowDamaged = stand.quantity().min(openDamaged);
            openDamaged = openDamaged.minus(nowDamaged);
            add(stand, target.counted(stand.slot(), Stage.DAMAGED), nowDamaged);
            add(
                    stand,
                    target.counted(stand.slot(), Stage.MISSING),
                    stand.quantity().minus(nowDamaged));
        }
    }

    /** Received and good, wherever it is now. */
    static boolean isGood(Slot slot) {
        boolean open = !slot.stage().isExit() && slot.stage() != Stage.MISSING;
        return open && !slot.peak().isBefore(Stage.RECEIVED);
    }

    private static boolean isDamagedSinceArrival(Slot slot) {
        return slot.stage() == Stage.DAMAGED && !slot.peak().isBefore(Stage.ARRIVED);
    }

    private Quantity taken(Slot from) {
        Predicate<Move> fromThere = move -> move.from().equals(from);
        return moves.stream().filter(fromThere).map(Move::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity beyond(Quantity told, Quantity known) {
        return told.minus(told.min(known));
    }

    private void add(Stand stand, Slot to, Quantity quantity) {
        if (quantity.isPositive()) {
            moves.add(new Move(line, stand.slot(), to, quantity));
        }
    }
}
