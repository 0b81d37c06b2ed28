package org.aidbridge.claim.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.aidbridge.route.state.Notice.SourceKind;

/**
 * Compares two claims, regardless of what is tracked. When one counts only a part of the other, the part can contradict the whole
 * by being larger, but cannot agree with it.
 *
 * @param ground why they cannot be compared; null when they can
 * @param falls whether they are in conflict because a total of one speaker that can only grow falls from one to the other
 * @param words one sentence for a person, made when it is asked for: of a hundred claims there are ten thousand comparisons
 */
public record ClaimPairComparison(Outcome outcome, Incomparability ground, boolean falls, Supplier<String> words) {

    public enum Outcome {
        /** Both can be true. */
        AGREE,
        /** They cannot both be true, or a speaker's total falls. */
        CONFLICT,
        NOT_COMPARABLE
    }

    /** A claim with what each of its comparisons asks for, worked out once. */
    public record Side(Claim claim, Range implied, LocalDate lastDay, Instant ends) {

        public static Side of(Claim claim, Tolerances tolerances) {
            boolean isFigure = claim.kind().isFigure();
            return new Side(
                    claim,
                    isFigure ? claim.implied(tolerances) : null,
                    isFigure ? claim.lastDay() : null,
                    isFigure ? claim.ends() : null);
        }
    }

    public static ClaimPairComparison of(Claim a, Claim b, Tolerances tolerances) {
        return of(Side.of(a, tolerances), Side.of(b, tolerances));
    }

    public static ClaimPairComparison of(Side first, Side second) {
        Claim a = first.claim();
        Claim b = second.claim();
        for (Claim each : new Claim[] {a, b}) {
            if (each.correctedBy() != null || each.kind() == ClaimKind.CORRECTION) {
                return notComparable(Incomparability.CORRECTED, () -> "our record of one of the two was a mistake");
            }
            if (each.retractedBy() != null || each.kind() == ClaimKind.RETRACTION) {
                return notComparable(
                        Incomparability.RETRACTED, () -> "one of the two was taken back or takes another back");
            }
        }
        if (a.kind() != b.kind()) {
            return notComparable(
                    Incomparability.PLEDGE, () -> "one is a pledge, the other a figure of what has happened");
        }
        if (!a.unit().equals(b.unit())) {
            return notComparable(
                    Incomparability.MAPPING, () -> "one counts in " + a.unit() + ", the other in " + b.unit());
        }
        Incomparability ground = difference(a, b);
        if (ground == null && falls(first, second)) {
            return fallen(
                    first.ends().isBefore(second.ends()) ? a : b, first.ends().isBefore(second.ends()) ? b : a);
        }
        boolean isFirstPart = isPart(first, second);
        if (isFirstPart || isPart(second, first)) {
            Side part = isFirstPart ? first : second;
            Side whole = isFirstPart ? second : first;
            if (part.implied().isAllAbove(whole.implied())) {
                return conflict(part, whole);
            }
        }
        return ground == null ? compared(first, second) : notComparable(ground, () -> why(ground, a, b));
    }

    /**
     * Whether a speaker's later total of the same things is lower than the earlier one, by more than either is known to: what
     * has reached a stage never becomes less, however both are hedged. A promise may, and so may a cap.
     */
    private static boolean falls(Side first, Side second) {
        if (!isSameSpeaker(first.claim().source(), second.claim().source())
                || first.claim().kind() != ClaimKind.FIGURE
                || first.ends().equals(second.ends())) {
            return false;
        }
        Claim earlier = (first.ends().isBefore(second.ends()) ? first : second).claim();
        Claim later = earlier == first.claim() ? second.claim() : first.claim();
        return earlier.bound() != Bound.LESS_THAN && earlier.said().isAllAbove(later.said());
    }

    /** Unnamed media cannot be identified. */
    private static boolean isSameSpeaker(Claim.Source one, Claim.Source other) {
        return one.kind() == other.kind()
                && Objects.equals(one.party(), other.party())
                && (one.party() != null || one.kind() != SourceKind.MEDIA);
    }

