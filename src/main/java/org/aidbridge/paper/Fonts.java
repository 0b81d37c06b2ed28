package org.aidbridge.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The fonts that travel in the jar (see {@code fonts/README.md}), and text as outlines. The outlines are shaped by the JDK,
 * which knows how the letters of Devanagari join; what writes PDF does not.
 */
final class Fonts {

    /**
     * @param file in {@code /fonts}
     * @param weight as in CSS
     */
    record Face(String family, String file, int weight) {
        InputStream open() {
            return Fonts.class.getResourceAsStream("/fonts/" + file);
        }
    }

    /** The outline of a text whose base line begins at the origin, and how far it goes. */
    record Outline(Shape shape, double width) {}

    static final List<Face> FACES = List.of(
            new Face("Noto Sans", "NotoSans-Regular.ttf", 400),
            new Face("Noto Sans", "NotoSans-Bold.ttf", 700),
            new Face("Noto Sans Devanagari", "NotoSansDevanagari-Regular.ttf", 400),
            new Face("Noto Sans Devanagari", "NotoSansDevanagari-Bold.ttf", 700),
            new Face("Noto Sans SC", "NotoSansSC-Regular.ttf", 400));

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    /** In the order in which they are asked whether they have a character. */
    private static final List<Font> REGULAR = load(400);

    private static final List<Font> BOLD = List.of(load(700).get(0), load(700).get(1), REGULAR.get(2));

    private Fonts() {}

    private static List<Font> load(int weight) {
        return FACES.stream()
                .filter(face -> face.weight() == weight)
                .map(Fonts::load)
                .toList();
    }

    private static Font load(Face face) {
        try (InputStream file = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(face + " travels in the jar and is a font", e);
        }
    }

    /** Whether its letters change their shape by what stands beside them, in a script that we have a font for. */
    static boolean needsShaping(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI);
    }

    static Outline outline(String text, double size, boolean bold) {
        Path2D outline = new Path2D.Double();
        double x = 0;
        int begin = 0;
        while (begin < text.length()) {
            Font font = fontOf(text.codePointAt(begin), bold);
            int end = begin + Character.charCount(text.codePointAt(begin));
            // Marks, spaces and punctuation stay with the letters that they follow.
            while (end < text.length()
                    && (fontOf(text.codePointAt(end), bold) == font
                            || !Character.isLetterOrDigit(text.codePointAt(end))
                                    && font.canDisplay(text.codePointAt(end)))) {
                end += Character.charCount(text.codePointAt(end));
            }
            TextLayout layout = new TextLayout(text.substring(begin, end), font.deriveFont((float) size), UNHINTED);
            outline.append(layout.getOutline(AffineTransform.getTranslateInstance(x, 0)), false);
            x += layout.getAdvance();
            begin = end;
        }
        return new Outline(outline, x);
    }

    private static Font fontOf(int character, boolean bold) {
        List<Font> fonts = bold ? BOLD : REGULAR;
        return fonts.stream()
                .filter(font -> font.canDisplay(character))
                .findFirst()
                .orElse(fonts.get(0));
    }
}
