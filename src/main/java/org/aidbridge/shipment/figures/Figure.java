package org.aidbridge.shipment.figures;

import java.math.BigDecimal;
import org.aidbridge.shipment.ledger.Stage;

/**
 * What the goods of an item come to at a stage, in the unit of the item.
 *
 * @param member of whom, when it was asked by donor or the like; empty otherwise
 * @param stock what stands there; of a period, by how much that changed
 * @param reached what ever entered the stage, counted once however often it came back; zero for stages beside the path
 * @param surplus of what was received, how much no list had
 * @param entered what came to the stage, each time it did
 * @param moment stock times the second of its arrival since 1970, from which the time follows that goods stood there
 * @param opened of what was reached, how much stood there when the operation began: it came in no period
 */
public record Figure(
        String member,
        String item,
        Stage stage,
        BigDecimal stock,
        BigDecimal reached,
        BigDecimal surplus,
        BigDecimal entered,
        BigDecimal moment,
        BigDecimal opened) {

    Figure plus(Figure other) {
        return new Figure(
                member,
                item,
                stage,
                stock.add(other.stock),
                reached.add(other.reached),
                surplus.add(other.surplus),
                entered.add(other.entered),
                moment.add(other.moment),
                opened.add(other.opened));
    }

    /** The same, told of another member. */
    Figure of(String other) {
        return new Figure(other, item, stage, stock, reached, surplus, entered, moment, opened);
    }

    Figure negated() {
        return new Figure(
                member,
                item,
                stage,
                stock.negate(),
                reached.negate(),
                surplus.negate(),
                entered.negate(),
                moment.negate(),
                opened.negate());
    }

    /** The same as what happened in a period, in which nothing of what was there from the beginning came. */
    Figure moved() {
        return new Figure(
                member,
                item,
                stage,
                stock,
                reached.subtract(opened),
                surplus,
                entered.subtract(opened),
                moment,
                BigDecimal.ZERO);
    }

    /** The same value without zeros at its end and without an exponent. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public Figure {
        stock = plain(stock);
        reached = plain(reached);
        surplus = plain(surplus);
        entered = plain(entered);
        moment = plain(moment);
        opened = plain(opened);
    }

    /** Whether it tells nothing. */
    boolean isZero() {
        return stock.signum() == 0
                && reached.signum() == 0
                && surplus.signum() == 0
                && entered.signum() == 0
                && moment.signum() == 0
                && opened.signum() == 0;
    }
}
