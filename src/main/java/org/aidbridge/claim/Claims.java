package org.aidbridge.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidbridge.http.PageRequest;
import org.aidbridge.journal.ManyRows;
import org.aidbridge.journal.RoundTrip;
import org.aidbridge.ledger.Stage;
import org.aidbridge.notice.SourceKind;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.When;
import org.aidbridge.verdict.Bound;
import org.aidbridge.verdict.Channel;
import org.aidbridge.verdict.Claim;
import org.aidbridge.verdict.ClaimKind;
import org.aidbridge.verdict.ClaimScope;
import org.aidbridge.verdict.Component;
import org.hibernate.Session;

/** All claims with their parts and mappings. Append-only: what was stated stays stated. */
@ApplicationScoped
class Claims {

    private static final ManyRows ROWS = ManyRows.into(
            "claim",
            "operation text",
            "id uuid",
            "reference text",
            "kind text",
            "words text",
            "bound text",
            "quantity numeric",
            "unit text",
            "stage text",
            "channel text",
            "carrier text",
            "donor text",
            "origin_country text",
            "destination_country text",
            "destination text",
            "period_from date",
            "period_to date",
            "basis text",
            "stated_at timestamptz",
            "stated_on date",
            "source_party text",
            "source_kind text",
            "source_url text",
            "source_quote text",
            "refers_to uuid",
            "content_hash bytea",
            "recorded_at timestamptz",
            "recorded_by text");

    private static final ManyRows PARTS = ManyRows.into(
            "claim_component",
            "operation text",
            "claim uuid",
            "number integer",
            "words text",
            "bound text",
            "quantity numeric");

    private static final ManyRows MAPPINGS =
            new ManyRows("""
            insert into claim_mapping (operation, claim, version, items, note, recorded_at, recorded_by)
            select operation, claim, version, cast(items as text[]), note, recorded_at, recorded_by
            from {rows} as given (operation, claim, version, items, note, recorded_at, recorded_by)
            """, "text", "uuid", "integer", "text", "text", "timestamptz", "text");

    // Beside each claim its newest mapping and whoever took it back, as far as known by then.
    private static final String SELECT = """
            select c.*, operation.zone, coalesce(unit.decimals, 0) as decimals, m.version as mapping, m.items,
              m.note as mapping_note,
              (select r.id from claim r where r.operation = c.operation and r.refers_to = c.id
                 and r.recorded_at <= known.at order by r.recorded_at, r.id limit 1) as retracted_by
            from (select cast(? as timestamptz) as at) known
              join claim c on c.recorded_at <= known.at
              join operation on operation.code = c.operation
              left join unit on unit.code = c.unit
              join lateral (select * from claim_mapping m where m.operation = c.operation and m.claim = c.id
                              and m.recorded_at <= known.at order by m.version desc limit 1) m on true
            where c.operation = ?
            """;

