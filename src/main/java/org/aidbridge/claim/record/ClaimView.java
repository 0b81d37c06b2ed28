package org.aidbridge.claim.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.claim.model.Claim.Component;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim as it is shown.
 *
 * @param mapping which items its words mean, in which version
 * @param statedAt null where only the day is known: {@code statedOn}
 * @param knownTo what the quantity is known to; without it, it was said to the last digit
 * @param corrects what was recorded before, when our record of the claim was corrected
 * @param retractedBy by which its speaker takes it back
 * @param correctedBy by which our record of it was corrected
 * @param periodFrom a day of the operation's zone, as is periodTo
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

    /** Which items the words mean, and why. */
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
