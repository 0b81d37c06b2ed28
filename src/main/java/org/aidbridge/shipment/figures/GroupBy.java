package org.aidbridge.shipment.figures;

/** By what figures are told apart; whatever it is, over all members they add up to the whole. */
public enum GroupBy {
    /** Not at all: the member is empty. */
    WHOLE("''"),
    /** The party code of the donor. */
    DONOR("p.donor"),
    /** From where to where, like {@code CTU-DEL}: the place codes of origin and destination, which have no hyphen. */
    LANE("p.origin || '-' || p.destination"),
    /**
     * Where it went: the party code of the recipient it was sent to or, before it was, {@code @} and the place code of the
     * destination. A {@code @} is in no party code.
     */
    RECIPIENT("coalesce(p.recipient, '@' || p.destination)"),
    /** The carriers of its plan as it held then, in the order of their codes, with {@code +} between them; or empty. */
    CARRIER("coalesce((" + FigureScope.PLANNED.formatted("string_agg(distinct g.carrier collate \"C\", '+')")
            + "), '')");

    private final String sql;

    GroupBy(String sql) {
        this.sql = sql;
    }

    /** The member, of a row {@code p} of the view {@code figure_part}. */
    String sql() {
        return sql;
    }
}
