package org.aidbridge.shipment.figures;

/**
 * By what the background fold keeps sums. Which of them answers a question follows from its scope and from what it is told
 * by.
 */
enum Dimension {
    /** The member is empty. */
    WHOLE("''"),
    /**
     * Who gave it, and from where to where it goes: {@code GB-FCDO LHR-DEL}. There is no blank in a code, and no hyphen in
     * one of a place.
     */
    SENT("p.donor || ' ' || p.origin || '-' || p.destination"),
    /** As {@link GroupBy#RECIPIENT}. */
    RECIPIENT(GroupBy.RECIPIENT.sql());

    static final String DONOR = "split_part(c.member, ' ', 1)";
    static final String LANE = "split_part(c.member, ' ', 2)";
    static final String ORIGIN = "split_part(" + LANE + ", '-', 1)";
    static final String DESTINATION = "split_part(" + LANE + ", '-', 2)";

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    /** The member, of a row {@code p} of the view {@code figure_part}. */
    String sql() {
        return sql;
    }

    /**
     * Whether there are sums of what was recorded on each day. Who gives and from where to where it goes make so many members
     * that there would be hardly less sums than entries; what was known of them earlier costs what was recorded since.
     */
    boolean isKeptByRecording() {
        return this != SENT;
    }

    /** What figures are told by, of a cell {@code c} of this dimension; null when it does not tell them apart by that. */
    String told(GroupBy by) {
        return switch (by) {
            case WHOLE -> "''";
            case DONOR -> this == SENT ? DONOR : null;
            case LANE -> this == SENT ? LANE : null;
            case RECIPIENT -> this == RECIPIENT ? "c.member" : null;
            case CARRIER -> null;
        };
    }

    /** Null when no sums answer it. */
    static Dimension of(FigureScope scope, GroupBy by) {
        for (Dimension dimension : values()) {
            if (dimension.told(by) != null && (dimension == SENT ? !scope.isOfPlans() : scope.isOnlyOfItems())) {
                return dimension;
            }
        }
        return null;
    }
}
