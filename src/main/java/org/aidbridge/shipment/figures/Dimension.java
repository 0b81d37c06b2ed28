package org.aidbridge.shipment.figures;

import org.aidbridge.shipment.figures.Figure.GroupBy;

/** The groupings that the background fold keeps sums for. */
enum Dimension {
    /** The member is empty. */
    WHOLE("''"),
    /** Donor and lane: {@code GB-FCDO LHR-DEL}. Codes have no blanks, codes of places no hyphens. */
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
     * Whether sums are kept by day of recording. Donors and lanes have so many members that this would hardly save anything.
     */
    boolean isKeptByRecording() {
        return this != SENT;
    }

    /** The member expression for a cell {@code c}; null when this dimension cannot be grouped like that. */
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
