package org.aidbridge.claim.model;

import static org.aidbridge.claim.model.AClaim.TOLERANCES;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.aidbridge.shared.Quantity;

class VerdictPropertyTest {

    /** Whether a whole number satisfies a hedge, as the words say it. */
    private static boolean satisfies(Bound bound, long figure, long amount) {
        return switch (bound) {
            case MORE_THAN -> amount > figure;
            case AT_LEAST -> amount >= figure;
            case EXACTLY -> amount == figure;
            case ABOUT -> amount * 10 >= figure * 9 && amount * 10 <= figure * 11;
            case NEARLY -> amount * 100 >= figure * 95 && amount < figure;
            case LESS_THAN -> amount < figure;
        };
    }

    private static Verdict verdict(AClaim claim, long tracked) {
        return Verdict.of(claim.done(), Quantity.of(tracked), TOLERANCES);
    }

    @Property
    void a_claim_is_consistent_exactly_when_the_tracked_quantity_satisfies_its_bound(
            @ForAll Bound bound, @ForAll @IntRange(max = 300) int figure, @ForAll @IntRange(max = 400) int tracked) {
        Verdict verdict = verdict(AClaim.of(bound, figure), tracked);
        assertThat(verdict.outcome() == Verdict.Outcome.CONSISTENT).isEqualTo(satisfies(bound, figure, tracked));
    }

    @Property
    void the_gap_is_the_least_that_would_have_to_be_tracked_more_or_less(
            @ForAll Bound bound,
            @ForAll @IntRange(min = 40, max = 300) int figure,
            @ForAll @IntRange(max = 400) int tracked) {
        Verdict verdict = verdict(AClaim.of(bound, figure), tracked);
        long gap = verdict.gap().longValueExact();
        long towards = verdict.outcome() == Verdict.Outcome.UNSUPPORTED ? tracked + gap : tracked - gap;
        assertThat(satisfies(bound, figure, towards)).isTrue();
        for (long less = 0; less < gap; less++) {
            long amount = verdict.outcome() == Verdict.Outcome.UNSUPPORTED ? tracked + less : tracked - less;
            assertThat(satisfies(bound, figure, amount)).isFalse();
        }
    }

    /** For one or two parts: every way to choose them, tried. */
    @Property(tries = 200)
    void the_range_of_parts_contains_exactly_their_possible_sums(
            @ForAll @Size(min = 1, max = 2) List<Bound> bounds, @ForAll @IntRange(min = 40, max = 60) int first) {
        AClaim claim = AClaim.of(Bound.AT_LEAST, 0);
        bounds.forEach(bound -> claim.part(bound, first));
        Range implied = claim.done().implied(TOLERANCES);
        for (long sum = 0; sum <= 200; sum++) {
            boolean possible = false;
            for (long part = 0; part <= sum; part++) {
                possible |= bounds.size() == 1
                        ? part == sum && satisfies(bounds.get(0), first, part)
                        : satisfies(bounds.get(0), first, part) && satisfies(bounds.get(1), first, sum - part);
            }
            assertThat(implied.contains(BigDecimal.valueOf(sum)))
                    .as("%s of %s", sum, bounds)
                    .isEqualTo(possible);
        }
    }

    @Property
    void two_claims_about_the_same_conflict_exactly_when_no_amount_satisfies_both(
            @ForAll Bound one,
            @ForAll Bound other,
            @ForAll @IntRange(min = 40, max = 80) int first,
            @ForAll @IntRange(min = 40, max = 80) int second) {
        ClaimPairComparison comparison = ClaimPairComparison.of(
                AClaim.of(one, first).done(), AClaim.of(other, second).done(), TOLERANCES);
        boolean both = false;
        for (long amount = 0; amount <= 200; amount++) {
            both |= satisfies(one, first, amount) && satisfies(other, second, amount);
        }
        assertThat(comparison.outcome())
                .isEqualTo(both ? ClaimPairComparison.Outcome.AGREE : ClaimPairComparison.Outcome.CONFLICT);
    }
}
