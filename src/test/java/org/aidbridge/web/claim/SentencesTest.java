package org.aidbridge.web.claim;

import static org.aidbridge.claim.model.AClaim.TOLERANCES;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aidbridge.claim.model.AClaim;
import org.aidbridge.claim.model.Bound;
import org.aidbridge.claim.model.Channel;
import org.aidbridge.claim.model.Claim;
import org.aidbridge.claim.model.ClaimKind;
import org.aidbridge.claim.model.ClaimPairComparison;
import org.aidbridge.claim.model.ClaimScope;
import org.aidbridge.claim.model.Verdict;
import org.aidbridge.claim.record.ClaimQueries.Compared;
import org.aidbridge.http.Language;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.Choices;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentencesTest {

    private static final Claim MORE = AClaim.of(Bound.MORE_THAN, 26_000).done();
    private static final Claim WITHIN_INDIA = AClaim.of(Bound.EXACTLY, 5)
            .scope(new ClaimScope(Channel.DONATION, "3U", "GB-FCDO", "CN", "IN", "DEL"))
            .done();

    private static Sentences in(Language language) {
        return new Sentences(
                Bundles.in(SentenceTexts.class, language),
                new PageFormat(language, ZoneId.of("Asia/Kolkata"), language.locale()),
                new Choices.Offered(
                        Map.of("OXYGEN_CONCENTRATOR", "氧", "VENTILATOR", "呼", "MEDICINE", "药"),
                        Map.of(),
                        Map.of("GB-FCDO", "英国"),
                        Map.of("3U", "川航")));
    }

    private static String why(Language language, Claim claim, long tracked) {
        return in(language).why(claim, Verdict.of(claim, Quantity.of(tracked), TOLERANCES));
    }

    private static String together(Language language, Claim one, Claim other) {
        return in(language)
                .together(
                        one,
                        one.implied(TOLERANCES),
                        new Compared(other, other.implied(TOLERANCES), ClaimPairComparison.of(one, other, TOLERANCES)));
    }

    @Test
    void a_verdict_says_what_is_claimed_what_is_tracked_and_what_follows() {
        assertThat(why(Language.EN, MORE, 830))
                .isEqualTo("At least 26,001 are claimed to have departed from 1 Apr 2021 until 30 Apr 2021, 830 are"
                        + " tracked (3.1 %): 25,171 are not shown by what we track.");
        assertThat(why(Language.EN, AClaim.of(Bound.NEARLY, 3_800).kilograms().done(), 4_000))
                .isEqualTo(
                        "At least 3,610 KG and less than 3,800 KG are claimed to have departed from 1 Apr 2021 until"
                                + " 30 Apr 2021, 4,000 KG are tracked: 200 KG or more are tracked beyond what the claim allows.");
        assertThat(why(
                        Language.EN,
                        AClaim.of(Bound.EXACTLY, 800)
                                .from(null)
                                .stage(Stage.CLEARED)
                                .done(),
                        800))
                .isEqualTo("Exactly 800 are claimed to have been cleared by customs until 30 Apr 2021, 800 are tracked:"
                        + " the claim agrees with what we track.");
    }

    @Test
    void scopes_are_shown_with_names() {
        assertThat(why(Language.EN, WITHIN_INDIA, 0))
                .isEqualTo("The claim counts donations only given by 英国 carried by 川航 from China to India arriving at"
                        + " DEL, and our figures are not told apart by that.");
    }

    @Test
    void contradictory_claims_are_shown_side_by_side() {
        assertThat(together(Language.EN, MORE, AClaim.of(Bound.LESS_THAN, 700).done()))
                .isEqualTo(
                        "They cannot both be true: at least 26,001 have departed from 1 Apr 2021 until 30 Apr 2021 by"
                                + " this one, at most 699 have departed from 1 Apr 2021 until 30 Apr 2021 by the other.");
        assertThat(together(Language.EN, MORE, AClaim.of(Bound.AT_LEAST, 700).done()))
                .isEqualTo("Both can be true: at least 26,001 until 30 Apr 2021, at least 700 until 30 Apr 2021.");
        assertThat(together(
                        Language.EN,
                        MORE,
                        AClaim.of(Bound.EXACTLY, 5).stage(Stage.ARRIVED).done()))
                .isEqualTo("This one counts what has departed, the other what has arrived.");
    }

    @Test
    void in_chinese_no_english_word_remains() {
        List<String> said = new ArrayList<>();
        for (long tracked : new long[] {0, 26_001, 1_000_000}) {
            said.add(why(Language.ZH, MORE, tracked));
            said.add(why(Language.ZH, AClaim.of(Bound.NEARLY, 3_800).kilograms().done(), tracked));
        }
        Claim pledge = AClaim.of(Bound.EXACTLY, 5).kind(ClaimKind.PLEDGE).done();
        Claim takenBack = AClaim.of(Bound.EXACTLY, 5).retracted().done();
        Claim unmapped = AClaim.of(Bound.EXACTLY, 5).items().done();
        for (Claim claim : List.of(WITHIN_INDIA, pledge, takenBack, unmapped)) {
            said.add(why(Language.ZH, claim, 0));
        }
        for (Claim other : List.of(
                WITHIN_INDIA,
                pledge,
                takenBack,
                unmapped,
                AClaim.of(Bound.LESS_THAN, 700).done(),
                AClaim.of(Bound.AT_LEAST, 700).done(),
                AClaim.of(Bound.ABOUT, 700).kilograms().done(),
                AClaim.of(Bound.ABOUT, 26_001)
                        .items("VENTILATOR", "OXYGEN_CONCENTRATOR")
                        .done(),
                AClaim.of(Bound.ABOUT, 26_001).from("2021-04-02").done(),
                AClaim.of(Bound.ABOUT, 26_001).stage(Stage.ARRIVED).done())) {
            said.add(together(Language.ZH, MORE, other));
        }
        assertThat(said).hasSize(20).doesNotHaveDuplicates().allSatisfy(sentence -> assertThat(sentence)
                .doesNotContainPattern("[a-z]|[A-Z]{4}")
                .endsWith("。"));
    }
}
