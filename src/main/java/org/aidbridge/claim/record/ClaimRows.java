package org.aidbridge.claim.record;

import java.time.Instant;
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
import org.aidbridge.database.sql.MultiRowStatement;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.database.sql.Row;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shipment.ledger.Stage;

/** Maps a claim to rows of three tables: itself, its parts and its mappings. */
final class ClaimRows {

    private static final MultiRowStatement ROWS = MultiRowStatement.into(
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

    private static final MultiRowStatement PARTS = MultiRowStatement.into(
            "claim_component",
            "operation text",
            "claim uuid",
            "number integer",
            "words text",
            "bound text",
            "quantity numeric",
            "known_to numeric");

    private static final MultiRowStatement MAPPINGS =
            new MultiRowStatement("""
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

    static Part part(Row row) {
        return new Part(row.uuid(), new Component(row.text(), row.choice(Bound.class), row.quantity(), row.quantity()));
    }

    static ClaimQueries.Meaning meaning(Row row) {
        return new ClaimQueries.Meaning(row.integer(), row.list(), row.text(), row.instant(), row.text());
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
    static Claim claim(Row row) {
        return new Claim(
                row.at("id").uuid(),
                row.at("operation").text(),
                row.at("reference").text(),
                row.at("kind").choice(ClaimKind.class),
                row.at("words").text(),
                row.at("bound").choice(Bound.class),
                row.at("quantity").quantity(),
                row.at("known_to").quantity(),
                row.at("unit").text(),
                row.at("decimals").integer(),
                Set.copyOf(row.at("items").<String>list()),
                row.at("mapping").integer(),
                row.at("mapping_note").text(),
                row.at("stage").choice(Stage.class),
                new ClaimScope(
                        row.at("channel").choice(Channel.class),
                        row.at("carrier").text(),
                        row.at("donor").text(),
                        row.at("origin_country").text(),
                        row.at("destination_country").text(),
                        row.at("destination").text()),
                row.at("period_from").day(),
                row.at("period_to").day(),
                row.at("basis").text(),
                row.at("stated_at").when(),
                ZoneId.of(row.at("zone").text()),
                new Claim.Source(
                        row.at("source_party").text(),
                        row.at("source_kind").choice(SourceKind.class),
                        row.at("source_url").text(),
                        row.at("source_quote").text()),
                List.of(),
                row.at("refers_to").uuid(),
                recorded(row),
                row.at("retracted_by").uuid(),
                row.at("corrected_by").uuid(),
                row.at("recorded_at").instant(),
                row.at("recorded_by").text());
    }

    private static Claim.Recorded recorded(Row row) {
        String text = row.at("before_words").text();
        return text == null
                ? null
                : new Claim.Recorded(
                        row.at("refers_to").uuid(),
                        text,
                        row.at("before_bound").choice(Bound.class),
                        row.at("before_quantity").quantity(),
                        row.at("before_unit").text(),
                        row.at("before_recorded_at").instant(),
                        row.at("before_recorded_by").text());
    }
}
