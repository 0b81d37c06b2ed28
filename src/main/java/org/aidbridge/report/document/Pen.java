package org.aidbridge.report.document;

import java.util.List;

/** Draws with the origin at the top left; {@link Chart#WIDTH} is the width of a page. */
public interface Pen {

    /** Where a text is anchored. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A point of a line. */
    record Point(double x, double y) {}

    /** @param colour six hexadecimal digits */
    void rectangle(double x, double y, double width, double height, String colour);

    void line(List<Point> points, double width, String colour);

    /** @param y of its base line */
    void text(double x, double y, String text, double size, Anchor anchor, boolean bold, String colour);
}
