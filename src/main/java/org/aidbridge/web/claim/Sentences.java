package org.aidbridge.web.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.claim.model.Incomparability;
import org.aidbridge.claim.model.Range;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.claim.record.ClaimQueries;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.Choices;

/**
 * Explains verdicts and comparisons in one sentence each, in the user's language and with names. The API says the same
 * in English with codes.
 */
public record Sentences(SentenceTexts texts, PageFormat write, Choices.Offered names) {

    public static Sentences of(PageContext frame, Choices.Offered names) {
        return new Sentences(Bundles.in(SentenceTexts.class, frame.write().language()), frame.write(), names);
    }

    public String why(Claim claim, Verdict verdict) {
        return sentence(verdict.ground() == null ? held(claim, verdict) : obstacle(claim, verdict.ground()));
    }

    private String held(Claim claim, Verdict verdict) {
        Range implied = verdict.implied();
        String range = range(implied, claim.unit());
        String done = texts.done(claim.stage());
        String tracked = amount(verdict.tracked().value(), claim.unit());
        String gap = amount(verdict.gap(), claim.unit());
        return switch (verdict.outcome()) {
            case UNSUPPORTED ->
                texts.notShown(
                        range,
                        done,
                        period(claim),
                        tracked,
                        write.number(verdict.coverage()),
                        implied.lowerIncluded() ? gap : texts.moreThan(gap));
            case EXCEEDED ->
                texts.beyond(range, done, period(claim), tracked, implied.upperIncluded() ? gap : texts.orMore(gap));
            case CONSISTENT, NOT_COMPARABLE -> texts.within(range, done, period(claim), tracked);
        };
    }

    private String obstacle(Claim claim, Incomparability ground) {
        return switch (ground) {
            case RETRACTED -> claim.kind() == ClaimKind.RETRACTION ? texts.takesBack() : texts.wasTakenBack();
            case CORRECTED -> claim.kind() == ClaimKind.CORRECTION ? texts.corrects() : texts.wasCorrected();
            case PLEDGE -> texts.isPledge();
            case SCOPE -> texts.notToldApart(scope(claim.scope()));
            case MAPPING -> texts.notMapped();
            case STAGE, PERIOD -> throw new IllegalArgumentException(ground + " is no obstacle of a single claim");
        };
    }

    /**
     * Explains a comparison.
     *
     * @param implied what the claim implies
     */
    public String together(Claim claim, Range implied, ClaimQueries.Compared beside) {
        Claim other = beside.other();
        Incomparability ground = beside.comparison().ground();
        return sentence(
                ground != null
                        ? apart(ground, claim, other)
                        : switch (beside.comparison().outcome()) {
                            case CONFLICT ->
                                beside.comparison().falls()
                                        ? fallen(claim, other)
                                        : texts.notBoth(said(claim, implied), said(other, beside.implied()));
                            case AGREE, NOT_COMPARABLE ->
                                texts.both(
                                        range(implied, claim.unit()),
                                        write.day(claim.lastDay()),
                                        range(beside.implied(), other.unit()),
                                        write.day(other.lastDay()));
                        });
    }

    private String fallen(Claim one, Claim other) {
        Claim earlier = one.ends().isBefore(other.ends()) ? one : other;
        Claim later = earlier == one ? other : one;
        return texts.falls(
                amount(earlier.quantity().value(), earlier.unit()),
                write.day(earlier.lastDay()),
                amount(later.quantity().value(), later.unit()),
                write.day(later.lastDay()));
    }

    private String said(Claim claim, Range implied) {
        return texts.said(range(implied, claim.unit()), texts.done(claim.stage()), period(claim));
    }

    private String apart(Incomparability ground, Claim claim, Claim other) {
        return switch (ground) {
            case RETRACTED -> texts.oneTakenBack();
            case CORRECTED -> texts.oneCorrected();
            case PLEDGE -> texts.onePledge();
            case SCOPE -> differing(claim, other, c -> scope(c.scope()));
            case MAPPING -> mapped(claim, other);
            case STAGE -> differing(claim, other, c -> texts.whatHas(texts.done(c.stage())));
            case PERIOD -> differing(claim, other, this::period);
        };
    }

    private String mapped(Claim claim, Claim other) {
        if (!claim.unit().equals(other.unit())) {
            return differing(claim, other, c -> texts.inUnit(c.unit()));
        }
        return claim.items().isEmpty() || other.items().isEmpty()
                ? texts.oneNotMapped()
                : differing(claim, other, this::items);
    }

    private String differing(Claim claim, Claim other, Function<Claim, String> counted) {
        return texts.counting(counted.apply(claim), counted.apply(other));
    }

    public String scope(ClaimScope scope) {
        List<String> limits = new ArrayList<>();
        limits.add(scope.channel() == null ? texts.everything() : texts.channel(scope.channel()));
        limit(limits, scope.donor(), donor -> texts.givenBy(names.party(donor)));
        limit(limits, scope.carrier(), carrier -> texts.carriedBy(names.carrier(carrier)));
        limit(limits, scope.originCountry(), country -> texts.fromCountry(write.country(country)));
        limit(limits, scope.destinationCountry(), country -> texts.toCountry(write.country(country)));
        limit(limits, scope.destination(), texts::arrivingAt);
        return limits.stream().reduce(texts::limited).orElseThrow();
    }

    private static void limit(List<String> limits, String code, Function<String, String> words) {
        if (code != null) {
            limits.add(words.apply(code));
        }
    }

    /** The range that a claim implies: {@code at least 26,570}. */
    public String range(Range range, String unit) {
        String least = amount(range.lower(), unit);
        String lower = range.lowerIncluded() ? texts.atLeast(least) : texts.moreThan(least);
        if (range.upper() == null) {
            return lower;
        }
        if (range.lower().compareTo(range.upper()) == 0) {
            return texts.exactly(least);
        }
        String most = amount(range.upper(), unit);
        String upper = range.upperIncluded() ? texts.atMost(most) : texts.lessThan(most);
        return range.lower().signum() == 0 ? upper : texts.between(lower, upper);
    }

    private String period(Claim claim) {
        String until = write.day(claim.lastDay());
        return claim.from() == null ? texts.until(until) : texts.fromUntil(write.day(claim.from()), until);
    }

    private String items(Claim claim) {
        return names.items(claim.items()).stream().reduce(texts::and).orElseThrow();
    }

    /** The unit EA is left out. */
    private String amount(BigDecimal amount, String unit) {
        return write.number(amount) + (unit.equals("EA") ? "" : " " + unit);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
