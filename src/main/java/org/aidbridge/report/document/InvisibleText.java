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
 * Invisible characters behind outlined words, as on a scanned page, so that words can be found, selected and copied. PDF readers
 * expect visual order from left to right.
 */
final class InvisibleText {

    /** The part of a word in one font. */
    private record Part(PDType0Font font, String text) {
        double width(double size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }

    private final Map<Fonts.Face, PDType0Font> embedded = new HashMap<>();

    void write(Graphics2D graphics, String text, double x, double y, double width, double size) {
        // Without a paint the library would omit it.
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
                // Unshaped characters: the outlines show the joined forms.
                letters.setEnableGsub(false);
                font = PDType0Font.load(document, letters, true);
            }
            embedded.put(face, font);
        }
        return font;
    }
}
