package org.aidbridge.report.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.OutputDeviceGraphicsDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Renders the page of {@link HtmlFormat} as tagged PDF (PDF/UA) with embedded fonts. Charts and complex scripts ({@link
 * ShapedText}) are drawn as outlines.
 */
public final class PdfFormat {

    private static final String CHART = "application/x-aidbridge-chart";

    static {
        XRLog.setLoggerImpl(new PdfLog());
    }

    private PdfFormat() {}

    /**
     * The same document gives the same bytes.
     *
     * @param made creation time written into the file
     */
    public static void write(PrintDocument document, ValueFormat format, Instant made, OutputStream out) {
        List<Chart> charts =
                document.sections().stream().flatMap(s -> s.charts().stream()).toList();
        write(HtmlFormat.write(document, format), charts, format, made, out);
    }

    /** @param html well-formed, with one drawing per chart, in order */
    static void write(String html, List<Chart> charts, ValueFormat format, Instant made, OutputStream out) {
        Document page = parsed(html);
        placeCharts(page, charts, format);
        ShapedText.place(page.getDocumentElement());
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        for (Fonts.Face face : Fonts.FACES) {
            if (face.shaped()) {
                continue;
            }
            builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(CHART, drawsChart(charts, format));
        ShapedText.register(drawers);
        builder.useObjectDrawerFactory(drawers);
        builder.withW3cDocument(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            GregorianCalendar created = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(created);
            // The library would derive it from the time of day.
            document.setDocumentId(made.toEpochMilli());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("our own page is well-formed", e);
        }
    }

    private static void placeCharts(Document page, List<Chart> charts, ValueFormat format) {
        List<Element> drawings = new ArrayList<>();
        var found = page.getElementsByTagName("svg");
        for (int i = 0; i < found.getLength(); i++) {
            drawings.add((Element) found.item(i));
        }
        for (int i = 0; i < drawings.size(); i++) {
            Chart chart = charts.get(i);
            Element place = object(page, CHART, chart.inWords(format));
            place.setAttribute("data-chart", Integer.toString(i));
            place.setAttribute("style", style("width:178mm;height:%.2fmm", 178 * chart.height() / Chart.WIDTH));
            drawings.get(i).getParentNode().replaceChild(place, drawings.get(i));
        }
    }

    static Element object(Document page, String type, String alternative) {
        Element object = page.createElement("object");
        object.setAttribute("type", type);
        object.setAttribute("alt", alternative);
        object.setAttribute("title", alternative);
        return object;
    }

    static String style(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static FSObjectDrawer drawsChart(List<Chart> charts, ValueFormat format) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            Chart chart = charts.get(Integer.parseInt(element.getAttribute("data-chart")));
            double scale = width / dotsPerPixel / Chart.WIDTH;
            draw(device, x, y, width / dotsPerPixel, height / dotsPerPixel, graphics -> {
                graphics.scale(scale, scale);
                chart.draw(new Outlines(graphics), format);
            });
            return null;
        };
    }

    /** The canvas has whole units and clips. */
    static void draw(
            OutputDevice device, double x, double y, double width, double height, OutputDeviceGraphicsDrawer drawing) {
        device.drawWithGraphics((float) x, (float) y, (float) Math.ceil(width), (float) Math.ceil(height), drawing);
    }
}
