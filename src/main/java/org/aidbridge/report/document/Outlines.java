package org.aidbridge.report.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws text as outlines, so that it looks the same without fonts. */
final class Outlines implements Chart.Pen {

    private final Graphics2D graphics;

    Outlines(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String colour) {
        graphics.setColor(colour(colour));
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(List<Point> points, double width, String colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0).x(), points.get(0).y());
        points.forEach(point -> path.lineTo(point.x(), point.y()));
        graphics.setColor(colour(colour));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    @Override
    public void text(double x, double y, String text, double size, Anchor anchor, boolean bold, String colour) {
        Fonts.Outline outline = Fonts.outline(text, size, bold);
        double left =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - outline.width() / 2;
                    case END -> x - outline.width();
                };
        graphics.setColor(colour(colour));
        graphics.fill(AffineTransform.getTranslateInstance(left, y).createTransformedShape(outline.shape()));
    }

    private static Color colour(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }
}
