package org.aidbridge.report.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Sets words of complex scripts, which the layout cannot: each word becomes a box of outlines with invisible text behind it for
 * search and copy. Right-to-left text is one box per line, because the layout places boxes from left to right.
 */
final class ShapedText {

    private static final String TYPE = "application/x-aidbridge-text";

    /** Height above and below the base line that fits all fonts, in font sizes. */
    private static final double ASCENT = 1.2;

    private static final double DESCENT = 0.55;

    /** Overhang of marks on both sides. */
    private static final double OVERHANG = 0.25;

    /** Font size for measuring; a small one is imprecise. */
    private static final double MEASURED = 100;

    /** Widest box in a table cell and in a line of text, in font sizes. */
    private static final double CELL = 12;

    private static final double LINE = 40;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private ShapedText() {}

    static void place(Node within) {
        for (Node child = within.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child instanceof Element element && !element.getTagName().equals("style")) {
                place(element);
            } else if (child instanceof Text text && Fonts.needsShaping(text.getData())) {
                placeBoxes(text);
            }
            child = next;
        }
    }

    private static void placeBoxes(Text text) {
        Document page = text.getOwnerDocument();
        Node parent = text.getParentNode();
        boolean bold = isBold(parent);
        double widest = isWithin(parent, "td|th") ? CELL : LINE;
        int done = 0;
        for (int[] span : spans(text.getData())) {
            parent.insertBefore(page.createTextNode(text.getData().substring(done, span[0])), text);
            List<String> boxes = boxes(text.getData().substring(span[0], span[1]), bold, widest);
            for (String box : boxes) {
                boolean ownLine = boxes.size() > 1 && Fonts.isRightToLeft(box);
                parent.insertBefore(ownLine ? line(page, box, bold) : box(page, box, bold), text);
            }
            done = span[1];
        }
        parent.replaceChild(page.createTextNode(text.getData().substring(done)), text);
    }

    /** Words that need shaping; adjacent right-to-left words count as one. */
    private static List<int[]> spans(String text) {
        List<int[]> spans = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        boolean leftToRightSince = true;
        while (words.find()) {
            String word = words.group();
            boolean backwards = Fonts.isRightToLeft(word);
            if (backwards && !leftToRightSince) {
                spans.get(spans.size() - 1)[1] = words.end();
            } else if (Fonts.needsShaping(word)) {
                spans.add(new int[] {words.start(), words.end()});
            }
            leftToRightSince =
                    !backwards && (leftToRightSince || word.codePoints().anyMatch(Character::isLetter));
        }
        return spans;
    }

    /** One box, or several when wider than a line. */
    private static List<String> boxes(String text, boolean bold, double widest) {
        if (width(text, bold) <= widest) {
            return List.of(text);
        }
        List<String> boxes = new ArrayList<>();
        StringBuilder box = new StringBuilder();
        for (String part : parts(text)) {
            if (box.length() > 0 && width(box + part, bold) > widest) {
                boxes.add(box.toString().strip());
                box.setLength(0);
            }
            box.append(part);
        }
        boxes.add(box.toString().strip());
        return boxes;
    }

    /** Line breaks; scripts without spaces and without a JDK dictionary break anywhere. */
    private static List<String> parts(String text) {
        List<String> parts = split(text, BreakIterator.getLineInstance(Locale.ROOT));
        return parts.size() > 1 ? parts : split(text, BreakIterator.getCharacterInstance(Locale.ROOT));
    }

    private static List<String> split(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            parts.add(text.substring(begin, end));
        }
        return parts;
    }

    private static double width(String text, boolean bold) {
        return Fonts.outline(text, MEASURED, bold).width() / MEASURED;
    }

    private static Element line(Document page, String text, boolean bold) {
        Element line = page.createElement("span");
        line.setAttribute("style", "display:block;text-align:right");
        line.appendChild(box(page, text, bold));
        return line;
    }

    private static Element box(Document page, String text, boolean bold) {
        Element box = PdfFormat.object(page, TYPE, text);
        box.setAttribute("data-text", text);
        box.setAttribute("data-bold", Boolean.toString(bold));
        box.setAttribute(
                "style",
                PdfFormat.style(
                        "display:inline-block;width:%.4fem;height:%.4fem;vertical-align:-%.4fem",
                        width(text, bold), ASCENT + DESCENT, DESCENT));
        return box;
    }

    private static boolean isBold(Node node) {
        return isWithin(node, "h[1-6]|th|b|strong") || isOfClass(node, "notice|figure");
    }

    private static boolean isWithin(Node node, String tags) {
        for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
            if (element.getTagName().matches(tags)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfClass(Node node, String classes) {
        for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
            if (element.getAttribute("class").matches(classes)) {
                return true;
            }
        }
        return false;
    }

    /** Per document, so that the fonts of the invisible text are embedded once. */
    static void register(DefaultObjectDrawerFactory drawers) {
        InvisibleText invisible = new InvisibleText();
        FSObjectDrawer drawer = (element, x, y, width, height, device, context, dotsPerPixel) -> {
            double size = height / dotsPerPixel / (ASCENT + DESCENT);
            String text = element.getAttribute("data-text");
            boolean bold = Boolean.parseBoolean(element.getAttribute("data-bold"));
            double over = size * OVERHANG;
            double wide = width / dotsPerPixel;
            PdfFormat.draw(device, x - over * dotsPerPixel, y, wide + 2 * over, height / dotsPerPixel, graphics -> {
                invisible.write(graphics, text, over, size * ASCENT, wide, size);
                new Outlines(graphics).text(over, size * ASCENT, text, size, Chart.Pen.Anchor.START, bold, Chart.INK);
            });
            return null;
        };
        drawers.registerDrawer(TYPE, drawer);
    }
}
