package org.aidbridge.web.claim;

import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.claim.record.ClaimQueries;

record Reconciliation(Claim claim, Verdict verdict, List<ClaimQueries.Compared> others) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static Reconciliation of(ClaimQueries.Reconciled reconciled) {
        return new Reconciliation(reconciled.claim(), reconciled.verdict(), reconciled.others());
    }

    /** The tracked share of the claimed minimum, 0 to 100; null if the claim implies no minimum. */
    public Integer share() {
        BigDecimal coverage = verdict.coverage();
        return coverage == null ? null : coverage.min(WHOLE).intValue();
    }
}
