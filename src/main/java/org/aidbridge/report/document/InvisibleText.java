package org.aidbridge.report.document;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * The characters behind words that are drawn as outlines, as a scanned page has them: nothing is painted, but readers find,
 * mark and copy the words. They stand in visual order, from left to right, as readers of PDF expect of all scripts.
 */
final class InvisibleText {

    /** What one font has of a word. */
    private record Part(PDType0Font font, String text) {
        double width(double size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    private final Map<Fonts.Face, PDType0Font> embedded = new HashMap<>();

    void write(Graphics2D graphics, String text, double x, double y, double width, double size) {
        // Without a paint it would not be written at all.
        graphics.setPaint(Color.BLACK);
        ((PdfBoxGraphics2D) graphics).setFontTextDrawer(new Writer(text, width, size));
        graphics.drawString(text, (float) x, (float) y);
    }

    private final class Writer implements IPdfBoxGraphics2DFontTextDrawer {

        private final String text;
        private final double width;
        private final double size;

        Writer(String text, double width, double size) {
            this.text = text;
            this.width = width;
            this.size = size;
        }

        @Override
        public boolean canDrawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv place) {
            return true;
        }

        @Override
        public void drawText(AttributedCharacterIterator iterator, IFontTextDrawerEnv place) throws IOException {
            List<Part> parts = new ArrayList<>();
            double natural = 0;
            for (Fonts.Run run : Fonts.runs(Fonts.visual(text), false)) {
                PDType0Font font = font(run.face(), place.getDocument());
                Part part = new Part(font, encodable(font, run.text()));
                natural += part.width(size);
                parts.add(part);
            }
            if (natural == 0) {
                return;
            }
            PDPageContentStream content = place.getContentStream();
            float stretch = (float) (width / natural);
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            double x = 0;
            for (Part part : parts) {
                content.setFont(part.font(), (float) size);
                content.setTextMatrix(new Matrix(stretch, 0, 0, -1, (float) x, 0));
                content.showText(part.text());
                x += part.width(size) * stretch;
            }
            content.setRenderingMode(RenderingMode.FILL);
            content.endText();
        }

        @Override
        public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv place) {
            return place.getCalculationGraphics().getFontMetrics(font);
        }
    }

    private static String encodable(PDType0Font font, String text) {
        StringBuilder encodable = new StringBuilder();
        text.codePoints().filter(c -> has(font, c)).forEach(encodable::appendCodePoint);
        return encodable.toString();
    }

    private static boolean has(PDType0Font font, int character) {
        try {
            return font.encode(Character.toString(character)).length > 0;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private PDType0Font font(Fonts.Face face, PDDocument document) throws IOException {
        PDType0Font font = embedded.get(face);
        if (font == null) {
            try (InputStream file = face.open()) {
                TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(file));
                // Each character as itself: the outlines in front have joined them already.
                letters.setEnableGsub(false);
                font = PDType0Font.load(document, letters, true);
            }
            embedded.put(face, font);
        }
        return font;
    }
}
