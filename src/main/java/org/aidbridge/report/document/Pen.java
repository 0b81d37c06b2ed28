package org.aidbridge.report.document;

import java.util.List;

/** Draws on a plane whose origin is at the top left, in units of which a page is {@link Chart#WIDTH} wide. */
public interface Pen {

    /** Where a text stands to its point. */
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
