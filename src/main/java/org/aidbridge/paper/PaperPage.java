package org.aidbridge.paper;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page, template {@code PaperPage.html}: for the screen, for printing from there, and for what becomes a PDF. */
record PaperPage(Paper paper, List<Part> parts, Writing writing) implements TemplateInstance {

    /**
     * A section with its charts drawn.
     *
     * @param charts SVG
     */
    record Part(Paper.Section section, List<String> charts) {
        public boolean hasTable() {
            return section.table() != null && !section.table().isForFiles();
        }
    }
}
