package org.aidbridge.claim.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public figure as it was stated, and the items it is mapped to. A claim never changes: its mapping can get a new version, and
 * its source takes it back by another claim.
 *
 * @param operation the operation it was recorded in
 * @param reference unique in its operation, or null
 * @param text the words, verbatim
 * @param bound null for a retraction; so are quantity, unit and stage
 * @param quantity in {@code unit}
 * @param knownTo precision of the quantity, like 1000 for "3.34 lakh"; null when exact
 * @param decimals decimals that the unit allows
 * @param items items by the newest known mapping; empty when unmapped
 * @param mapping version of that mapping, from 1
 * @param mappingNote reason for the mapping, or null
 * @param stage stage that the quantity reached
 * @param from first day it counts, in the zone of the operation; null for no limit
 * @param to last day it counts; null for the time it was stated
 * @param basis its stated basis, or null
 * @param stated an instant, or a day of {@code zone}
 * @param zone of the operation
 * @param components stated parts of the sum, or empty
 * @param refersTo the claim that this RETRACTION withdraws, that this CORRECTION removes, or whose record this one replaces;
 *     or null
 * @param corrects the earlier record that this one replaces, or null
 * @param retractedBy the claim that withdraws it, or null
 * @param correctedBy the claim that corrects our record of it, or null
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
     * The source of a claim.
     *
     * @param party code of a party of the operation, or null
     * @param url address, or null
     * @param quote verbatim passage, or null
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

    /**
     * A part of which a figure is said to be the sum, in the same unit.
     *
     * @param text the words, verbatim
     * @param knownTo precision of the quantity, like 1000 for "3.34 lakh"; null when exact
     */
    @Schema(name = "ClaimComponent")
    public record Component(
            @Schema(required = true, examples = "more than 5,000 ventilators")
            String text,

            @Schema(required = true) Bound bound,
            @Schema(required = true, examples = "5000") Quantity quantity,
            Quantity knownTo) {}

    /** A claim as recorded before a correction. */
    @Schema(name = "ClaimRecordedBefore")
    public record Recorded(
            UUID id, String text, Bound bound, Quantity quantity, String unit, Instant recordedAt, String recordedBy) {}

    public Claim {
        items = Set.copyOf(items);
        components = List.copyOf(components);
    }

    public Claim with(List<Component> parts) {
        return copy(id, items, mapping, mappingNote, parts, recordedAt);
    }

    public Claim recorded(UUID newId, Instant at) {
        return copy(newId, items, mapping, mappingNote, components, at);
    }

    /** With the next version of its mapping. */
    public Claim meaning(Set<String> otherItems, String note) {
        return copy(id, otherItems, mapping + 1, note, components, recordedAt);
    }

    private Claim copy(
            UUID newId,
            Set<String> newItems,
            int newMapping,
            String newNote,
            List<Component> newComponents,
            Instant newRecordedAt) {
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
                newItems,
                newMapping,
                newNote,
                stage,
                scope,
                from,
                to,
                basis,
                stated,
                zone,
                source,
                newComponents,
                refersTo,
                corrects,
                retractedBy,
                correctedBy,
                newRecordedAt,
                recordedBy);
    }

    /** Whether it is a figure that is neither withdrawn nor corrected. */
    public boolean holds() {
        return kind.isFigure() && retractedBy == null && correctedBy == null;
    }

    /** Begin of its period; null for no limit. */
    public Instant begins() {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** End of its period, exclusive. Only pledges extend into the future. */
    public Instant ends() {
        Instant said = stated.at() != null ? stated.at().plusNanos(1_000) : stated.end(zone);
        Instant end = to == null ? said : to.plusDays(1).atStartOfDay(zone).toInstant();
        return kind == ClaimKind.PLEDGE || end.isBefore(said) ? end : said;
    }

    public LocalDate statedOn() {
        return stated.day() != null ? stated.day() : stated.at().atZone(zone).toLocalDate();
    }

    public LocalDate lastDay() {
        return ends().minusNanos(1_000).atZone(zone).toLocalDate();
    }

    /** Range of the stated figure regardless of its bound: 3.34 lakh is at least 333,500 and less than 334,500. */
    Range said() {
        return inUnits(Bound.EXACTLY.around(quantity, knownTo, null));
    }

    /** Range by its own bound. */
    Range ofTheWhole(Tolerances tolerances) {
        return inUnits(bound.around(quantity, knownTo, tolerances));
    }

    /** Range of the sum of its parts; null without parts. */
    Range ofTheParts(Tolerances tolerances) {
        return components.stream()
                .map(part -> inUnits(part.bound().around(part.quantity(), part.knownTo(), tolerances)))
                .reduce(Range::plus)
                .orElse(null);
    }

    /** Whether the parts can add up to the total; true without parts. */
    public boolean addsUp(Tolerances tolerances) {
        Range parts = ofTheParts(tolerances);
        return parts == null || !ofTheWhole(tolerances).and(parts).isEmpty();
    }

    /** Range by its own bound and, where they add up, by its parts. */
    public Range implied(Tolerances tolerances) {
        Range whole = ofTheWhole(tolerances);
        return components.isEmpty() || !addsUp(tolerances) ? whole : whole.and(ofTheParts(tolerances));
    }

    private Range inUnits(Range range) {
        return decimals == 0 ? range.whole() : range;
    }
}
