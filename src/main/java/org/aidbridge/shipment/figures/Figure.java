package org.aidbridge.shipment.figures;

import java.math.BigDecimal;
import org.aidbridge.shipment.ledger.Stage;

/**
 * Quantities of an item at a stage, in the unit of the item.
 *
 * @param member the donor, lane or the like; empty for the whole
 * @param stock what is there; of a period the change
 * @param reached what ever entered the stage, counted once; zero for stages beside the path
 * @param surplus the unlisted part of what was received
 * @param entered what entered the stage, counted each time
 * @param moment stock times the epoch second of its arrival, to compute dwell times
 * @param opened the part of {@code reached} that was opening stock; it entered in no period
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

    /** As the change in a period, without opening stock. */
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

    /** Without trailing zeros and exponent. */
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

    boolean isZero() {
        return stock.signum() == 0
                && reached.signum() == 0
                && surplus.signum() == 0
                && entered.signum() == 0
                && moment.signum() == 0
                && opened.signum() == 0;
    }

    /** The grouping of figures; over all members they add up to the whole. */
    public enum GroupBy {
        WHOLE("''"),
        DONOR("p.donor"),
        /** Origin and destination, like {@code CTU-DEL}. */
        LANE("p.origin || '-' || p.destination"),
        /** The party code of the recipient or, before the dispatch, {@code @} and the place code of the destination. */
        RECIPIENT("coalesce(p.recipient, '@' || p.destination)"),
        /** The planned carriers, sorted and joined by {@code +}; or empty. */
        CARRIER("coalesce((" + FigureScope.PLANNED.formatted("string_agg(distinct g.carrier collate \"C\", '+')")
                + "), '')");

        private final String sql;

        GroupBy(String sql) {
            this.sql = sql;
        }

        /** The member, for a row {@code p} of the view {@code figure_part}. */
        String sql() {
            return sql;
        }
    }
}
