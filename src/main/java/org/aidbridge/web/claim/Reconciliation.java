package org.aidbridge.web.claim;

import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.claim.record.ClaimQueries;

/** A claim held against what was tracked and beside other claims, as pages show it. */
record Reconciliation(Claim claim, Verdict verdict, List<ClaimQueries.Compared> others) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static Reconciliation of(ClaimQueries.Reconciled reconciled) {
        return new Reconciliation(reconciled.claim(), reconciled.verdict(), reconciled.others());
    }

    /** How much of the least that it implies is tracked, in percent, for a bar: 0 to 100; null where it implies nothing. */
    public Integer share() {
        BigDecimal coverage = verdict.coverage();
        return coverage == null ? null : coverage.min(WHOLE).intValue();
    }
}
