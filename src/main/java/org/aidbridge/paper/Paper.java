package org.aidbridge.paper;

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
 * @param tiles the few figures that are read first
 * @param sections in their order
 */
public record Paper(
        String title,
        String subtitle,
        String language,
        String mark,
        String notice,
        List<Fact> facts,
        List<Tile> tiles,
        List<Section> sections) {

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /**
     * A figure in large digits.
     *
     * @param note below it, or null
     */
    public record Tile(String label, Cell value, String note) {}

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
    }

    public Paper {
        facts = List.copyOf(facts);
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
    }

    /** The same with one of its sections only. */
    public Paper only(Section section) {
        return new Paper(title, subtitle, language, mark, notice, facts, List.of(), List.of(section));
    }
}
