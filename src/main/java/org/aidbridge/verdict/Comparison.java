package org.aidbridge.verdict;

import java.util.Objects;
import java.util.TreeSet;

/**
 * How one claim holds against another, whatever is tracked: a pure function of both. Where one counts only a part of what the
 * other counts, the part can contradict the whole, by being larger; it cannot agree with it.
 *
 * @param ground why they cannot be compared; null when they can
 * @param reason one sentence for a person
 */
public record Comparison(Outcome outcome, Ground ground, String reason) {

    public enum Outcome {
        /** Both can be true. */
        AGREE,
        /** They cannot both be true. */
        CONFLICT,
        NOT_COMPARABLE
    }

    public static Comparison of(Claim a, Claim b, Tolerances tolerances) {
        for (Claim each : new Claim[] {a, b}) {
            if (each.retractedBy() != null || each.kind() == ClaimKind.RETRACTION) {
                return notComparable(Ground.RETRACTED, "one of the two was taken back or takes another back");
            }
        }
        if (a.kind() != b.kind()) {
            return notComparable(Ground.PLEDGE, "one is a pledge, the other a figure of what has happened");
        }
        if (!a.unit().equals(b.unit())) {
            return notComparable(Ground.MAPPING, "one counts in " + a.unit() + ", the other in " + b.unit());
        }
        if (isPart(a, b) || isPart(b, a)) {
            Claim part = isPart(a, b) ? a : b;
            Claim whole = part == a ? b : a;
            Range less = part.implied(tolerances);
            Range more = whole.implied(tolerances);
            if (less.isAllAbove(more)) {
                return conflict(part, less, whole, more);
            }
        }
        Ground ground = difference(a, b);
        return ground == null ? compared(a, b, tolerances) : notComparable(ground, why(ground, a, b));
    }

    /** Of two that count the same things: over the same time they must meet; a later one may be larger. */
    private static Comparison compared(Claim a, Claim b, Tolerances tolerances) {
        Range first = a.implied(tolerances);
        Range second = b.implied(tolerances);
        if (a.lastDay().equals(b.lastDay()) && first.and(second).isEmpty()) {
            return conflict(a, first, b, second);
        }
        return new Comparison(
                Outcome.AGREE,
                null,
                Wording.sentence("both can be true: %s until %s, %s until %s"
                        .formatted(
                                Wording.range(first, a.unit()),
                                Wording.day(a.lastDay()),
                                Wording.range(second, b.unit()),
                                Wording.day(b.lastDay()))));
    }

    /** Whether all that {@code part} counts is counted by {@code whole} too, so that it cannot be more. */
    private static boolean isPart(Claim part, Claim whole) {
        return !part.items().isEmpty()
                && whole.items().containsAll(part.items())
                && whole.scope().covers(part.scope())
                && part.stage().onPath()
                && whole.stage().onPath()
                && whole.stage().compareTo(part.stage()) <= 0
                && (whole.from() == null || part.from() != null && !whole.from().isAfter(part.from()))
                && !whole.lastDay().isBefore(part.lastDay());
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

    private static Comparison conflict(Claim a, Range first, Claim b, Range second) {
        return new Comparison(
                Outcome.CONFLICT,
                null,
                Wording.sentence("they cannot both be true: %s have %s %s by one, %s have %s %s by the other"
                        .formatted(
                                Wording.range(first, a.unit()),
                                Wording.reached(a.stage()),
                                Wording.period(a),
                                Wording.range(second, b.unit()),
                                Wording.reached(b.stage()),
                                Wording.period(b))));
    }

    private static Comparison notComparable(Ground ground, String words) {
        return new Comparison(Outcome.NOT_COMPARABLE, ground, Wording.sentence(words));
    }
}
