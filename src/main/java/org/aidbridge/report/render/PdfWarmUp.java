package org.aidbridge.report.render;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PdfFormat;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.ValueFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Renders a small PDF in the background after the start, because loading fonts and renderer takes seconds. */
@ApplicationScoped
class PdfWarmUp {

    private static final Logger LOG = Logger.getLogger(PdfWarmUp.class);

    private final boolean isWanted;

    PdfWarmUp(@ConfigProperty(name = "aidbridge.report.warm-up") boolean isWanted) {
        this.isWanted = isWanted;
    }

    void begin(@Observes StartupEvent started) {
        if (isWanted) {
            Thread thread = new Thread(PdfWarmUp::render, "warms-up-pdf");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    static void render() {
        PrintDocument document = new PrintDocument(
                "Warm-up",
                "",
                "en",
                "",
                null,
                "",
                List.of(),
                null,
                List.of(new PrintDocument.Tile("Tile", Cell.of("1"), null, null)),
                List.of(),
                0);
        try {
            PdfFormat.write(
                    document,
                    new ValueFormat(Locale.ENGLISH, ZoneOffset.UTC),
                    Instant.EPOCH,
                    OutputStream.nullOutputStream());
        } catch (RuntimeException e) {
            LOG.warnf(e, "The first PDF will take longer");
        }
    }
}
