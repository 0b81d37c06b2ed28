package org.aidbridge.claim.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.route.state.SourceKind;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public figure as it was stated, and what we take it to mean. It is never changed: what its words mean in our items may be
 * stated anew, as the next version of its mapping; who takes it back does so by a claim of its own.
 *
 * @param operation the operation it was recorded in
 * @param reference what people call it, unique in its operation; or null
 * @param text the words, verbatim
 * @param bound null for a retraction; so are quantity, unit and stage
 * @param quantity in {@code unit}
 * @param knownTo what the quantity is known to, like 1000 for "3.34 lakh"; null: it was said to the last digit
 * @param decimals how many a quantity in that unit may have
 * @param items the items that its words mean, by the newest mapping known; empty when nobody can say
 * @param mapping version of that mapping, from 1
 * @param mappingNote why the words mean these items, or null
 * @param stage that the quantity is said to have reached
 * @param from the first day it counts, or null for ever since; a day of the operation's zone
 * @param to the last day it counts, or null for the time at which it was stated
 * @param basis what it rests on by its own words, or null
 * @param stated when it was stated; a day is one of {@code zone}
 * @param zone of the operation
 * @param components the parts of which it is said to be the sum; empty when none are stated
 * @param refersTo the claim that a RETRACTION takes back, that a CORRECTION says nobody made, or that this one is the right record
 *     of; or null
 * @param corrects of the right record of a claim, what was recorded before; or null
 * @param retractedBy the claim by which its speaker takes it back, or null
 * @param correctedBy the claim by which our record of it was corrected, or null
 */
public record Claim(
        UUID id,
        String operation,
        String reference,
        ClaimKind kind,
        String text,
        Bound bound,
        Quantity quantity,
        Quantity knownTo,
        String unit,
        int decimals,
        Set<String> items,
        int mapping,
        String mappingNote,
        Stage stage,
        ClaimScope scope,
        LocalDate from,
        LocalDate to,
        String basis,
        When stated,
        ZoneId zone,
        Source source,
        List<Component> components,
        UUID refersTo,
        Recorded corrects,
        UUID retractedBy,
        UUID correctedBy,
        Instant recordedAt,
        String recordedBy) {

    /**
     * Who says it.
     *
     * @param party code of a party of the operation, or null
     * @param url where it can be read, or null
     * @param quote the passage that it stands in, verbatim, or null
     */
    @Schema(name = "ClaimSource")
    public record Source(
            @Schema(examples = "EMBASSY") String party,
            @Schema(required = true) SourceKind kind,

            @Schema(examples = "https://example.org/briefing")
            String url,

            String quote) {
        public Source {
            party = NormalForm.code(party);
        }
    }

    /** A claim as it was recorded before our record of it was corrected. */
    @Schema(name = "ClaimRecordedBefore")
    public record Recorded(
            UUID id, String text, Bound bound, Quantity quantity, String unit, Instant recordedAt, String recordedBy) {}

    public Claim {
        items = Set.copyOf(items);
        components = List.copyOf(components);
    }

    /** With the parts of which it is said to be the sum. */
    public Claim with(List<Component> parts) {
        return new Claim(
                id,
                operation,
                reference,
                kind,
                text,
                bound,
                quantity,
                knownTo,
                unit,
                decimals,
                items,
                mapping,
                mappingNote,
                stage,
                scope,
                from,
                to,
                basis,
                stated,
                zone,
                source,
                parts,
                refersTo,
                corrects,
                retractedBy,
                correctedBy,
                recordedAt,
                recordedBy);
    }

    /** This draft, as it is recorded. */
    public Claim recorded(UUID newId, Instant at) {
        return new Claim(
                newId,
                operation,
                reference,
                kind,
                text,
                bound,
                quantity,
                knownTo,
                unit,
                decimals,
                items,
                mapping,
                mappingNote,
                stage,
                scope,
                from,
                to,
                basis,
                stated,
                zone,
                source,
                components,
                refersTo,
                corrects,
                retractedBy,
                correctedBy,
                at,
                recordedBy);
    }

    /** With the next version of its mapping. */
    public Claim meaning(Set<String> otherItems, String note) {
        return new Claim(
                id,
                operation,
                reference,
                kind,
                text,
                bound,
                quantity,
                knownTo,
                unit,
                decimals,
                otherItems,
                mapping + 1,
                note,
                stage,
                scope,
                from,
                to,
                basis,
                stated,
                zone,
                source,
                components,
                refersTo,
                corrects,
                retractedBy,
                correctedBy,
                recordedAt,
                recordedBy);
    }

    /** Whether it is a figure that nobody has taken back and that was recorded rightly, as far as is known. */
    public boolean holds() {
        return kind.isFigure() && retractedBy == null && correctedBy == null;
    }

    /** From when it counts; null for ever since. */
    public Instant begins() {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** Until when it counts, the first instant that it does not: nobody counts the future, but for who promises it. */
    public Instant ends() {
        Instant said = stated.at() != null ? stated.at().plusNanos(1_000) : stated.end(zone);
        Instant end = to == null ? said : to.plusDays(1).atStartOfDay(zone).toInstant();
        return kind == ClaimKind.PLEDGE || end.isBefore(said) ? end : said;
    }

    /** The day on which it was stated. */
    public LocalDate statedOn() {
        return stated.day() != null ? stated.day() : stated.at().atZone(zone).toLocalDate();
    }

    /** The last day that it counts. */
    public LocalDate lastDay() {
        return ends().minusNanos(1_000).atZone(zone).toLocalDate();
    }

    /** What its figure may be as it was said, whatever its bound: 3.34 lakh is at least 333,500 and less than 334,500. */
    Range said() {
        return inUnits(Bound.EXACTLY.around(quantity, knownTo, null));
    }

    /** What its own bound leaves possible. */
    Range ofTheWhole(Tolerances tolerances) {
        return inUnits(bound.around(quantity, knownTo, tolerances));
    }

    /** What the sum of its parts may be; null when none are stated. */
    Range ofTheParts(Tolerances tolerances) {
        return components.stream()
                .map(part -> inUnits(part.bound().around(part.quantity(), part.knownTo(), tolerances)))
                .reduce(Range::plus)
                .orElse(null);
    }

    /** Whether the stated parts can make up what is stated; true when none are. */
    public boolean addsUp(Tolerances tolerances) {
        Range parts = ofTheParts(tolerances);
        return parts == null || !ofTheWhole(tolerances).and(parts).isEmpty();
    }

    /** What it implies: the whole and, where they add up, the parts. */
    public Range implied(Tolerances tolerances) {
        Range whole = ofTheWhole(tolerances);
        return components.isEmpty() || !addsUp(tolerances) ? whole : whole.and(ofTheParts(tolerances));
    }

    private Range inUnits(Range range) {
        return decimals == 0 ? range.whole() : range;
    }
}
