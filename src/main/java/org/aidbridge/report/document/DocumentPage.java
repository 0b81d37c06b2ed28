package org.aidbridge.report.document;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page, template {@code DocumentPage.html}: for the screen, for printing from there, and for what becomes a PDF. */
record DocumentPage(PrintDocument document, List<Part> parts, ValueFormat format) implements TemplateInstance {

    /**
     * A section with its charts drawn.
     *
     * @param charts SVG
     * @param isLastOfFront whether the first page ends with it
     */
    record Part(PrintDocument.Section section, List<String> charts, boolean isLastOfFront) {
        public boolean hasTable() {
            return section.table() != null
                    && section.table().isOnPaper()
                    && !section.table().rows().isEmpty();
        }

        /** Whether there is anything to see: a table of data files alone is none, nor is one without rows. */
        boolean isShown() {
            return hasTable() || !charts.isEmpty() || !section.sentences().isEmpty();
        }
    }
}
