package org.aidbridge.web;

import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aidbridge.http.Language;
import org.aidbridge.reference.operation.Operation;

/**
 * What surrounds a page, and what it needs to know of its reader: template {@code web/layout.html}.
 *
 * @param roles that the reader has in the operation or, outside of any, at all
 * @param areas outside of any operation that the reader may see
 * @param operation null on a page outside of any
 * @param section null likewise
 * @param area null on a page inside of an operation
 * @param address of the page, with its parameters but for the point on the clocks
 */
public record PageContext(
        String user,
        Set<String> roles,
        List<Area> areas,
        Operation.Facts operation,
        Section section,
        Area area,
        String address,
        AsOfSelection moment,
        PageFormat write) {

    /** A page within this frame, in the language of its reader. */
    public String around(TemplateInstance page) {
        return page.setLocale(write.language().locale()).render();
    }

    /** Whether the reader may do what takes that role in the operation or, outside of any, where none is named. */
    public boolean may(String role) {
        return roles.contains(role);
    }

    public boolean isReplay() {
        return operation != null && operation.mode() == Operation.Mode.REPLAY;
    }

    /** Whether times are told in the zone that has the days of the operation. */
    public boolean isInZoneOfOperation() {
        return operation != null && operation.zone().equals(write.zone().getId());
    }

    /** The parts of the board that the reader may see. */
    public List<Section> sections() {
        return Stream.of(Section.values())
                .filter(s -> s.roles().stream().anyMatch(this::may))
                .toList();
    }

    /** The first of them, where the reader begins. */
    public String home() {
        return link(sections().get(0).path());
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public String lang() {
        return write.language().tag();
    }

    /** An address below that of the operation, at the same point on the clocks. */
    public String link(String path) {
        return moment.in(plain(path));
    }

    /**
     * An address below that of the operation, if the page is inside of one, that has no point on the clocks: to do something,
     * or for now.
     */
    public String plain(String path) {
        return (operation == null ? "" : "/operations/" + operation.code()) + path;
    }

    /** The address of one of several things below that path, at the same point on the clocks. */
    public String to(String path, Object name) {
        return link(path + "/" + escaped(name.toString()));
    }

    /** The same without a point on the clocks. */
    public String plainTo(String path, Object name) {
        return plain(path + "/" + escaped(name.toString()));
    }

    /** This page at another point on the clocks. */
    public String at(String query) {
        return AsOfSelection.with(address, query);
    }

    /** This page now. */
    public String now() {
        return at("");
    }

    /** This very page, to come back to. */
    public String here() {
        return moment.in(address);
    }

    /** What is listed here, from its first page on. */
    public String first() {
        return here().replaceAll("(?<=[?&])after=[^&]*&?", "").replaceAll("[?&]$", "");
    }

    /** @param cursor of the page of the same list that comes next */
    public String further(String cursor) {
        return AsOfSelection.with(first(), "after=" + cursor);
    }

    /** Part of an address. */
    public String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }
}
