package org.aidbridge.report.document;

/** A picture that is drawn from the same values as the tables, and says in words what it shows. */
public sealed interface Chart permits FunnelChart, LineChart, StateChart {

    double WIDTH = 520;

    /** In a colour-blind reader's eyes they differ by lightness, too. */
    String INK = "1b2733";

    String FAINT = "5b6b7a";
    String RULE = "d5dde5";
    String MAIN = "1f5f99";

    String title();

    /** What it shows, for who cannot see it. */
    String inWords(ValueFormat format);

    double height();

    /** Within {@link #WIDTH} and {@link #height}. */
    void draw(Pen pen, ValueFormat format);
}
