package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.claim.record.ClaimQueries.Reconciled;
import org.aidbridge.report.model.ReportedClaim;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.figures.Figure;

/** Public figures beside what is tracked, each with its verdict and the claims that it is in conflict with. */
final class ReportedClaims {

    private ReportedClaims() {}

    static List<ReportedClaim> of(ReportContext basis, List<Reconciled> reconciled) {
        Map<UUID, String> called = new HashMap<>();
        reconciled.forEach(r -> called.put(
                r.claim().id(),
                r.claim().reference() != null
                        ? r.claim().reference()
                        : r.claim().id().toString()));
        Map<String, String> parties = basis.names()
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
