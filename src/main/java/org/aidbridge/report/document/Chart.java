package org.aidbridge.report.document;

import java.util.List;

/** A chart of the same values as the tables, with a description in words. */
public sealed interface Chart permits FunnelChart, LineChart, StateChart {

    /** Draws with the origin at the top left; {@link Chart#WIDTH} is the width of a page. */
    interface Pen {

        /** Where a text is anchored. */
        enum Anchor {
            START,
            MIDDLE,
            END
        }

        record Point(double x, double y) {}

        /** @param colour six hexadecimal digits */
        void rectangle(double x, double y, double width, double height, String colour);

        void line(List<Point> points, double width, String colour);

        /** @param y of its base line */
        void text(double x, double y, String text, double size, Anchor anchor, boolean bold, String colour);
    }

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
