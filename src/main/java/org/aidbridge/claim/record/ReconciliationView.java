package org.aidbridge.claim.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.ClaimPairComparison;
import org.aidbridge.claim.model.Incomparability;
import org.aidbridge.claim.model.Range;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim compared with tracked figures and with other claims.
 *
 * @param ground why it is not comparable, or null
 * @param implied range of the claim in its unit; null for a retraction
 * @param tracked quantity that reached the stage within period, scope and items, in the unit of the claim
 * @param gap distance of the tracked quantity from the range
 * @param coverage tracked share of the least implied quantity, in percent
 * @param addsUp whether the parts can add up to the total
 * @param conflicts ids of contradicting claims
 */
@Schema(name = "Reconciliation")
record ReconciliationView(
        ClaimView claim,
        Verdict.Outcome verdict,
        Incomparability ground,
        String reason,
        Range implied,
        Quantity tracked,
        BigDecimal gap,
        BigDecimal coverage,
        boolean addsUp,
        List<UUID> conflicts,
        List<Beside> others,
        AsOf asOf) {

    /** Comparison with another claim that shares an item. */
    @Schema(name = "ClaimComparison")
    record Beside(
            UUID id,
            String reference,
            String text,
            Bound bound,
            Quantity quantity,
            String unit,
            ClaimPairComparison.Outcome outcome,
            Incomparability ground,
            String reason) {

        static Beside of(ClaimQueries.Compared compared) {
            Claim other = compared.other();
            ClaimPairComparison comparison = compared.comparison();
            return new Beside(
                    other.id(),
                    other.reference(),
                    other.text(),
                    other.bound(),
                    other.quantity(),
                    other.unit(),
                    comparison.outcome(),
                    comparison.ground(),
                    comparison.reason());
        }
    }

    static ReconciliationView of(ClaimQueries.Reconciled reconciled, AsOf asOf) {
        Verdict verdict = reconciled.verdict();
        return new ReconciliationView(
                ClaimView.of(reconciled.claim()),
                verdict.outcome(),
                verdict.ground(),
                verdict.reason(),
                verdict.implied(),
                verdict.tracked(),
                verdict.gap(),
                verdict.coverage(),
                verdict.addsUp(),
                reconciled.conflicts(),
                reconciled.others().stream().map(Beside::of).toList(),
                asOf);
    }
}
