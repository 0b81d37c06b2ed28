package org.aidbridge.report.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundled fonts (see {@code fonts/README.md}) and text as outlines. The JDK shapes complex scripts, which the PDF library
 * cannot.
 */
final class Fonts {

    /**
     * @param file in {@code /fonts}
     * @param weight as in CSS
     * @param script its script; null for the default font
     * @param shaped whether letters of the script change or move with their neighbours
     */
    record Face(String family, String file, int weight, UnicodeScript script, boolean shaped) {
        InputStream open() {
            return Fonts.class.getResourceAsStream("/fonts/" + file);
        }
    }

    /** Outline of a text with its base line at the origin, and its advance. */
    record Outline(Shape shape, double width) {}

    /** Consecutive characters in one font, in reading order. */
    record Run(Face face, String text) {}

    private static final Face LATIN = simple("Noto Sans", "NotoSans-Regular", null);
    private static final Face LATIN_BOLD = new Face("Noto Sans", "NotoSans-Bold.ttf", 700, null, false);
    private static final Face CHINESE = simple("Noto Sans SC", "NotoSansSC-Regular", UnicodeScript.HAN);

    static final List<Face> FACES = List.of(
            LATIN,
            LATIN_BOLD,
            CHINESE,
            simple("Noto Sans KR", "NotoSansKR-Regular", UnicodeScript.HANGUL),
            simple("Noto Sans Georgian", "NotoSansGeorgian-Regular", UnicodeScript.GEORGIAN),
            simple("Noto Sans Armenian", "NotoSansArmenian-Regular", UnicodeScript.ARMENIAN),
            simple("Noto Sans Ethiopic", "NotoSansEthiopic-Regular", UnicodeScript.ETHIOPIC),
            shaped("NotoSansDevanagari-Regular", 400, UnicodeScript.DEVANAGARI),
            shaped("NotoSansDevanagari-Bold", 700, UnicodeScript.DEVANAGARI),
            shaped("NotoSansArabic-Regular", 400, UnicodeScript.ARABIC),
            shaped("NotoSansHebrew-Regular", 400, UnicodeScript.HEBREW),
            shaped("NotoSansBengali-Regular", 400, UnicodeScript.BENGALI),
            shaped("NotoSansGurmukhi-Regular", 400, UnicodeScript.GURMUKHI),
            shaped("NotoSansGujarati-Regular", 400, UnicodeScript.GUJARATI),
            shaped("NotoSansOriya-Regular", 400, UnicodeScript.ORIYA),
            shaped("NotoSansTamil-Regular", 400, UnicodeScript.TAMIL),
            shaped("NotoSansTelugu-Regular", 400, UnicodeScript.TELUGU),
            shaped("NotoSansKannada-Regular", 400, UnicodeScript.KANNADA),
            shaped("NotoSansMalayalam-Regular", 400, UnicodeScript.MALAYALAM),
            shaped("NotoSansSinhala-Regular", 400, UnicodeScript.SINHALA),
            shaped("NotoSansThai-Regular", 400, UnicodeScript.THAI),
            shaped("NotoSansLao-Regular", 400, UnicodeScript.LAO),
            shaped("NotoSansMyanmar-Regular", 400, UnicodeScript.MYANMAR),
            shaped("NotoSansKhmer-Regular", 400, UnicodeScript.KHMER));

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    /** Loaded on demand: a report usually needs three. */
    private static final Map<Face, Font> LOADED = new ConcurrentHashMap<>();

    private Fonts() {}

    private static Face simple(String family, String file, UnicodeScript script) {
        return new Face(family, file + ".ttf", 400, script, false);
    }

    private static Face shaped(String file, int weight, UnicodeScript script) {
        return new Face(file, file + ".ttf", weight, script, true);
    }

    private static Font font(Face face) {
        return LOADED.computeIfAbsent(face, Fonts::load);
    }

    private static Font load(Face face) {
        try (InputStream file = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(face.file() + " is not a font", e);
        }
    }

    /** Whether it contains letters of a complex script. */
    static boolean needsShaping(String text) {
        return text.codePoints().mapToObj(UnicodeScript::of).anyMatch(script -> FACES.stream()
                .anyMatch(face -> face.shaped() && face.script() == script));
    }

    static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** A text with any right-to-left letter is set from right to left as a whole. */
    static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(Fonts::isRightToLeft);
    }

    /** The characters in visual order from left to right. */
    static String visual(String text) {
        Bidi bidi = new Bidi(text, isRightToLeft(text) ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        Integer[] runs = new Integer[bidi.getRunCount()];
        byte[] levels = new byte[runs.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        StringBuilder visual = new StringBuilder();
        for (int run : runs) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            boolean backwards = bidi.getRunLevel(run) % 2 == 1;
            visual.append(backwards ? new StringBuilder(part).reverse() : part);
        }
        return visual.toString();
    }

    static Outline outline(String text, double size, boolean bold) {
        Path2D outline = new Path2D.Double();
        double x = 0;
        List<Run> runs = new ArrayList<>(runs(text, bold));
        if (isRightToLeft(text)) {
            Collections.reverse(runs);
        }
        for (Run run : runs) {
            Map<TextAttribute, Object> attributes = Map.of(
                    TextAttribute.FONT,
                    font(run.face()).deriveFont((float) size),
                    TextAttribute.RUN_DIRECTION,
                    isRightToLeft(run.text()) ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
            TextLayout layout = new TextLayout(run.text(), attributes, UNHINTED);
            outline.append(layout.getOutline(AffineTransform.getTranslateInstance(x, 0)), false);
            x += layout.getAdvance();
        }
        return new Outline(outline, x);
    }

    /** Marks, spaces and punctuation stay with the preceding letters. */
    static List<Run> runs(String text, boolean bold) {
        List<Run> runs = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            Face face = faceOf(text.codePointAt(begin), bold);
            int end = begin + Character.charCount(text.codePointAt(begin));
            while (end < text.length() && continues(face, text.codePointAt(end), bold)) {
                end += Character.charCount(text.codePointAt(end));
            }
            runs.add(new Run(face, text.substring(begin, end)));
            begin = end;
        }
        return runs;
    }

    private static boolean continues(Face face, int character, boolean bold) {
        return faceOf(character, bold).equals(face)
                || !Character.isLetterOrDigit(character) && font(face).canDisplay(character);
    }

    private static Face faceOf(int character, boolean bold) {
        UnicodeScript script = UnicodeScript.of(character);
        Face own = null;
        for (Face face : FACES) {
            if (face.script() == script && (own == null || bold && face.weight() == 700)) {
                own = face;
            }
        }
        if (own != null && font(own).canDisplay(character)) {
            return own;
        }
        Face latin = bold ? LATIN_BOLD : LATIN;
        boolean onlyInChinese =
                !font(latin).canDisplay(character) && font(CHINESE).canDisplay(character);
        return onlyInChinese ? CHINESE : latin;
    }
}
