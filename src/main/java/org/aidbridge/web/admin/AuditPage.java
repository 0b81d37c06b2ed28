package org.aidbridge.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.audit.AuditEntry;
import org.aidbridge.security.audit.AuditFilter;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.AsOfSelection;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * The audit, the newest first.
 *
 * @param asked the filter: user, kind and key
 * @param kinds offered in the filter
 * @param file the address of the CSV
 * @param next cursor of the next page, or null
 */
@CheckedTemplate(basePath = "web/admin")
record AuditPage(PageContext frame, List<AuditEntry> rows, FormData asked, List<String> kinds, String file, String next)
        implements TemplateInstance {

    /** Kinds of changes in an operation, and outside of any. */
    private static final List<String> INSIDE =
            List.of("shipment", "event", "notice", "claim", "report", "membership", "party", "operation");

    private static final List<String> OUTSIDE = List.of(
            "app_user",
            "api_token",
            "session",
            "item",
            "item_category",
            "place",
            "carrier",
            "route",
            "pattern",
            "departure",
            "tolerance");

    /** @param path of the file in the API */
    static AuditPage of(PageContext frame, Slice<AuditEntry> found, FormData asked, String path) {
        String query = Stream.of("user", "kind", "key")
                .filter(asked::has)
                .map(name -> name + "=" + frame.escaped(asked.get(name)))
                .collect(Collectors.joining("&"));
        String next = found.next() == null
                ? null
                : frame.link(
                        "/audit?" + (query.isEmpty() ? "" : query + "&") + "after=" + PageRequest.cursor(found.next()));
        String file = Stream.of(query, frame.moment().isAsKnownThen() ? "to=" + to(frame.moment()) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return new AuditPage(
                frame,
                found.items(),
                asked,
                frame.operation() != null
                        ? INSIDE
                        : Stream.concat(INSIDE.stream(), OUTSIDE.stream()).toList(),
                path + (file.isEmpty() ? "" : "?" + file),
                next);
    }

    /** Empty fields do not filter. A page as of another time excludes later changes. */
    static AuditFilter filter(PageContext frame, FormData asked) {
        return AuditFilter.of(asked.text("user"), asked.text("kind"), asked.text("key"), to(frame.moment()));
    }

    /** The first instant that the page excludes; null if it shows everything. */
    private static String to(AsOfSelection moment) {
        return moment.isAsKnownThen()
                ? moment.asOf().knownAt().plus(1, ChronoUnit.MICROS).toString()
                : null;
    }
}
