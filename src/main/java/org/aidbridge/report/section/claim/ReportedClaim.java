package org.aidbridge.report.section.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.claim.record.ClaimQueries.Reconciled;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public figure beside the tracked one. Includes pledges and claims that cannot be compared, with the reason.
 *
 * @param reference its reference, or null
 * @param text the words, verbatim
 * @param bound MORE_THAN, NEARLY, ...; null for a retraction
 * @param knownTo precision of the quantity; null when exact
 * @param items item codes by version {@code mapping} of the mapping
 * @param statedAt an instant or a day
 * @param components stated parts of the sum
 * @param leastImplied the least quantity the words allow; {@code mostImplied} the most, null for unbounded
 * @param tracked quantity that reached the stage within period and scope; null when not comparable
 * @param gap distance of the tracked quantity from the implied range
 * @param coverage tracked share of the least implied quantity, in percent
 * @param reason in one sentence
 * @param addsUp whether the parts can add up to the total
 * @param conflicts references, else ids, of contradicting claims
 * @param corrects our earlier, corrected record of it; else null
 */
@Schema(name = "ReportedClaim")
public record ReportedClaim(
        UUID id,
        String reference,
        String kind,
        String text,
        String bound,
        BigDecimal quantity,
        BigDecimal knownTo,
        String unit,
        List<String> items,
        int mapping,
        Stage stage,
        LocalDate periodFrom,
        LocalDate periodTo,
        String basis,
        When statedAt,
        SourceKind sourceKind,
        String sourceParty,
        String sourceName,
        String verdict,
        List<Part> components,
        BigDecimal leastImplied,
        BigDecimal mostImplied,
        BigDecimal tracked,
        BigDecimal gap,
        BigDecimal coverage,
        String reason,
        boolean addsUp,
        List<String> conflicts,
        Before corrects) {

    @Schema(name = "ReportedClaimPart")
    public record Part(String bound, BigDecimal quantity, BigDecimal knownTo, String text) {}

    /** What was recorded of a public figure before our record of it was corrected. */
    @Schema(name = "ReportedClaimBefore")
    public record Before(String text, String bound, BigDecimal quantity, String unit, Instant recordedAt) {}

    public static List<ReportedClaim> of(ReportContext context, List<Reconciled> reconciled) {
        Map<UUID, String> called = new HashMap<>();
        reconciled.forEach(r -> called.put(
                r.claim().id(),
                r.claim().reference() != null
                        ? r.claim().reference()
                        : r.claim().id().toString()));
        Map<String, String> parties = context.names()
                .parties(reconciled.stream()
                        .map(r -> r.claim().source().party())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return reconciled.stream().map(r -> claim(r, called, parties)).toList();
    }

    private static ReportedClaim claim(Reconciled reconciled, Map<UUID, String> called, Map<String, String> parties) {
        Claim claim = reconciled.claim();
        Verdict verdict = reconciled.verdict();
        return new ReportedClaim(
                claim.id(),
                claim.reference(),
                claim.kind().name(),
                claim.text(),
                claim.bound() == null ? null : claim.bound().name(),
                value(claim.quantity()),
                value(claim.knownTo()),
                claim.unit(),
                claim.items().stream().sorted().toList(),
                claim.mapping(),
                claim.stage(),
                claim.from(),
                claim.to(),
                claim.basis(),
                claim.stated(),
                claim.source().kind(),
                claim.source().party(),
                claim.source().party() == null
                        ? null
                        : parties.get(claim.source().party()),
                verdict.outcome().name(),
                claim.components().stream()
                        .map(c -> new ReportedClaim.Part(
                                c.bound().name(), value(c.quantity()), value(c.knownTo()), c.text()))
                        .toList(),
                verdict.implied() == null ? null : verdict.implied().lower(),
                verdict.implied() == null ? null : verdict.implied().upper(),
                value(verdict.tracked()),
                verdict.gap() == null ? null : Figure.plain(verdict.gap()),
                verdict.coverage() == null ? null : Figure.plain(verdict.coverage()),
                verdict.reason(),
                verdict.addsUp(),
                reconciled.conflicts().stream()
                        .map(id -> called.getOrDefault(id, id.toString()))
                        .sorted()
                        .toList(),
                before(claim.corrects()));
    }

    private static ReportedClaim.Before before(Claim.Recorded before) {
        return before == null
                ? null
                : new ReportedClaim.Before(
                        before.text(),
                        before.bound().name(),
                        value(before.quantity()),
                        before.unit(),
                        before.recordedAt());
    }

    private static BigDecimal value(Quantity quantity) {
        return quantity == null ? null : quantity.value();
    }
}
