package org.aidbridge.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import org.aidbridge.ledger.EventType;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentHashTest {

    @Test
    void the_same_values_written_differently_are_the_same_content() {
        assertThat(ContentHash.of(report("2021-04-26T10:00:00+08:00", "500.000", "x")))
                .isEqualTo(ContentHash.of(report("2021-04-26T02:00:00Z", "500", "x")));
    }

    @Test
    void another_value_is_other_content() {
        byte[] content = ContentHash.of(report("2021-04-26T02:00:00Z", "500", "x"));
        assertThat(ContentHash.of(report("2021-04-26T02:00:01Z", "500", "x"))).isNotEqualTo(content);
        assertThat(ContentHash.of(report("2021-04-26T02:00:00Z", "501", "x"))).isNotEqualTo(content);
        assertThat(ContentHash.of(report("2021-04-26T02:00:00Z", "500", null))).isNotEqualTo(content);
    }

    @Test
    void a_text_cannot_pose_as_another_field() {
        Report named = new Report(
                report("2021-04-26", "1", null).type(),
                null,
                "DEL",
                null,
                null,
                List.of(),
                null,
                Report.Source.NONE,
                null,
                null,
                null);
        Report posing = new Report(
                named.type(),
                null,
                "DEL;flight:3:3U1",
                null,
                null,
                List.of(),
                null,
                Report.Source.NONE,
                null,
                null,
                null);
        Report flown = new Report(
                named.type(), null, "DEL", "3U1", null, List.of(), null, Report.Source.NONE, null, null, null);
        assertThat(ContentHash.of(posing)).isNotEqualTo(ContentHash.of(flown)).isNotEqualTo(ContentHash.of(named));
    }

    @Test
    void what_was_hashed_once_is_hashed_the_same_for_ever() {
        assertThat(HexFormat.of().formatHex(ContentHash.of(report("2021-04-26T02:00:00Z", "500", "x"))))
                .isEqualTo("0167e9cda9ff53e2386da1dc0558d6ba7aa1ec6b7741d0fe10526090d19c7578");
    }

    private static Report report(String at, String quantity, String note) {
        return new Report(
                new EventType.Named(EventType.DEPARTED, "DEP"),
                When.of(at),
                "CTU",
                "3U8931",
                null,
                List.of(new Report.Part(1, null, null, new Quantity(new BigDecimal(quantity)), null, null, null)),
                Report.Classifier.ACTUAL,
                new Report.Source("AGENT", "FSU-1"),
                null,
                null,
                note);
    }
}
