package org.aidbridge.claim.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.claim.model.Claim.Component;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;

/** {@code AClaim.of(MORE_THAN, 26_000).part(MORE_THAN, 5_000).part(EXACTLY, 21_569).done()} */
public final class AClaim {

    public static final Tolerances TOLERANCES = Tolerances.of(new BigDecimal("10"), new BigDecimal("5"));

    private final Bound bound;
    private final String quantity;
    private final List<Component> parts = new ArrayList<>();
    private ClaimKind kind = ClaimKind.FIGURE;
    private String unit = "EA";
    private Set<String> items = Set.of("OXYGEN_CONCENTRATOR");
    private Stage stage = Stage.IN_TRANSIT;
    private ClaimScope scope = ClaimScope.ALL;
    private LocalDate from = LocalDate.parse("2021-04-01");
    private LocalDate to;
    private String stated = "2021-04-30";
    private Claim.Source source = new Claim.Source(null, SourceKind.GOVERNMENT, null, null);
    private Quantity knownTo;
    private UUID retractedBy;
    private UUID correctedBy;

    private AClaim(Bound bound, String quantity) {
        this.bound = bound;
        this.quantity = quantity;
    }

    public static AClaim of(Bound bound, long quantity) {
        return of(bound, Long.toString(quantity));
    }

    public static AClaim of(Bound bound, String quantity) {
        return new AClaim(bound, quantity);
    }

    public AClaim part(Bound bound, long quantity) {
        parts.add(new Component("a part", bound, Quantity.of(quantity), null));
        return this;
    }

    public AClaim kilograms() {
        unit = "KG";
        items = Set.of("MEDICINE");
        return this;
    }

    public AClaim kind(ClaimKind other) {
        kind = other;
        return this;
    }

    public AClaim items(String... codes) {
        items = Set.of(codes);
        return this;
    }

    public AClaim stage(Stage other) {
        stage = other;
        return this;
    }

    public AClaim scope(ClaimScope other) {
        scope = other;
        return this;
    }

    public AClaim from(String day) {
        from = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public AClaim to(String day) {
        to = LocalDate.parse(day);
        return this;
    }

    public AClaim stated(String when) {
        stated = when;
        return this;
    }

    public AClaim knownTo(long amount) {
        knownTo = Quantity.of(amount);
        return this;
    }

    public AClaim by(String party) {
        return by(party, SourceKind.GOVERNMENT);
    }

    public AClaim by(String party, SourceKind kind) {
        source = new Claim.Source(party, kind, null, null);
        return this;
    }

    public AClaim corrected() {
        correctedBy = UUID.randomUUID();
        return this;
    }

    public AClaim retracted() {
        retractedBy = UUID.randomUUID();
        return this;
    }

    public Claim done() {
        return new Claim(
                UUID.randomUUID(),
                "OP",
                null,
                kind,
                "the words",
                bound,
                new Quantity(new BigDecimal(quantity)),
                knownTo,
                unit,
                unit.equals("EA") ? 0 : 3,
                items,
                1,
                null,
                stage,
                scope,
                from,
                to,
                null,
                When.of(stated),
                ZoneId.of("Asia/Kolkata"),
                source,
                parts,
                null,
                null,
                retractedBy,
                correctedBy,
                Instant.parse("2021-04-30T12:00:00Z"),
                "somebody");
    }
}
