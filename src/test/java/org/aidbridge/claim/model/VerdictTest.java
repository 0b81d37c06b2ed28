package org.aidbridge.claim.model;

import static org.aidbridge.claim.model.AClaim.TOLERANCES;
import static org.aidbridge.claim.model.Bound.EXACTLY;
import static org.aidbridge.claim.model.Bound.MORE_THAN;
import static org.aidbridge.claim.model.Bound.NEARLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerdictTest {

    private static Verdict verdict(AClaim claim, String tracked) {
        return Verdict.of(claim.done(), new Quantity(new BigDecimal(tracked)), TOLERANCES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            MORE_THAN | 5000 | 5000  | UNSUPPORTED | 1
            MORE_THAN | 5000 | 5001  | CONSISTENT  | 0
            MORE_THAN | 5000 | 99999 | CONSISTENT  | 0
            AT_LEAST  | 5000 | 4999  | UNSUPPORTED | 1
            AT_LEAST  | 5000 | 5000  | CONSISTENT  | 0
            EXACTLY   | 5000 | 4999  | UNSUPPORTED | 1
            EXACTLY   | 5000 | 5000  | CONSISTENT  | 0
            EXACTLY   | 5000 | 5002  | EXCEEDED    | 2
            ABOUT     | 5000 | 4499  | UNSUPPORTED | 1
            ABOUT     | 5000 | 4500  | CONSISTENT  | 0
            ABOUT     | 5000 | 5500  | CONSISTENT  | 0
            ABOUT     | 5000 | 5501  | EXCEEDED    | 1
            NEARLY    | 5000 | 4749  | UNSUPPORTED | 1
            NEARLY    | 5000 | 4750  | CONSISTENT  | 0
            NEARLY    | 5000 | 4999  | CONSISTENT  | 0
            NEARLY    | 5000 | 5000  | EXCEEDED    | 1
            LESS_THAN | 5000 | 0     | CONSISTENT  | 0
            LESS_THAN | 5000 | 4999  | CONSISTENT  | 0
            LESS_THAN | 5000 | 5000  | EXCEEDED    | 1
            NEARLY    | 25   | 23    | UNSUPPORTED | 1
            NEARLY    | 25   | 24    | CONSISTENT  | 0
            """)
    void a_bound_holds_against_what_is_tracked(
            Bound bound, long figure, String tracked, Verdict.Outcome outcome, String gap) {
        Verdict verdict = verdict(AClaim.of(bound, figure), tracked);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.gap()).isEqualByComparingTo(gap);
        assertThat(verdict.ground()).isNull();
    }

    @Test
    void more_than_26000_of_which_more_than_5000_and_21569_is_at_least_26570() {
        Verdict verdict =
                verdict(AClaim.of(MORE_THAN, 26_000).part(MORE_THAN, 5_000).part(EXACTLY, 21_569), "830");
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNSUPPORTED);
        assertThat(verdict.gap()).isEqualByComparingTo("25740");
        assertThat(verdict.coverage()).isEqualByComparingTo("3.1");
        assertThat(verdict.addsUp()).isTrue();
        assertThat(verdict.reason())
                .isEqualTo("At least 26,570 are claimed to have departed from 1 April 2021 until 30 April 2021, 830 are"
                        + " tracked (3.1 %): 25,740 are not shown by what we track.");
    }

    @Test
    void nearly_3800_tonnes_has_an_upper_bound_that_is_not_reached() {
        AClaim claim = AClaim.of(NEARLY, "3800000").kilograms();
        Verdict verdict = verdict(claim, "3799999.999");
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.CONSISTENT);
        assertThat(verdict.implied())
                .isEqualTo(new Range(new BigDecimal(3_610_000), true, new BigDecimal(3_800_000), false));
        assertThat(verdict(claim, "3800000").outcome()).isEqualTo(Verdict.Outcome.EXCEEDED);
        assertThat(verdict(claim, "10200.5").reason())
                .isEqualTo(
                        "From 3,610,000 KG to less than 3,800,000 KG are claimed to have departed from 1 April 2021 until"
                                + " 30 April 2021, 10,200.5 KG are tracked (0.2 %): 3,599,799.5 KG are not shown by what we track.");
    }

    @Test
    void a_right_sum_adds_up_and_a_wrong_one_is_said_so_and_leaves_the_whole_as_it_was_stated() {
        assertThat(verdict(AClaim.of(EXACTLY, 15_567).part(EXACTLY, 12_530).part(EXACTLY, 3_037), "15567"))
                .satisfies(right -> {
                    assertThat(right.addsUp()).isTrue();
                    assertThat(right.outcome()).isEqualTo(Verdict.Outcome.CONSISTENT);
                });
        assertThat(verdict(AClaim.of(EXACTLY, 15_568).part(EXACTLY, 12_530).part(EXACTLY, 3_037), "15568"))
                .satisfies(wrong -> {
                    assertThat(wrong.addsUp()).isFalse();
                    assertThat(wrong.outcome()).isEqualTo(Verdict.Outcome.CONSISTENT);
                });
    }

    @Test
    void a_scope_that_tracked_figures_cannot_be_limited_to_is_not_compared() {
        ClaimScope governments = new ClaimScope(Channel.GOVERNMENT_TO_GOVERNMENT, null, null, null, "IN", null);
        assertThat(verdict(AClaim.of(EXACTLY, 1_676).scope(governments), "1676"))
                .extracting(Verdict::outcome, Verdict::ground, Verdict::gap, Verdict::reason)
                .containsExactly(
                        Verdict.Outcome.NOT_COMPARABLE,
                        Incomparability.SCOPE,
                        null,
                        "The claim counts government-to-government deliveries only to IN, and our figures are not told apart"
                                + " by that.");
        assertThat(verdict(AClaim.of(EXACTLY, 5).items(), "5").ground()).isEqualTo(Incomparability.MAPPING);
        assertThat(verdict(AClaim.of(EXACTLY, 5).kind(ClaimKind.PLEDGE), "5").ground())
                .isEqualTo(Incomparability.PLEDGE);
        assertThat(verdict(AClaim.of(EXACTLY, 5).retracted(), "5").ground()).isEqualTo(Incomparability.RETRACTED);
    }

    @Test
    void a_claim_about_one_place_is_compared_with_the_goods_that_go_there() {
        AClaim airport = AClaim.of(EXACTLY, 5_500).scope(new ClaimScope(null, null, null, null, null, "DEL"));
        assertThat(verdict(airport, "1").outcome()).isEqualTo(Verdict.Outcome.UNSUPPORTED);
    }

    @Test
    void a_figure_counts_until_its_last_day_or_until_it_was_stated_and_a_pledge_counts_the_future() {
        assertThat(AClaim.of(EXACTLY, 5).stated("2021-04-30").done().ends())
                .isEqualTo(Instant.parse("2021-04-30T18:30:00Z"));
        assertThat(AClaim.of(EXACTLY, 5)
                        .stated("2021-04-30T15:00:00+08:00")
                        .done()
                        .ends())
                .isEqualTo(Instant.parse("2021-04-30T07:00:00.000001Z"));
        assertThat(AClaim.of(EXACTLY, 5).to("2021-04-27").done().ends())
                .isEqualTo(Instant.parse("2021-04-27T18:30:00Z"));
        assertThat(AClaim.of(EXACTLY, 5).to("2021-05-07").done().ends())
                .isEqualTo(Instant.parse("2021-04-30T18:30:00Z"));
        assertThat(AClaim.of(EXACTLY, 5)
                        .kind(ClaimKind.PLEDGE)
                        .to("2021-05-07")
                        .done()
                        .ends())
                .isEqualTo(Instant.parse("2021-05-07T18:30:00Z"));
        assertThat(AClaim.of(EXACTLY, 5).done().begins()).isEqualTo(Instant.parse("2021-03-31T18:30:00Z"));
    }

    @Test
    void the_sentence_names_the_stage_that_is_claimed() {
        for (Stage stage : Stage.path()) {
            assertThat(verdict(AClaim.of(EXACTLY, 5).stage(stage), "5").reason())
                    .startsWith("Exactly 5 are claimed to have ")
                    .endsWith("5 are tracked: the claim agrees with what we track.");
        }
    }

    @Test
    void a_rounded_figure_is_a_range_and_a_threshold_is_exact() {
        assertThat(implied(Bound.EXACTLY)).isEqualTo("[333500, 334499]");
        assertThat(implied(Bound.MORE_THAN)).isEqualTo("[334001, null]");
        assertThat(implied(Bound.AT_LEAST)).isEqualTo("[334000, null]");
        assertThat(implied(Bound.LESS_THAN)).isEqualTo("[0, 333999]");
        // Ten and five percent are more than what was rounded away.
        assertThat(implied(Bound.ABOUT)).isEqualTo("[300600, 367400]");
        assertThat(implied(Bound.NEARLY)).isEqualTo("[317300, 333999]");
        Range crude = AClaim.of(Bound.ABOUT, 300_000).knownTo(100_000).done().implied(TOLERANCES);
        assertThat(crude.lower()).isEqualByComparingTo("250000");
        assertThat(crude.upper()).isEqualByComparingTo("349999");
    }

    private static String implied(Bound bound) {
        Range range = AClaim.of(bound, 334_000).knownTo(1_000).done().implied(TOLERANCES);
        return "[" + range.lower().toPlainString() + ", "
                + (range.upper() == null ? null : range.upper().toPlainString()) + "]";
    }
}
