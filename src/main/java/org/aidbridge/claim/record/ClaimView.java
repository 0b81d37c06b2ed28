package org.aidbridge.claim.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Claim.Component;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim in responses.
 *
 * @param mapping its items and version
 * @param statedAt null when only the day is known, see {@code statedOn}
 * @param knownTo precision of the quantity; null when exact
 * @param corrects the earlier record that this one replaces
 * @param retractedBy the claim that withdraws it
 * @param correctedBy the claim that corrects our record of it
 * @param periodFrom a day in the zone of the operation, like periodTo
 */
@Schema(name = "Claim")
record ClaimView(
        UUID id,
        String operation,
        String reference,
        ClaimKind kind,
        String text,
        Bound bound,
        Quantity quantity,
        Quantity knownTo,
        String unit,
        List<Component> components,
        Mapping mapping,
        Stage stage,
        ClaimScope scope,
        LocalDate periodFrom,
        LocalDate periodTo,
        String basis,
        Instant statedAt,
        LocalDate statedOn,
        Claim.Source source,
        UUID refersTo,
        Claim.Recorded corrects,
        UUID retractedBy,
        UUID correctedBy,
        Instant recordedAt,
        String recordedBy) {

    @Schema(name = "ClaimMapping")
    record Mapping(int version, List<String> items, String note) {}

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.operation(),
                claim.reference(),
                claim.kind(),
                claim.text(),
                claim.bound(),
                claim.quantity(),
                claim.knownTo(),
                claim.unit(),
                claim.components(),
                new Mapping(claim.mapping(), claim.items().stream().sorted().toList(), claim.mappingNote()),
                claim.stage(),
                claim.scope(),
                claim.from(),
                claim.to(),
                claim.basis(),
                When.at(claim.stated()),
                When.on(claim.stated()),
                claim.source(),
                claim.refersTo(),
                claim.corrects(),
                claim.retractedBy(),
                claim.correctedBy(),
                claim.recordedAt(),
                claim.recordedBy());
    }
}
