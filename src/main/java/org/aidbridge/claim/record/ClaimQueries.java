package org.aidbridge.claim.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.ClaimPairComparison;
import org.aidbridge.claim.model.ClaimPairComparison.Side;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.claim.model.Range;
import org.aidbridge.claim.model.Tolerances;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.figures.FigureScope;
import org.aidbridge.shipment.figures.ReachedFigures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Claims as of two times, compared with tracked figures and with each other. */
@ApplicationScoped
public class ClaimQueries {

    public record Reconciled(Claim claim, Verdict verdict, List<Compared> others) {

        public List<UUID> conflicts() {
            return others.stream()
                    .filter(other -> other.comparison().outcome() == ClaimPairComparison.Outcome.CONFLICT)
                    .map(other -> other.other().id())
                    .toList();
        }
    }

    public record Held(Claim claim, Verdict verdict) {}

    /**
     * Another claim that shares an item, and the comparison with it.
     *
     * @param implied range of the other claim; null unless it is a figure
     */
    public record Compared(Claim other, Range implied, ClaimPairComparison comparison) {}

    @Schema(name = "ClaimMappingVersion")
    public record Meaning(int version, List<String> items, String note, Instant recordedAt, String recordedBy) {}

    private final Claims claims;
    private final ToleranceSettings tolerances;
    private final ReachedFigures reached;
    private final Journal journal;

    ClaimQueries(Claims claims, ToleranceSettings tolerances, ReachedFigures reached, Journal journal) {
        this.claims = claims;
        this.tolerances = tolerances;
        this.reached = reached;
        this.journal = journal;
    }

    /** Waits until knowledge up to now can no longer change. */
    public void settle(String operation) {
        journal.settle(operation);
        journal.settle(RevisedEntries.JOURNAL);
    }

    /** A page of claims with verdicts, the newest entry first. Must not be called inside a transaction. */
    public Slice<Held> held(String operation, ClaimFilter filter, AsOf asOf, PageRequest page) {
        Tolerances settings = tolerances.asOf(asOf.knownAt());
        Slice<Claim> claims = page(operation, filter, asOf, page);
        Iterator<Verdict> verdicts = verdicts(claims.items(), settings, asOf).iterator();
        return claims.map(claim -> new Held(claim, verdicts.next()));
    }

    Slice<Claim> page(String operation, ClaimFilter filter, AsOf asOf, PageRequest page) {
        return claims.page(operation, filter, asOf, page);
    }

    /** @throws Unknown (404) when unknown or not stated by then */
    public Claim get(String operation, UUID id, AsOf asOf) {
        return claims.find(operation, id, asOf).orElseThrow(() -> new Unknown("claim", id.toString()));
    }

    /** All claims that hold, with verdicts, in the order of statement. Must not be called inside a transaction. */
    public List<Reconciled> reconciled(String operation, AsOf asOf) {
        List<Claim> all = claims.all(operation, asOf);
        Tolerances settings = tolerances.asOf(asOf.knownAt());
        List<Claim> standing = all.stream().filter(Claim::holds).toList();
        List<Side> sides = sides(all, settings);
        Iterator<Verdict> verdicts = verdicts(standing, settings, asOf).iterator();
        return standing.stream()
                .map(claim -> new Reconciled(claim, verdicts.next(), compared(Side.of(claim, settings), sides)))
                .toList();
    }

    /** @throws Unknown (404) as {@link #get}. Must not be called inside a transaction. */
    public Reconciled reconciled(String operation, UUID id, AsOf asOf) {
        return reconciled(get(operation, id, asOf), asOf);
    }

    /** Also for drafts. Must not be called inside a transaction. */
    public Reconciled reconciled(Claim claim, AsOf asOf) {
        Tolerances settings = tolerances.asOf(asOf.knownAt());
        return new Reconciled(
                claim,
                verdicts(List.of(claim), settings, asOf).get(0),
                compared(
                        Side.of(claim, settings),
                        sides(claims.sharing(claim.operation(), claim.items(), asOf), settings)));
    }

    /**
     * Versions of the mapping, the newest first.
     *
     * @throws Unknown (404) as {@link #get}
     */
    public List<Meaning> mappings(String operation, UUID id, AsOf asOf) {
        get(operation, id, asOf);
        return claims.mappings(operation, id, asOf.knownAt());
    }

    /** @throws Unknown (404) when either is unknown or not stated by then */
    public Compared compared(String operation, UUID id, UUID other, AsOf asOf) {
        Claim claim = get(operation, id, asOf);
        Claim beside = get(operation, other, asOf);
        Tolerances settings = tolerances.asOf(asOf.knownAt());
        return compared(Side.of(claim, settings), Side.of(beside, settings));
    }

    private static List<Side> sides(List<Claim> claims, Tolerances settings) {
        return claims.stream().map(claim -> Side.of(claim, settings)).toList();
    }

    private static Compared compared(Side claim, Side beside) {
        return new Compared(beside.claim(), beside.implied(), ClaimPairComparison.of(claim, beside));
    }

    private static List<Compared> compared(Side claim, List<Side> all) {
        Claim its = claim.claim();
        return all.stream()
                .filter(other -> !other.claim().id().equals(its.id())
                        && !Collections.disjoint(other.claim().items(), its.items()))
                .map(other -> compared(claim, other))
                .toList();
    }

    /** In the order of the claims, with one query for all of them. */
    private List<Verdict> verdicts(List<Claim> claims, Tolerances settings, AsOf asOf) {
        List<Claim> comparable =
                claims.stream().filter(claim -> Verdict.obstacle(claim) == null).toList();
        List<BigDecimal> tracked = comparable.isEmpty()
                ? List.of()
                : reached.of(
                        comparable.get(0).operation(),
                        asOf.knownAt(),
                        comparable.stream().map(claim -> tracked(claim, asOf)).toList());
        Iterator<BigDecimal> next = tracked.iterator();
        return claims.stream()
                .map(claim ->
                        Verdict.of(claim, Verdict.obstacle(claim) == null ? new Quantity(next.next()) : null, settings))
                .toList();
    }

    /** Quantity that reached the stage within period, scope and items. */
    private static ReachedFigures.Question tracked(Claim claim, AsOf asOf) {
        Instant last = claim.ends().minusNanos(1_000);
        return new ReachedFigures.Question(
                claim.begins() == null ? null : claim.begins().minusNanos(1_000),
                last.isBefore(asOf.validAt()) ? last : asOf.validAt(),
                scope(claim),
                claim.stage());
    }

    private static FigureScope scope(Claim claim) {
        ClaimScope scope = claim.scope();
        return new FigureScope(
                claim.items(),
                scope.donor() == null ? Set.of() : Set.of(scope.donor()),
                scope.carrier() == null ? Set.of() : Set.of(scope.carrier()),
                Set.of(),
                scope.originCountry(),
                scope.destinationCountry(),
                scope.destination());
    }
}
