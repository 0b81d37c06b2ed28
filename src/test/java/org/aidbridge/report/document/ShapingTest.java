package org.aidbridge.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Letters of many scripts join, stack and change places. Whether a PDF has them right can only be seen: the same words, in the
 * same fonts, as Chromium sets them. Without a Chromium this is skipped, but not where CI is true.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapingTest {

    /** Conjuncts with and without a font glyph of their own, reph, below-base r, and i that is written before its letter. */
    private static final List<String> WORDS = List.of(
            "क्षत्रिय",
            "विद्युत्",
            "हिन्दी",
            "श्रीमती",
            "आयुर्विज्ञान",
            "संस्थान",
            "र्क्ष्म",
            "दृष्टि",
            "किर्ति",
            "राष्ट्रीय");

    private static final int WIDTH = 340;
    private static final int HEIGHT = 80;
    private static final double SIZE = 40;

    /** How much of the browser's page each word has. */
    private static final int ROW = 120;

    @TempDir
    Path folder;

    @Test
    void words_look_in_the_pdf_as_in_a_browser() throws Exception {
        Optional<Path> chromium = chromium();
        assumeTrue(
                chromium.isPresent() || "true".equals(System.getenv("CI")),
                "No Chromium is installed: shaped words were not compared");
        assertThat(chromium).as("CI has a Chromium").isPresent();
        List<String> words =
                Stream.concat(WORDS.stream(), wordsOfOtherScripts()).toList();
        List<BufferedImage> shots = browser(chromium.get(), words);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            BufferedImage browser = shots.get(i);
            BufferedImage pdf = pdf(word);
            keep(word + "-browser", browser);
            keep(word + "-pdf", pdf);
            assertThat(difference(browser, pdf)).as(word).isLessThan(0.06);
            // Letters that only stand beside each other are told from those that join.
            assertThat(difference(browser, pdf(word.replace("\u094d", "\u094d\u200c"))) > 0.06
                            || !word.contains("\u094d"))
                    .as("%s without its joins looks different", word)
                    .isTrue();
        }
    }

    private static Stream<String> wordsOfOtherScripts() {
        return ScriptsTest.NAMES.values().stream()
                .map(name -> name.split(" ")[0])
                .filter(Fonts::needsShaping);
    }

    /** Where they are told apart by nothing but a number, somebody will want to see them. */
    private static void keep(String name, BufferedImage image) throws IOException {
        Path images = Files.createDirectories(Path.of("target", "documents"));
        ImageIO.write(image, "png", images.resolve(name + ".png").toFile());
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** All words on one page, one below the other, cut apart. */
    private List<BufferedImage> browser(Path chromium, List<String> words) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (String word : words) {
            Fonts.Face face = Fonts.runs(word, false).get(0).face();
            Path font = folder.resolve(face.file());
            if (!Files.exists(font)) {
                try (InputStream file = face.open()) {
                    Files.copy(file, font);
                }
            }
            lines.append("""
                    <style>@font-face { font-family: '%1$s'; src: url(%1$s) }</style>
                    <div style="font-family: '%1$s'">%2$s</div>
                    """.formatted(face.file(), word));
        }
        Path page = folder.resolve("page.html");
        Files.writeString(page, """
                <!DOCTYPE html><html><meta charset="utf-8"><style>
                body { margin: 0; font-size: %spx; white-space: nowrap }
                div { height: %spx; line-height: %spx; overflow: hidden; padding-left: 20px; direction: ltr } </style><body>%s</body></html>
                """.formatted(SIZE, ROW, ROW, lines));
        Path shot = folder.resolve("shot.png");
        Process process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--allow-file-access-from-files",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=800," + ROW * words.size(),
                        "--screenshot=" + shot,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> log()).isZero();
        BufferedImage all = ImageIO.read(shot.toFile());
        return IntStream.range(0, words.size())
                .mapToObj(i -> ink(all.getSubimage(0, i * ROW, all.getWidth(), ROW)))
                .toList();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("chromium.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** As a report has it: laid out as a page, written as a PDF, and drawn from that. */
    private static BufferedImage pdf(String word) throws IOException {
        String page = """
                <html lang="hi"><head><title>T</title><meta name="description" content="T"/><style>
                @page { size: 800px 300px; margin: 10px } body { margin: 0; font-family: 'Noto Sans'; font-size: %spx }
                </style></head><body><p>%s</p></body></html>
                """.formatted(SIZE, word);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFormat.write(page, List.of(), SampleDocument.ENGLISH, SampleDocument.MADE, out);
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            // A CSS pixel is 1/96 inch.
            return ink(new PDFRenderer(pdf).renderImageWithDPI(0, 96, ImageType.RGB));
        }
    }

    /** Only where something is drawn, in shades of grey, in a size that all are brought to. */
    private static BufferedImage ink(BufferedImage image) {
        int left = image.getWidth(), top = image.getHeight(), right = 0, bottom = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xff) < 160) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        assertThat(right).as("something is drawn").isGreaterThan(left);
        BufferedImage cut = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = cut.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.drawImage(image.getSubimage(left, top, right - left + 1, bottom - top + 1), 4, 4, null);
        graphics.dispose();
        return cut;
    }

    /** How much of the ink of both is at other places, from 0 to about 1; a pixel's width is forgiven. */
    private static double difference(BufferedImage one, BufferedImage other) {
        return (misplaced(one, other) + misplaced(other, one)) / 2;
    }

    private static double misplaced(BufferedImage one, BufferedImage other) {
        long ink = 0;
        long misplaced = 0;
        for (int y = 2; y < HEIGHT - 2; y++) {
            for (int x = 2; x < WIDTH - 2; x++) {
                if (one.getRaster().getSample(x, y, 0) < 100) {
                    ink++;
                    misplaced += isInked(other, x, y) ? 0 : 1;
                }
            }
        }
        return (double) misplaced / Math.max(1, ink);
    }

    private static boolean isInked(BufferedImage image, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (image.getRaster().getSample(x + dx, y + dy, 0) < 160) {
                    return true;
                }
            }
        }
        return false;
    }
}
