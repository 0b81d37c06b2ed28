package org.aidbridge.claim.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.aidbridge.shared.Quantity;

/**
 * Compares a claim with tracked figures. Missing evidence does not disprove a claim, so UNSUPPORTED states the gap and the
 * coverage.
 *
 * @param ground why it is not comparable, or null
 * @param implied range of the claim; null unless it is a figure
 * @param tracked quantity that reached the stage within period, scope and items; null when not comparable
 * @param gap distance of the tracked quantity from the range, or 0; null when not comparable
 * @param coverage tracked share of the least implied quantity, in percent with one decimal, rounded down; null when not
 *     comparable or nothing is implied
 * @param addsUp whether the parts can add up to the total
 * @param reason one sentence for people
 */
public record Verdict(
        Outcome outcome,
        Incomparability ground,
        Range implied,
        Quantity tracked,
        BigDecimal gap,
        BigDecimal coverage,
        boolean addsUp,
        String reason) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public enum Outcome {
        /** The tracked quantity lies within the claimed range. */
        CONSISTENT,
        /** Less is tracked than claimed. */
        UNSUPPORTED,
        /** More is tracked than the claim allows. */
        EXCEEDED,
        NOT_COMPARABLE
    }

    /** Why a claim cannot be compared with tracked figures, or null. */
    public static Incomparability obstacle(Claim claim) {
        if (claim.correctedBy() != null || claim.kind() == ClaimKind.CORRECTION) {
            return Incomparability.CORRECTED;
        }
        if (claim.retractedBy() != null || claim.kind() == ClaimKind.RETRACTION) {
            return Incomparability.RETRACTED;
        }
        if (claim.kind() == ClaimKind.PLEDGE) {
            return Incomparability.PLEDGE;
        }
        if (!claim.scope().canBeTracked()) {
            return Incomparability.SCOPE;
        }
        return claim.items().isEmpty() ? Incomparability.MAPPING : null;
    }

    /** @param tracked only read when there is no {@link #obstacle} */
    public static Verdict of(Claim claim, Quantity tracked, Tolerances tolerances) {
        Incomparability ground = obstacle(claim);
        boolean isFigure = claim.kind().isFigure();
        Range implied = isFigure ? claim.implied(tolerances) : null;
        boolean addsUp = !isFigure || claim.addsUp(tolerances);
        if (ground != null) {
            return new Verdict(
                    Outcome.NOT_COMPARABLE,
                    ground,
                    implied,
                    null,
                    null,
                    null,
                    addsUp,
                    Wording.sentence(why(ground, claim)));
        }
        BigDecimal amount = tracked.value();
        Outcome outcome = implied.isAbove(amount)
                ? Outcome.UNSUPPORTED
                : implied.isBelow(amount) ? Outcome.EXCEEDED : Outcome.CONSISTENT;
        BigDecimal gap =
                switch (outcome) {
                    case UNSUPPORTED -> implied.lower().subtract(amount);
                    case EXCEEDED -> amount.subtract(implied.upper());
                    case CONSISTENT, NOT_COMPARABLE -> BigDecimal.ZERO;
                };
        BigDecimal coverage = coverage(amount, implied);
        String reason = "%s are claimed to have %s %s, %s are tracked%s: %s"
                .formatted(
                        Wording.range(implied, claim.unit()),
                        Wording.reached(claim.stage()),
                        Wording.period(claim),
                        Wording.amount(amount, claim.unit()),
                        outcome == Outcome.UNSUPPORTED ? " (" + coverage + " %)" : "",
                        conclusion(outcome, implied, Wording.amount(gap, claim.unit())));
        return new Verdict(outcome, null, implied, tracked, gap, coverage, addsUp, Wording.sentence(reason));
    }

    private static BigDecimal coverage(BigDecimal amount, Range implied) {
        return implied.lower().signum() == 0
                ? null
                : amount.multiply(HUNDRED).divide(implied.lower(), 1, RoundingMode.DOWN);
    }

    private static String conclusion(Outcome outcome, Range implied, String gap) {
        return switch (outcome) {
            case UNSUPPORTED -> (implied.lowerIncluded() ? "" : "more than ") + gap + " are not shown by what we track";
            case EXCEEDED ->
                gap + (implied.upperIncluded() ? "" : " or more") + " are tracked beyond what the claim allows";
            case CONSISTENT, NOT_COMPARABLE -> "the claim agrees with what we track";
        };
    }

    private static String why(Incomparability ground, Claim claim) {
        return switch (ground) {
            case RETRACTED ->
                claim.kind() == ClaimKind.RETRACTION
                        ? "this takes back another claim and states no figure"
                        : "who stated it has taken it back";
            case CORRECTED ->
                claim.kind() == ClaimKind.CORRECTION
                        ? "this says that another claim was recorded by mistake and states no figure"
                        : "our record of it was a mistake and has been corrected";
            case PLEDGE -> "this is a pledge: a promise is not held against what has happened, and not added to it";
            case SCOPE ->
                "the claim counts " + claim.scope().describe() + ", and our figures are not told apart by that";
            case MAPPING -> "nobody has said which of our items these words mean";
            case STAGE, PERIOD -> throw new IllegalArgumentException(ground + " is no obstacle of a single claim");
        };
    }
}
