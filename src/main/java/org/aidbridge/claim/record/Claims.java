package org.aidbridge.claim.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Claim.Component;
import org.aidbridge.database.journal.RoundTrip;
import org.aidbridge.http.PageRequest;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Slice;
import org.hibernate.Session;

/** All claims with their parts and mappings. Append-only: what was stated stays stated. */
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

    /** After everything: for questions that no knowledge of a time is asked of. */
    static final AsOf EVER = new AsOf(Instant.parse("9999-12-31T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    private final Session session;

    Claims(Session session) {
        this.session = session;
    }

    /** @param contentHash of what it says */
    void write(Claim claim, byte[] contentHash) {
        RoundTrip trip = new RoundTrip();
        ClaimRows.write(claim, contentHash, trip);
        trip.send(session);
    }

    /** @param claim with the next version of its mapping */
    void remap(Claim claim, Instant at, String by) {
        RoundTrip trip = new RoundTrip();
        ClaimRows.remap(claim, at, by, trip);
        trip.send(session);
    }

    /** Empty when there was no such claim, or it had not been stated. */
    Optional<Claim> find(String operation, UUID id, AsOf asOf) {
        return ask("and c.stated_at <= cast(? as timestamptz) and c.id = ?", operation, asOf, id).stream()
                .findFirst();
    }

    Optional<Claim> saying(String operation, byte[] contentHash) {
        return ask(
                        "and c.stated_at <= cast(? as timestamptz) and c.content_hash = decode(?, 'hex')",
                        operation,
                        EVER,
                        HexFormat.of().formatHex(contentHash))
                .stream()
                .findFirst();
    }

    Optional<Claim> named(String operation, String reference, AsOf asOf) {
        return ask("and c.stated_at <= cast(? as timestamptz) and c.reference = ?", operation, asOf, reference).stream()
                .findFirst();
    }

    /** All that had been stated and was known, in the order in which it was stated. */
    List<Claim> all(String operation, AsOf asOf) {
        return ask(
                "and c.stated_at <= cast(? as timestamptz) order by c.stated_at, c.recorded_at, c.id", operation, asOf);
    }

    /** Those of them whose words mean some of these items. */
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

    /** All versions of the mapping of a claim that were known then, the newest first. */
    List<ClaimQueries.Meaning> mappings(String operation, UUID id, Instant knownAt) {
        RoundTrip trip = new RoundTrip();
        var versions = trip.ask("""
                select version, items, note, recorded_at, recorded_by from claim_mapping
                where operation = ? and claim = ? and recorded_at <= cast(? as timestamptz) order by version desc
                """, List.of(operation, id, knownAt), ClaimRows::meaning);
        trip.send(session);
        return versions.get();
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
        RoundTrip trip = new RoundTrip();
        var claims = trip.ask(SELECT + where, values, ClaimRows::claim);
        trip.send(session);
        return withParts(operation, claims.get());
    }

    private List<Claim> withParts(String operation, List<Claim> claims) {
        RoundTrip trip = new RoundTrip();
        var parts = trip.ask(
                """
                select claim, words, bound, quantity, known_to from claim_component
                where operation = ? and claim = any(cast(? as uuid[])) order by claim, number
                """,
                List.of(operation, claims.stream().map(c -> c.id().toString()).toArray(String[]::new)),
                ClaimRows::part);
        trip.send(session);
        Map<UUID, List<Component>> byClaim = parts.get().stream()
                .collect(Collectors.groupingBy(
                        ClaimRows.Part::claim, Collectors.mapping(ClaimRows.Part::component, Collectors.toList())));
        return claims.stream()
                .map(claim -> claim.with(byClaim.getOrDefault(claim.id(), List.of())))
                .toList();
    }
}