    private static ClaimPairComparison fallen(Claim earlier, Claim later) {
        return new ClaimPairComparison(
                Outcome.CONFLICT,
                null,
                true,
                () -> Wording.sentence("the total of one speaker falls, which it cannot: %s %s, but %s %s"
                        .formatted(
                                Wording.amount(earlier.quantity().value(), earlier.unit()),
                                Wording.period(earlier),
                                Wording.amount(later.quantity().value(), later.unit()),
                                Wording.period(later))));
    }

    /** Of two that count the same things: over the same time they must meet; a later one may be larger. */
    private static ClaimPairComparison compared(Side a, Side b) {
        if (a.lastDay().equals(b.lastDay()) && a.implied().and(b.implied()).isEmpty()) {
            return conflict(a, b);
        }
        return new ClaimPairComparison(
                Outcome.AGREE,
                null,
                false,
                () -> Wording.sentence("both can be true: %s until %s, %s until %s"
                        .formatted(
                                Wording.range(a.implied(), a.claim().unit()),
                                Wording.day(a.lastDay()),
                                Wording.range(b.implied(), b.claim().unit()),
                                Wording.day(b.lastDay()))));
    }

    /** Whether all that {@code part} counts is counted by {@code whole} too, so that it cannot be more. */
    private static boolean isPart(Side one, Side other) {
        Claim part = one.claim();
        Claim whole = other.claim();
        return !part.items().isEmpty()
                && whole.items().containsAll(part.items())
                && whole.scope().covers(part.scope())
                && part.stage().onPath()
                && whole.stage().onPath()
                && whole.stage().compareTo(part.stage()) <= 0
                && (whole.from() == null || part.from() != null && !whole.from().isAfter(part.from()))
                && !other.lastDay().isBefore(one.lastDay());
    }

    private static Incomparability difference(Claim a, Claim b) {
        if (!a.scope().equals(b.scope())) {
            return Incomparability.SCOPE;
        }
        if (!a.items().equals(b.items()) || a.items().isEmpty()) {
            return Incomparability.MAPPING;
        }
        if (a.stage() != b.stage()) {
            return Incomparability.STAGE;
        }
        return Objects.equals(a.from(), b.from()) ? null : Incomparability.PERIOD;
    }

    private static String why(Incomparability ground, Claim a, Claim b) {
        return switch (ground) {
            case SCOPE ->
                "one counts " + a.scope().describe() + ", the other "
                        + b.scope().describe();
            case MAPPING ->
                a.items().isEmpty() || b.items().isEmpty()
                        ? "nobody has said which of our items the words of one of them mean"
                        : "one counts " + items(a) + ", the other " + items(b);
            case STAGE ->
                "one counts what has " + Wording.reached(a.stage()) + ", the other what has "
                        + Wording.reached(b.stage());
            case PERIOD -> "one counts " + Wording.period(a) + ", the other " + Wording.period(b);
            case PLEDGE, RETRACTED, CORRECTED -> throw new IllegalArgumentException(ground + " is handled before");
        };
    }

    private static String items(Claim claim) {
        return String.join(" and ", new TreeSet<>(claim.items()));
    }

    private static ClaimPairComparison conflict(Side a, Side b) {
        return new ClaimPairComparison(
                Outcome.CONFLICT,
                null,
                false,
                () -> Wording.sentence("they cannot both be true: %s have %s %s by one, %s have %s %s by the other"
                        .formatted(
                                Wording.range(a.implied(), a.claim().unit()),
                                Wording.reached(a.claim().stage()),
                                Wording.period(a.claim()),
                                Wording.range(b.implied(), b.claim().unit()),
                                Wording.reached(b.claim().stage()),
                                Wording.period(b.claim()))));
    }

    private static ClaimPairComparison notComparable(Incomparability ground, Supplier<String> words) {
        return new ClaimPairComparison(Outcome.NOT_COMPARABLE, ground, false, () -> Wording.sentence(words.get()));
    }

    public String reason() {
        return words.get();
    }
}
