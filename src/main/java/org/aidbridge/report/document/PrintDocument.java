package org.aidbridge.report.document;

import java.util.List;

/**
 * A document, independent of its format.
 *
 * @param title what it is, in one line
 * @param subtitle of what and as of when, in one line
 * @param language of its words, as a BCP 47 tag
 * @param mark printed at the foot of every page, so that a single page can be traced
 * @param notice a warning above everything, or null
 * @param facts labels and values that identify it
 * @param factsTitle heading of the facts
 * @param headline one sentence that sums it up, or null
 * @param tiles the most important figures
 * @param sections in their order
 * @param front how many sections make up the first page; zero without one
 */
public record PrintDocument(
        String title,
        String subtitle,
        String language,
        String mark,
        String notice,
        String factsTitle,
        List<Fact> facts,
        Cell headline,
        List<Tile> tiles,
        List<Section> sections,
        int front) {

    public record Fact(String label, String value) {}

    /**
     * A figure in large digits.
     *
     * @param unit behind it
     * @param note below it, or null
     */
    public record Tile(String label, Cell value, String unit, Cell note) {}

    /**
     * @param id in URLs, file and sheet names: lower-case letters and hyphens, unique in the document
     * @param sentences above charts and table
     * @param table null when it has none
     */
    public record Section(String id, String title, List<Cell> sentences, List<Chart> charts, Table table) {

        public Section {
            sentences = List.copyOf(sentences);
            charts = List.copyOf(charts);
        }

        /** Whether data files contain it. */
        public boolean isInFiles() {
            return table != null && table.isInFiles();
        }
    }

    public static PrintDocument of(String title, List<Section> sections) {
        return new PrintDocument(title, "", "en", "", null, "", List.of(), null, List.of(), sections, 0);
    }

    public PrintDocument {
        facts = List.copyOf(facts);
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
    }

    public PrintDocument only(Section section) {
        return new PrintDocument(
                title, subtitle, language, mark, notice, factsTitle, facts, null, List.of(), List.of(section), 0);
    }
}
