package org.aidbridge.report.document;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Template {@code DocumentPage.html}, for the screen, for printing and as the source of the PDF. */
record DocumentPage(PrintDocument document, List<Part> parts, ValueFormat format) implements TemplateInstance {

    /**
     * A section with rendered charts.
     *
     * @param charts SVG
     * @param isLastOfFront whether the first page ends with it
     */
    record Part(PrintDocument.Section section, List<String> charts, boolean isLastOfFront) {
        public boolean hasTable() {
            return section.table() != null
                    && section.table().isPrinted()
                    && !section.table().rows().isEmpty();
        }

        boolean isShown() {
            return hasTable() || !charts.isEmpty() || !section.sentences().isEmpty();
        }
    }
}
