package org.aidbridge.claim.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Claim.Component;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Fingerprint;
import org.aidbridge.shared.Slice;
import org.hibernate.Session;

/** Claims with their parts and mappings. Append-only. */
@ApplicationScoped
class Claims {

    // Beside each claim its newest mapping, what it corrects, and what takes it back or corrects it, as far as known by
    // then.
    private static final String SELECT = """
            select %s,
              operation.zone, coalesce(unit.decimals, 0) as decimals, m.version as mapping, m.items, m.note as mapping_note,
              b.words as before_words, b.bound as before_bound, b.quantity as before_quantity, b.unit as before_unit,
              b.recorded_at as before_recorded_at, b.recorded_by as before_recorded_by,
              (select r.id from claim r where r.operation = c.operation and r.refers_to = c.id and r.kind = 'RETRACTION'
                 and r.recorded_at <= known.at order by r.recorded_at, r.id limit 1) as retracted_by,
              (select r.id from claim r where r.operation = c.operation and r.refers_to = c.id and r.kind <> 'RETRACTION'
                 and r.recorded_at <= known.at) as corrected_by
            from (select cast(? as timestamptz) as at) known
              join claim c on c.recorded_at <= known.at
              join operation on operation.code = c.operation
              left join unit on unit.code = c.unit
              left join claim b on b.operation = c.operation and b.id = c.refers_to and c.kind in ('FIGURE', 'PLEDGE')
              join lateral (select version, items, note from claim_mapping m where m.operation = c.operation and m.claim = c.id
                              and m.recorded_at <= known.at order by m.version desc limit 1) m on true
            where c.operation = ?
            """.formatted(ClaimRows.COLUMNS);

    /** After all times, for queries without an as-of. */
    static final AsOf EVER = new AsOf(Instant.parse("9999-12-31T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    private final Session session;

    Claims(Session session) {
        this.session = session;
    }

    void write(Claim claim) {
        RoundTrip trip = new RoundTrip();
        ClaimRows.write(claim, contentHash(claim), trip);
        trip.send(session);
    }

    /** @param claim with the next version of its mapping */
    void remap(Claim claim, Instant at, String by) {
        RoundTrip trip = new RoundTrip();
        ClaimRows.remap(claim, at, by, trip);
        trip.send(session);
    }

    /** Empty when unknown or not stated by then. */
    Optional<Claim> find(String operation, UUID id, AsOf asOf) {
        return ask("and c.stated_at <= cast(? as timestamptz) and c.id = ?", operation, asOf, id).stream()
                .findFirst();
    }

    /** The recorded claim with the same content. */
    Optional<Claim> sameAs(Claim draft) {
        return ask(
                        "and c.stated_at <= cast(? as timestamptz) and c.content_hash = decode(?, 'hex')",
                        draft.operation(),
                        EVER,
                        HexFormat.of().formatHex(contentHash(draft)))
                .stream()
                .findFirst();
    }

    Optional<Claim> named(String operation, String reference, AsOf asOf) {
        return ask("and c.stated_at <= cast(? as timestamptz) and c.reference = ?", operation, asOf, reference).stream()
                .findFirst();
    }

    /** Claims stated and known by then, in the order of statement. */
    List<Claim> all(String operation, AsOf asOf) {
        return ask(
                "and c.stated_at <= cast(? as timestamptz) order by c.stated_at, c.recorded_at, c.id", operation, asOf);
    }

    /** Those that share an item. */
    List<Claim> sharing(String operation, Set<String> items, AsOf asOf) {
        return ask(
                "and c.stated_at <= cast(? as timestamptz) and m.items && cast(? as text[])"
                        + " order by c.stated_at, c.recorded_at, c.id",
                operation,
                asOf,
                (Object) items.toArray(String[]::new));
    }

    /** The newest entry first. */
    Slice<Claim> page(String operation, ClaimFilter filter, AsOf asOf, PageRequest page) {
        StringBuilder where = new StringBuilder("and c.stated_at <= cast(? as timestamptz)");
        List<Object> values = new ArrayList<>();
        filter.limit(where, values);
        if (page.after() != null) {
            where.append(" and c.id < ?");
            values.add(cursor(page.after()));
        }
        where.append(" order by c.id desc limit ").append(page.limit() + 1);
        return Slice.of(ask(where.toString(), operation, asOf, values.toArray()), page.limit(), claim -> claim.id()
                .toString());
    }

    /** Versions of the mapping known then, the newest first. */
    List<ClaimQueries.Meaning> mappings(String operation, UUID id, Instant knownAt) {
        return RoundTrip.list(session, """
                select version, items, note, recorded_at, recorded_by from claim_mapping
                where operation = ? and claim = ? and recorded_at <= cast(? as timestamptz) order by version desc
                """, List.of(operation, id, knownAt), ClaimRows::meaning);
    }

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PageRequest.badCursor();
        }
    }

    private List<Claim> ask(String where, String operation, AsOf asOf, Object... more) {
        List<Object> values = new ArrayList<>(List.of(asOf.knownAt(), operation, asOf.validAt()));
        values.addAll(Arrays.asList(more));
        return withParts(operation, RoundTrip.list(session, SELECT + where, values, ClaimRows::claim));
    }

    private List<Claim> withParts(String operation, List<Claim> claims) {
        List<ClaimRows.Part> parts = RoundTrip.list(
                session,
                """
                select claim, words, bound, quantity, known_to from claim_component
                where operation = ? and claim = any(cast(? as uuid[])) order by claim, number
                """,
                List.of(operation, claims.stream().map(c -> c.id().toString()).toArray(String[]::new)),
                ClaimRows::part);
        Map<UUID, List<Component>> byClaim = parts.stream()
                .collect(Collectors.groupingBy(
                        ClaimRows.Part::claim, Collectors.mapping(ClaimRows.Part::component, Collectors.toList())));
        return claims.stream()
                .map(claim -> claim.with(byClaim.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private static byte[] contentHash(Claim c) {
        Fingerprint content = new Fingerprint()
                .say("reference", c.reference())
                .say("kind", c.kind())
                .say("text", c.text())
                .say("bound", c.bound())
                .say("quantity", c.quantity())
                .say("knownTo", c.knownTo())
                .say("unit", c.unit())
                .say("items", c.items().stream().sorted().toList())
                .say("mappingNote", c.mappingNote())
                .say("stage", c.stage())
                .say("channel", c.scope().channel())
                .say("carrier", c.scope().carrier())
                .say("donor", c.scope().donor())
                .say("originCountry", c.scope().originCountry())
                .say("destinationCountry", c.scope().destinationCountry())
                .say("destination", c.scope().destination())
                .say("from", c.from())
                .say("to", c.to())
                .say("basis", c.basis())
                .say("stated", c.stated())
                .say("source.party", c.source().party())
                .say("source.kind", c.source().kind())
                .say("source.url", c.source().url())
                .say("source.quote", c.source().quote())
                .say("refersTo", c.refersTo());
        c.components().stream()
                .sorted(Comparator.comparing(Component::text)
                        .thenComparing(Component::bound)
                        .thenComparing(Component::quantity))
                .forEach(part -> content.part()
                        .say("text", part.text())
                        .say("bound", part.bound())
                        .say("quantity", part.quantity())
                        .say("knownTo", part.knownTo()));
        return content.sha256();
    }
}
