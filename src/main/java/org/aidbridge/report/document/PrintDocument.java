package org.aidbridge.report.document;

import java.util.List;

/**
 * A document as all formats print it.
 *
 * @param title what it is, in one line
 * @param subtitle of what and as of when, in one line
 * @param language of its words, as a BCP 47 tag
 * @param mark what every printed page says at its foot, so that a page alone can be traced
 * @param notice in large letters above everything, or null
 * @param facts what identifies it: labels with their values
 * @param factsTitle what stands above the facts
 * @param headline the one sentence for who reads no more, or null
 * @param tiles the few figures that are read first
 * @param sections in their order
 * @param front how many of the sections make up the first page; zero where there is no such page
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

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /**
     * A figure in large digits.
     *
     * @param unit behind it
     * @param note below it, or null
     */
    public record Tile(String label, Cell value, String unit, Cell note) {}

    /**
     * @param id in addresses, file and sheet names: lower-case letters and hyphens, unique within the paper
     * @param sentences before everything else in it
     * @param table null when it has none
     */
    public record Section(String id, String title, List<Cell> sentences, List<Chart> charts, Table table) {

        public Section {
            sentences = List.copyOf(sentences);
            charts = List.copyOf(charts);
        }

        /** Whether data files have something of it. */
        public boolean isInFiles() {
            return table != null && table.isInFiles();
        }
    }

    /** RenderContext alone, under a title. */
    public static PrintDocument of(String title, List<Section> sections) {
        return new PrintDocument(title, "", "en", "", null, "", List.of(), null, List.of(), sections, 0);
    }

    public PrintDocument {
        facts = List.copyOf(facts);
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
    }

    /** The same with one of its sections only. */
    public PrintDocument only(Section section) {
        return new PrintDocument(
                title, subtitle, language, mark, notice, factsTitle, facts, null, List.of(), List.of(section), 0);
    }
}
