package org.aidbridge.report.section.caveat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.Notice.SourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source of a report: a party that sent events, or the author of a notice or claim with its words.
 *
 * @param reports whether the party sent events of shipments; then nothing is quoted
 */
@Schema(name = "ReportSource")
public record ReportSource(
        SourceKind kind, String party, String name, String issued, String url, String quote, Boolean reports) {

    // A loose index scan: one step per party, however many events there are.
    private static final String SENDERS = """
            with recursive sender (party) as (
                (select e.source_party from event e where e.operation = ? and e.source_party is not null
                  and e.source_reference %1$s order by e.source_party limit 1)
                union all
                select (select e.source_party from event e where e.operation = ? and e.source_party > s.party
                    and e.source_reference %1$s order by e.source_party limit 1)
                from sender s where s.party is not null)
            select s.party from sender s where s.party is not null and exists (
                select from event e where e.operation = ? and e.source_party = s.party and e.source_reference %1$s
                  and e.recorded_at <= ? and e.occurred_at <= ?)
            """;

    private static final List<String> WITH_AND_WITHOUT_REFERENCE = List.of("is not null", "is null");

    /**
     * Each source once, even when it is quoted for several routes.
     *
     * @param notices in order of issue
     * @param claims likewise
     */
    public static List<ReportSource> of(ReportContext context, List<Notice> notices, List<Claim> claims) {
        Instant valid = context.asOf().validAt();
        List<Notice> issued =
                notices.stream().filter(n -> !n.issuedAt().isAfter(valid)).toList();
        Set<String> senders = new TreeSet<>();
        for (String reference : WITH_AND_WITHOUT_REFERENCE) {
            String operation = context.operation();
            senders.addAll(context.snapshot()
                    .list(
                            SENDERS.formatted(reference),
                            List.of(
                                    operation,
                                    operation,
                                    operation,
                                    context.asOf().knownAt(),
                                    valid),
                            row -> row.text()));
        }
        Map<String, String> names = context.names()
                .parties(Stream.of(
                                senders.stream(),
                                issued.stream().map(n -> n.source().party()),
                                claims.stream().map(c -> c.source().party()))
                        .flatMap(parties -> parties)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        Map<List<Object>, ReportSource> sources = new LinkedHashMap<>();
        senders.forEach(party -> add(sources, new ReportSource(null, party, names.get(party), null, null, null, true)));
        issued.forEach(n -> add(
                sources,
                source(
                        names,
                        n.source().kind(),
                        n.source().party(),
                        n.issued().toString(),
                        n.source().url(),
                        n.source().quote())));
        claims.forEach(c -> add(
                sources,
                source(
                        names,
                        c.source().kind(),
                        c.source().party(),
                        c.stated().toString(),
                        c.source().url(),
                        c.source().quote() == null ? c.text() : c.source().quote())));
        return List.copyOf(sources.values());
    }

    private static ReportSource source(
            Map<String, String> names, SourceKind kind, String party, String issued, String url, String quote) {
        return new ReportSource(kind, party, party == null ? null : names.get(party), issued, url, quote, null);
    }

    private static void add(Map<List<Object>, ReportSource> sources, ReportSource source) {
        sources.putIfAbsent(
                Arrays.asList(source.kind(), source.party(), source.url(), source.quote(), source.reports()), source);
    }
}
