package org.aidbridge.verdict;

import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * How one claim holds against another, whatever is tracked: a pure function of both. Where one counts only a part of what the
 * other counts, the part can contradict the whole, by being larger; it cannot agree with it.
 *
 * @param ground why they cannot be compared; null when they can
 * @param words one sentence for a person, made when it is asked for: of a hundred claims there are ten thousand comparisons
 */
public record Comparison(Outcome outcome, Ground ground, Supplier<String> words) {

    public enum Outcome {
        /** Both can be true. */
        AGREE,
        /** They cannot both be true. */
        CONFLICT,
        NOT_COMPARABLE
    }

    /** A claim with what each of its comparisons asks for, worked out once. */
    public record Side(Claim claim, Range implied, LocalDate lastDay) {

        public static Side of(Claim claim, Tolerances tolerances) {
            return new Side(
                    claim,
                    claim.kind() == ClaimKind.RETRACTION ? null : claim.implied(tolerances),
                    claim.kind() == ClaimKind.RETRACTION ? null : claim.lastDay());
        }
    }

    public static Comparison of(Claim a, Claim b, Tolerances tolerances) {
        return of(Side.of(a, tolerances), Side.of(b, tolerances));
    }

    public static Comparison of(Side first, Side second) {
        Claim a = first.claim();
        Claim b = second.claim();
        for (Claim each : new Claim[] {a, b}) {
            if (each.retractedBy() != null || each.kind() == ClaimKind.RETRACTION) {
                return notComparable(Ground.RETRACTED, () -> "one of the two was taken back or takes another back");
            }
        }
        if (a.kind() != b.kind()) {
            return notComparable(Ground.PLEDGE, () -> "one is a pledge, the other a figure of what has happened");
        }
        if (!a.unit().equals(b.unit())) {
            return notComparable(Ground.MAPPING, () -> "one counts in " + a.unit() + ", the other in " + b.unit());
        }
        boolean isFirstPart = isPart(first, second);
        if (isFirstPart || isPart(second, first)) {
            Side part = isFirstPart ? first : second;
            Side whole = isFirstPart ? second : first;
            if (part.implied().isAllAbove(whole.implied())) {
                return conflict(part, whole);
            }
        }
        Ground ground = difference(a, b);
        return ground == null ? compared(first, second) : notComparable(ground, () -> why(ground, a, b));
    }

    /** Of two that count the same things: over the same time they must meet; a later one may be larger. */
    private static Comparison compared(Side a, Side b) {
        if (a.lastDay().equals(b.lastDay()) && a.implied().and(b.implied()).isEmpty()) {
            return conflict(a, b);
        }
        return new Comparison(
                Outcome.AGREE,
                null,
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

    private static Ground difference(Claim a, Claim b) {
        if (!a.scope().equals(b.scope())) {
            return Ground.SCOPE;
        }
        if (!a.items().equals(b.items()) || a.items().isEmpty()) {
            return Ground.MAPPING;
        }
        if (a.stage() != b.stage()) {
            return Ground.STAGE;
        }
        return Objects.equals(a.from(), b.from()) ? null : Ground.PERIOD;
    }

    private static String why(Ground ground, Claim a, Claim b) {
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
            case PLEDGE, RETRACTED -> throw new IllegalArgumentException(ground + " is told apart before");
        };
    }

    private static String items(Claim claim) {
        return String.join(" and ", new TreeSet<>(claim.items()));
    }

    private static Comparison conflict(Side a, Side b) {
        return new Comparison(
                Outcome.CONFLICT,
                null,
                () -> Wording.sentence("they cannot both be true: %s have %s %s by one, %s have %s %s by the other"
                        .formatted(
                                Wording.range(a.implied(), a.claim().unit()),
                                Wording.reached(a.claim().stage()),
                                Wording.period(a.claim()),
                                Wording.range(b.implied(), b.claim().unit()),
                                Wording.reached(b.claim().stage()),
                                Wording.period(b.claim()))));
    }

    private static Comparison notComparable(Ground ground, Supplier<String> words) {
        return new Comparison(Outcome.NOT_COMPARABLE, ground, () -> Wording.sentence(words.get()));
    }

    /** One sentence for a person. */
    public String reason() {
        return words.get();
    }
}
