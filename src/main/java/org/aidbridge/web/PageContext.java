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
 * What every page needs to know: template {@code web/layout.html}.
 *
 * @param roles of the user in the operation or, outside of any, anywhere
 * @param areas that the user may see outside of operations
 * @param operation null outside of any
 * @param section null outside of any
 * @param area null inside an operation
 * @param address of the page with its parameters, except the point on the clocks
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

    /** Renders a page in this layout. */
    public String around(TemplateInstance page) {
        return page.setLocale(write.language().locale()).render();
    }

    /** Whether the user has this role in the operation or, outside of any, anywhere. */
    public boolean may(String role) {
        return roles.contains(role);
    }

    public boolean isReplay() {
        return operation != null && operation.mode() == Operation.Mode.REPLAY;
    }

    /** Whether times are shown in the operation's zone. */
    public boolean isInZoneOfOperation() {
        return operation != null && operation.zone().equals(write.zone().getId());
    }

    public List<Section> sections() {
        return Stream.of(Section.values())
                .filter(s -> s.roles().stream().anyMatch(this::may))
                .toList();
    }

    public String home() {
        return link(sections().get(0).path());
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public String lang() {
        return write.language().tag();
    }

    /** An address in the operation, at the same point on the clocks. */
    public String link(String path) {
        return moment.in(plain(path));
    }

    /** An address without a point on the clocks: for actions, or for now. */
    public String plain(String path) {
        return (operation == null ? "" : "/operations/" + operation.code()) + path;
    }

    /** The address of a named thing below that path, at the same point on the clocks. */
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

    public String now() {
        return at("");
    }

    /** This page, to come back to. */
    public String here() {
        return moment.in(address);
    }

    public String first() {
        return here().replaceAll("(?<=[?&])after=[^&]*&?", "").replaceAll("[?&]$", "");
    }

    public String further(String cursor) {
        return AsOfSelection.with(first(), "after=" + cursor);
    }

    public String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }
}
