package org.aidbridge.web.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.audit.AuditEntry;
import org.aidbridge.security.audit.AuditFilter;
import org.aidbridge.shared.Quantity;
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
record AuditPage(PageContext frame, List<Line> rows, FormData asked, List<String> kinds, String file, String next)
        implements TemplateInstance {

    /** Kinds of changes in an operation, and outside of any. */
    private static final List<String> INSIDE = List.of(
            "shipment",
            "shipment_withdrawal",
            "event",
            "notice",
            "claim",
            "claim_mapping",
            "report",
            "report_schedule",
            "membership",
            "party",
            "operation");

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
            "milestone",
            "tolerance");

    /**
     * A sentence of the audit and the record behind it.
     *
     * @param number of the facts that were added together; null for one, and for anything but facts
     * @param address of the page of what was changed, or null
     */
    record Line(AuditEntry entry, String number, String address) {

        private static final Set<String> WITH_AN_ID =
                Set.of("event", "notice", "claim", "shipment_withdrawal", "api_token");
        private static final Pattern SEVERAL = Pattern.compile("\\{\"number\": (\\d{1,9})}");

        static Line of(PageContext frame, AuditEntry entry) {
            Matcher several = SEVERAL.matcher(entry.after() == null ? "" : entry.after());
            boolean isSeveral = several.matches() && !several.group(1).equals("1");
            return new Line(
                    entry,
                    isSeveral ? frame.write().number(Quantity.of(Long.parseLong(several.group(1)))) : null,
                    entry.kind().equals("shipment")
                            ? "/operations/" + frame.escaped(entry.operation()) + "/shipments/"
                                    + frame.escaped(entry.key())
                            : null);
        }

        public boolean isOfSession() {
            return entry.kind().equals("session");
        }

        /** Its key is an id that tells a reader nothing. */
        public boolean isById() {
            return WITH_AN_ID.contains(entry.kind());
        }
    }

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
                found.items().stream().map(entry -> Line.of(frame, entry)).toList(),
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