    /** After everything: for questions that no knowledge of a time is asked of. */
    static final AsOf EVER = new AsOf(Instant.parse("9999-12-31T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    private final Session session;

    Claims(Session session) {
        this.session = session;
    }

    /** @param contentHash of what it says */
    void write(Claim claim, byte[] contentHash) {
        RoundTrip trip = new RoundTrip();
        ROWS.write(trip, List.<Object[]>of(row(claim, contentHash)));
        PARTS.write(
                trip,
                IntStream.range(0, claim.components().size())
                        .mapToObj(i -> part(claim, i))
                        .toList());
        MAPPINGS.write(trip, List.<Object[]>of(mapping(claim, claim.recordedAt(), claim.recordedBy())));
        trip.send(session);
    }

    /** @param claim with the next version of its mapping */
    void remap(Claim claim, Instant at, String by) {
        RoundTrip trip = new RoundTrip();
        MAPPINGS.write(trip, List.<Object[]>of(mapping(claim, at, by)));
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

    private static UUID cursor(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PageRequest.badCursor();
        }
    }

    private List<Claim> ask(String where, String operation, AsOf asOf, Object... more) {
        List<Object> values = new ArrayList<>(
                List.of(asOf.knownAt().toString(), operation, asOf.validAt().toString()));
        values.addAll(Arrays.asList(more));
        RoundTrip trip = new RoundTrip();
        var claims = trip.ask(SELECT + where, values, Claims::claim);
        trip.send(session);
        return withParts(operation, claims.get());
    }

    private List<Claim> withParts(String operation, List<Claim> claims) {
        record Part(UUID claim, Component component) {}
        RoundTrip trip = new RoundTrip();
        var parts = trip.ask(
                """
                select claim, words, bound, quantity from claim_component
                where operation = ? and claim = any(cast(? as uuid[])) order by claim, number
                """,
                List.of(operation, claims.stream().map(c -> c.id().toString()).toArray(String[]::new)),
                row -> new Part(
                        row.getObject("claim", UUID.class),
                        new Component(
                                row.getString("words"),
                                Bound.valueOf(row.getString("bound")),
                                new Quantity(row.getBigDecimal("quantity")))));
        trip.send(session);
        Map<UUID, List<Component>> byClaim = parts.get().stream()
                .collect(Collectors.groupingBy(Part::claim, Collectors.mapping(Part::component, Collectors.toList())));
        return claims.stream()
                .map(claim -> claim.with(byClaim.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private static Object[] row(Claim c, byte[] contentHash) {
        ClaimScope scope = c.scope();
        return new Object[] {
            c.operation(),
            c.id(),
            c.reference(),
            c.kind(),
            c.text(),
            c.bound(),
            c.quantity(),
            c.unit(),
            c.stage(),
            scope.channel(),
            scope.carrier(),
            scope.donor(),
            scope.originCountry(),
            scope.destinationCountry(),
            scope.destination(),
            c.from(),
            c.to(),
            c.basis(),
            c.stated().begin(c.zone()),
            c.stated().day(),
            c.source().party(),
            c.source().kind(),
            c.source().url(),
            c.source().quote(),
            c.refersTo(),
            contentHash,
            c.recordedAt(),
            c.recordedBy()
        };
    }

    private static Object[] part(Claim claim, int index) {
        Component part = claim.components().get(index);
        return new Object[] {claim.operation(), claim.id(), index + 1, part.text(), part.bound(), part.quantity()};
    }

    private static Object[] mapping(Claim claim, Instant at, String by) {
        return new Object[] {
            claim.operation(),
            claim.id(),
            claim.mapping(),
            claim.items().stream().sorted().toArray(String[]::new),
            claim.mappingNote(),
            at,
            by
        };
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("operation"),
                row.getString("reference"),
                ClaimKind.valueOf(row.getString("kind")),
                row.getString("words"),
                choice(Bound.class, row.getString("bound")),
                Quantity.of(row.getBigDecimal("quantity")),
                row.getString("unit"),
                row.getInt("decimals"),
                Set.of((String[]) row.getArray("items").getArray()),
                row.getInt("mapping"),
                row.getString("mapping_note"),
                choice(Stage.class, row.getString("stage")),
                new ClaimScope(
                        choice(Channel.class, row.getString("channel")),
                        row.getString("carrier"),
                        row.getString("donor"),
                        row.getString("origin_country"),
                        row.getString("destination_country"),
                        row.getString("destination")),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("basis"),
                stated(row),
                ZoneId.of(row.getString("zone")),
                new Claim.Source(
                        row.getString("source_party"),
                        SourceKind.valueOf(row.getString("source_kind")),
                        row.getString("source_url"),
                        row.getString("source_quote")),
                List.of(),
                row.getObject("refers_to", UUID.class),
                row.getObject("retracted_by", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static When stated(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("stated_on", LocalDate.class);
        return day != null
                ? new When(null, day)
                : new When(row.getObject("stated_at", OffsetDateTime.class).toInstant(), null);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
