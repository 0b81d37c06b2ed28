package org.aidbridge.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aidbridge.ledger.Stage;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.verdict.Bound;
import org.aidbridge.verdict.Claim;
import org.aidbridge.verdict.ClaimKind;
import org.aidbridge.verdict.ClaimScope;
import org.aidbridge.verdict.Component;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim as it is shown.
 *
 * @param mapping which items its words mean, in which version
 * @param statedAt null where only the day is known: {@code statedOn}
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
        UUID retractedBy,
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
                claim.retractedBy(),
                claim.recordedAt(),
                claim.recordedBy());
    }
}
