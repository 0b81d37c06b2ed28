package org.aidbridge.shipment.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentHashTest {

    @Test
    void the_same_values_written_differently_are_the_same_content() {
        assertThat(content(report("2021-04-26T10:00:00+08:00", "500.000", "x")))
                .isEqualTo(content(report("2021-04-26T02:00:00Z", "500", "x")));
    }

    @Test
    void another_value_is_other_content() {
        byte[] content = content(report("2021-04-26T02:00:00Z", "500", "x"));
        assertThat(content(report("2021-04-26T02:00:01Z", "500", "x"))).isNotEqualTo(content);
        assertThat(content(report("2021-04-26T02:00:00Z", "501", "x"))).isNotEqualTo(content);
        assertThat(content(report("2021-04-26T02:00:00Z", "500", null))).isNotEqualTo(content);
    }

    @Test
    void a_text_cannot_pose_as_another_field() {
        EventRequest named = new EventRequest(
                report("2021-04-26", "1", null).type(),
                null,
                "DEL",
                null,
                null,
                List.of(),
                null,
                EventRequest.Source.NONE,
                null,
                null,
                null);
        EventRequest posing = new EventRequest(
                named.type(),
                null,
                "DEL;flight:3:3U1",
                null,
                null,
                List.of(),
                null,
                EventRequest.Source.NONE,
                null,
                null,
                null);
        EventRequest flown = new EventRequest(
                named.type(), null, "DEL", "3U1", null, List.of(), null, EventRequest.Source.NONE, null, null, null);
        assertThat(ContentHash.of(posing, List.of()))
                .isNotEqualTo(ContentHash.of(flown, List.of()))
                .isNotEqualTo(ContentHash.of(named, List.of()));
    }

    @Test
    void what_was_hashed_once_is_hashed_the_same_for_ever() {
        assertThat(HexFormat.of().formatHex(content(report("2021-04-26T02:00:00Z", "500", "x"))))
                .isEqualTo("beeec8e32c2cafef770491adb302b2c475256af5995563a64c3bc739c07bba48");
    }

    @Test
    void lines_are_the_same_in_any_order_and_with_what_was_not_found_written_out() {
        EventRequest report = report("2021-04-26T02:00:00Z", "500", "x");
        Quantity ten = Quantity.of(10);
        assertThat(ContentHash.of(report, List.of(part(1, ten, null), part(2, Quantity.ZERO, ten))))
                .isEqualTo(ContentHash.of(report, List.of(part(2, null, ten), part(1, ten, Quantity.ZERO))))
                .isNotEqualTo(ContentHash.of(report, List.of(part(1, ten, null), part(2, ten, null))));
    }

    @Test
    void our_name_for_a_type_and_its_first_code_are_the_same_and_its_other_codes_are_not() {
        assertThat(typed("DEPARTED")).isEqualTo(typed("DEP"));
        assertThat(typed("TENDERED")).isEqualTo(typed("FOH")).isNotEqualTo(typed("DPU"));
        assertThat(typed("DISCREPANCY")).isEqualTo(typed("DIS")).isNotEqualTo(typed("DIS_OFLD"));
        assertThat(typed("NOTE")).isNotEqualTo(typed("FIW"));
    }

    private static byte[] typed(String type) {
        return ContentHash.of(
                new EventRequest(
                        EventRequest.Type.of(type),
                        When.of("2021-04-26"),
                        "DEL",
                        null,
                        null,
                        List.of(),
                        EventRequest.Classifier.ACTUAL,
                        EventRequest.Source.NONE,
                        null,
                        null,
                        null),
                List.of());
    }

    private static Fact.Part part(int line, Quantity good, Quantity damaged) {
        return new Fact.Part(line, good, damaged, null, null, null);
    }

    private static byte[] content(EventRequest report) {
        return ContentHash.of(
                report,
                report.lines().stream()
                        .map(part -> Fact.Part.of(part.line(), part.quantity()))
                        .toList());
    }

    private static EventRequest report(String at, String quantity, String note) {
        return new EventRequest(
                new EventRequest.Type(new EventType.Named(EventType.DEPARTED, "DEP")),
                When.of(at),
                "CTU",
                "3U8931",
                null,
                List.of(new EventRequest.Part(1, null, null, new Quantity(new BigDecimal(quantity)), null, null, null)),
                EventRequest.Classifier.ACTUAL,
                new EventRequest.Source("AGENT", "FSU-1"),
                null,
                null,
                note);
    }
}
