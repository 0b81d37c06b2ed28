package org.aidbridge.claim.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.Channel;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Claim.Component;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.database.journal.ManyRows;
import org.aidbridge.database.journal.RoundTrip;
import org.aidbridge.route.state.SourceKind;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;

/** Maps a claim to rows of three tables: itself, its parts and its mappings. */
final class ClaimRows {

    private static final ManyRows ROWS = ManyRows.into(
            "claim",
            "operation text",
            "id uuid",
            "reference text",
            "kind text",
            "words text",
            "bound text",
            "quantity numeric",
            "known_to numeric",
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
            "quantity numeric",
            "known_to numeric");

    private static final ManyRows MAPPINGS =
            new ManyRows("""
            insert into claim_mapping (operation, claim, version, items, note, recorded_at, recorded_by)
            select operation, claim, version, cast(items as text[]), note, recorded_at, recorded_by
            from {rows} as given (operation, claim, version, items, note, recorded_at, recorded_by)
            """, "text", "uuid", "integer", "text", "text", "timestamptz", "text");

    /** Columns of table alias c that {@link #claim} reads. */
    static final String COLUMNS = """
            c.id, c.operation, c.reference, c.kind, c.words, c.bound, c.quantity, c.known_to, c.unit, c.stage, c.channel, c.carrier,
              c.donor, c.origin_country, c.destination_country, c.destination, c.period_from, c.period_to, c.basis,
              c.stated_at, c.stated_on, c.source_party, c.source_kind, c.source_url, c.source_quote, c.refers_to,
              c.recorded_at, c.recorded_by""";

    private ClaimRows() {}

    /** A part of a claim. */
    record Part(UUID claim, Component component) {}

    static void write(Claim claim, byte[] contentHash, RoundTrip trip) {
        ROWS.write(trip, List.<Object[]>of(row(claim, contentHash)));
        PARTS.write(
                trip,
                IntStream.range(0, claim.components().size())
                        .mapToObj(i -> part(claim, i))
                        .toList());
        remap(claim, claim.recordedAt(), claim.recordedBy(), trip);
    }

    static void remap(Claim claim, Instant at, String by, RoundTrip trip) {
        MAPPINGS.write(trip, List.<Object[]>of(mapping(claim, at, by)));
    }

    static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("claim", UUID.class),
                new Component(
                        row.getString("words"),
                        Bound.valueOf(row.getString("bound")),
                        new Quantity(row.getBigDecimal("quantity")),
                        Quantity.of(row.getBigDecimal("known_to"))));
    }

    static ClaimQueries.Meaning meaning(ResultSet row) throws SQLException {
        return new ClaimQueries.Meaning(
                row.getInt("version"),
                List.of((String[]) row.getArray("items").getArray()),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
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
            c.knownTo(),
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
        return new Object[] {
            claim.operation(), claim.id(), index + 1, part.text(), part.bound(), part.quantity(), part.knownTo()
        };
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

    /** Without its parts. */
    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                row.getString("operation"),
                row.getString("reference"),
                ClaimKind.valueOf(row.getString("kind")),
                row.getString("words"),
                choice(Bound.class, row.getString("bound")),
                Quantity.of(row.getBigDecimal("quantity")),
                Quantity.of(row.getBigDecimal("known_to")),
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
                recorded(row),
                row.getObject("retracted_by", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by"));
    }

    private static Claim.Recorded recorded(ResultSet row) throws SQLException {
        return row.getString("before_words") == null
                ? null
                : new Claim.Recorded(
                        row.getObject("refers_to", UUID.class),
                        row.getString("before_words"),
                        choice(Bound.class, row.getString("before_bound")),
                        Quantity.of(row.getBigDecimal("before_quantity")),
                        row.getString("before_unit"),
                        row.getObject("before_recorded_at", OffsetDateTime.class)
                                .toInstant(),
                        row.getString("before_recorded_by"));
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
