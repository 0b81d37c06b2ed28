package org.aidbridge.claim.model;

import static org.aidbridge.claim.model.AClaim.TOLERANCES;
import static org.aidbridge.claim.model.Bound.ABOUT;
import static org.aidbridge.claim.model.Bound.EXACTLY;
import static org.aidbridge.claim.model.Bound.LESS_THAN;
import static org.aidbridge.claim.model.Bound.MORE_THAN;
import static org.aidbridge.claim.model.Bound.NEARLY;
import static org.assertj.core.api.Assertions.assertThat;

import org.aidbridge.claim.model.ClaimPairComparison.Outcome;
import org.aidbridge.route.state.Notice.SourceKind;
import org.aidbridge.shipment.ledger.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimPairComparisonTest {

    private static final ClaimScope GOVERNMENTS =
            new ClaimScope(Channel.GOVERNMENT_TO_GOVERNMENT, null, null, null, "IN", null);
    private static final ClaimScope AIRPORT = new ClaimScope(null, null, null, null, null, "DEL");

    private static ClaimPairComparison compare(AClaim one, AClaim other) {
        ClaimPairComparison comparison = ClaimPairComparison.of(one.done(), other.done(), TOLERANCES);
        ClaimPairComparison reversed = ClaimPairComparison.of(other.done(), one.done(), TOLERANCES);
        assertThat(reversed.outcome()).isEqualTo(comparison.outcome());
        assertThat(reversed.ground()).isEqualTo(comparison.ground());
        return comparison;
    }

    @Test
    void two_figures_of_the_same_agree_when_both_can_be_true() {
        assertThat(compare(AClaim.of(EXACTLY, 95), AClaim.of(ABOUT, 100)).outcome())
                .isEqualTo(Outcome.AGREE);
        assertThat(compare(AClaim.of(EXACTLY, 89), AClaim.of(ABOUT, 100)).outcome())
                .isEqualTo(Outcome.CONFLICT);
        assertThat(compare(AClaim.of(MORE_THAN, 100), AClaim.of(LESS_THAN, 101)).outcome())
                .isEqualTo(Outcome.CONFLICT);
        assertThat(compare(AClaim.of(MORE_THAN, 100), AClaim.of(LESS_THAN, 102)).outcome())
                .isEqualTo(Outcome.AGREE);
        assertThat(compare(AClaim.of(EXACTLY, 100), AClaim.of(NEARLY, 100)).reason())
                .isEqualTo(
                        "They cannot both be true: exactly 100 have departed from 1 April 2021 until 30 April 2021 by one,"
                                + " from 95 to 99 have departed from 1 April 2021 until 30 April 2021 by the other.");
    }

    @Test
    void the_5500_of_an_airport_and_the_1676_between_governments_are_not_comparable_because_of_scope() {
        ClaimPairComparison comparison = compare(
                AClaim.of(EXACTLY, 5_500)
                        .scope(AIRPORT)
                        .stage(Stage.ARRIVED)
                        .from("2021-04-28")
                        .stated("2021-05-02"),
                AClaim.of(EXACTLY, 1_676)
                        .scope(GOVERNMENTS)
                        .stage(Stage.ARRIVED)
                        .stated("2021-05-03"));
        assertThat(comparison.outcome()).isEqualTo(Outcome.NOT_COMPARABLE);
        assertThat(comparison.ground()).isEqualTo(Incomparability.SCOPE);
        assertThat(comparison.reason())
                .isEqualTo(
                        "One counts everything arriving at DEL, the other government-to-government deliveries only to IN.");
    }

    @Test
    void a_later_figure_may_be_larger_but_not_smaller() {
        AClaim on29 = AClaim.of(EXACTLY, 21_569).stated("2021-04-29");
        assertThat(compare(on29, AClaim.of(EXACTLY, 26_000).stated("2021-04-30"))
                        .outcome())
                .isEqualTo(Outcome.AGREE);
        assertThat(compare(on29, AClaim.of(EXACTLY, 21_000).stated("2021-04-30"))
                        .outcome())
                .isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void a_part_is_never_larger_than_its_whole_and_is_otherwise_not_compared_with_it() {
        AClaim both = AClaim.of(NEARLY, 1_000).items("OXYGEN_CONCENTRATOR", "VENTILATOR");
        assertThat(compare(AClaim.of(EXACTLY, 1_000), both).outcome()).isEqualTo(Outcome.CONFLICT);
        ClaimPairComparison fits = compare(AClaim.of(EXACTLY, 10), both);
        assertThat(fits.ground()).isEqualTo(Incomparability.MAPPING);
        assertThat(fits.reason())
                .isIn(
                        "One counts OXYGEN_CONCENTRATOR, the other OXYGEN_CONCENTRATOR and VENTILATOR.",
                        "One counts OXYGEN_CONCENTRATOR and VENTILATOR, the other OXYGEN_CONCENTRATOR.");
        assertThat(compare(AClaim.of(EXACTLY, 10), AClaim.of(EXACTLY, 9).stage(Stage.ACCEPTED))
                        .outcome())
                .isEqualTo(Outcome.CONFLICT);
        assertThat(compare(AClaim.of(EXACTLY, 10), AClaim.of(EXACTLY, 9).stage(Stage.ARRIVED))
                        .ground())
                .isEqualTo(Incomparability.STAGE);
        assertThat(compare(AClaim.of(EXACTLY, 10), AClaim.of(EXACTLY, 9).scope(GOVERNMENTS))
                        .ground())
                .isEqualTo(Incomparability.SCOPE);
        assertThat(compare(AClaim.of(EXACTLY, 9), AClaim.of(EXACTLY, 10).scope(GOVERNMENTS))
                        .outcome())
                .isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void other_periods_units_pledges_and_withdrawn_claims_are_not_compared() {
        AClaim claim = AClaim.of(EXACTLY, 5);
        assertThat(compare(claim, AClaim.of(EXACTLY, 4).from("2021-04-20")).ground())
                .isEqualTo(Incomparability.PERIOD);
        assertThat(compare(claim, AClaim.of(EXACTLY, 5).kilograms()).ground()).isEqualTo(Incomparability.MAPPING);
        assertThat(compare(claim, AClaim.of(EXACTLY, 5).items("VENTILATOR")).ground())
                .isEqualTo(Incomparability.MAPPING);
        assertThat(compare(claim, AClaim.of(EXACTLY, 9).kind(ClaimKind.PLEDGE)).ground())
                .isEqualTo(Incomparability.PLEDGE);
        assertThat(compare(claim, AClaim.of(EXACTLY, 9).retracted()).ground()).isEqualTo(Incomparability.RETRACTED);
    }

    @Test
    void a_total_of_one_speaker_that_falls_is_a_conflict_whatever_the_tolerance() {
        for (Bound bound : new Bound[] {EXACTLY, ABOUT, NEARLY, MORE_THAN, Bound.AT_LEAST}) {
            ClaimPairComparison comparison = compare(
                    AClaim.of(bound, 344_000).knownTo(1_000).by("MIN").stated("2021-04-29"),
                    AClaim.of(bound, 334_000).knownTo(1_000).by("MIN").stated("2021-04-30"));
            assertThat(comparison.outcome()).as("%s", bound).isEqualTo(Outcome.CONFLICT);
            assertThat(comparison.falls()).isTrue();
            assertThat(comparison.reason())
                    .isEqualTo(
                            "The total of one speaker falls, which it cannot: 344,000 from 1 April 2021 until 29 April 2021,"
                                    + " but 334,000 from 1 April 2021 until 30 April 2021.");
        }
    }

    @Test
    void a_total_does_not_fall_by_less_than_it_is_known_to() {
        AClaim rounded = AClaim.of(EXACTLY, 334_000).knownTo(1_000).by("MIN").stated("2021-04-29");
        assertThat(compare(rounded, AClaim.of(EXACTLY, 333_980).by("MIN")).outcome())
                .isEqualTo(Outcome.AGREE);
        assertThat(compare(rounded, AClaim.of(EXACTLY, 333_499).by("MIN")).outcome())
                .isEqualTo(Outcome.CONFLICT);
        assertThat(compare(rounded, AClaim.of(EXACTLY, 344_000).by("MIN")).outcome())
                .isEqualTo(Outcome.AGREE);
    }

    @Test
    void a_lower_total_of_another_source_a_cap_or_a_pledge_is_no_fall() {
        AClaim[][] pairs = {
            {AClaim.of(EXACTLY, 344_000).by("MIN"), AClaim.of(EXACTLY, 334_000).by("EMBASSY")},
            {
                AClaim.of(EXACTLY, 344_000).by(null, SourceKind.MEDIA),
                AClaim.of(EXACTLY, 334_000).by(null, SourceKind.MEDIA)
            },
            {
                AClaim.of(LESS_THAN, 344_000).by("MIN"),
                AClaim.of(EXACTLY, 334_000).by("MIN")
            },
            {
                AClaim.of(EXACTLY, 344_000).kind(ClaimKind.PLEDGE).by("MIN"),
                AClaim.of(EXACTLY, 334_000).kind(ClaimKind.PLEDGE).by("MIN")
            }
        };
        for (AClaim[] pair : pairs) {
            assertThat(compare(pair[0].stated("2021-04-29"), pair[1]).falls()).isFalse();
        }
    }

    @Test
    void a_wrong_record_is_no_ground_for_a_conflict() {
        ClaimPairComparison comparison = compare(AClaim.of(EXACTLY, 9).corrected(), AClaim.of(EXACTLY, 5));
        assertThat(comparison.ground()).isEqualTo(Incomparability.CORRECTED);
        assertThat(comparison.reason()).isEqualTo("Our record of one of the two was a mistake.");
    }
}
