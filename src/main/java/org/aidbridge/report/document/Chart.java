package org.aidbridge.report.document;

/** A chart of the same values as the tables, with a description in words. */
public sealed interface Chart permits FunnelChart, LineChart, StateChart {

    double WIDTH = 520;

    /** The colours also differ in lightness, for colour-blind readers. */
    String INK = "1b2733";

    String FAINT = "5b6b7a";
    String RULE = "d5dde5";
    String MAIN = "1f5f99";

    String title();

    /** The text alternative. */
    String inWords(ValueFormat format);

    double height();

    /** Within {@link #WIDTH} and {@link #height}. */
    void draw(Pen pen, ValueFormat format);
}
