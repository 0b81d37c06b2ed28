package org.aidbridge.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NormalFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRN-7 \u00c9",
                " GRN-7 \u00c9",
                "GRN-7 \u00c9\t\n",
                "GRN-7\u00a0\u00c9",
                "\ufeffGRN-7  \u00c9",
                "GRN-7 E\u0301\u200b",
                "\u200eGRN-7 \u00c9\u200f",
                "G\u00adRN-7\u3000\u00c9"
            })
    void a_reference_is_one_under_all_its_blanks_and_accents(String written) {
        assertThat(NormalForm.reference(written)).isEqualTo("GRN-7 \u00c9");
    }

    @Test
    void a_reference_keeps_its_case_and_its_digits() {
        assertThat(NormalForm.reference("grn-7")).isEqualTo("grn-7");
        assertThat(NormalForm.reference("GRN-007")).isEqualTo("GRN-007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SQ529",
                "sq529",
                "SQ0529",
                "SQ 529",
                " sq 0529 ",
                "SQ-529",
                "SQ\u2013529",
                "SQ\u00a0529",
                "SQ/529",
                "\uff33\uff31\uff15\uff12\uff19"
            })
    void a_flight_is_one_under_all_its_spellings(String written) {
        assertThat(NormalForm.flight(written)).isEqualTo("SQ529");
    }

    @ParameterizedTest
    @CsvSource({
        "3U8931, 3U8931",
        "3u 08931, 3U8931",
        "SQ0529a, SQ529A",
        "CSC8931, CSC8931",
        "csc 0031, CSC31",
        "U2123, U2123",
        "ZZ1, ZZ1",
        "5X0000, 5X0",
        "VOY12W3, VOY12W3",
        "msc 0123w, MSC123W",
        "12345, 12345",
        "LH, LH"
    })
    void a_flight_keeps_what_tells_it_from_others(String written, String normal) {
        assertThat(NormalForm.flight(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "irCS, IRCS",
        "' GB-FCDO\u00a0', GB-FCDO",
        "gb\u2013fcdo, GB-FCDO",
        "oxygen_concentrator, OXYGEN_CONCENTRATOR",
        "\uff24\uff25\uff2c, DEL",
        "d\u0131l, D\u0131L"
    })
    void a_code_is_in_capitals_without_blanks_around_it(String written, String normal) {
        assertThat(NormalForm.code(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "784-12345675, 784-12345675",
        "78412345675, 784-12345675",
        "784 1234 5675, 784-12345675",
        "784\u20111234\u00a05675, 784-12345675",
        "784-12345679, 784-12345679",
        "maeu 123/45, MAEU 123/45"
    })
    void a_waybill_is_one_under_all_its_spellings(String written, String normal) {
        assertThat(NormalForm.waybill(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "3U:XIY-DEL, 3U:XIY-DEL",
        "3u:xiy - del, 3U:XIY-DEL",
        "3U:XIY\u2013DEL, 3U:XIY-DEL",
        "3u:xiy-del:3u 08047, 3U:XIY-DEL:3U8047",
        "nonsense, NONSENSE"
    })
    void a_route_is_one_under_all_its_spellings(String written, String normal) {
        assertThat(NormalForm.route(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SQ0529",
                "a  b",
                "3u:xiy - del:3u 08047",
                "784 1234 5675",
                "\u1e9b\u0323 \ufb01",
                "00SQ00529",
                "a\u0301\u200b "
            })
    void normal_forms_are_unchanged(String written) {
        Stream<UnaryOperator<String>> all = Stream.of(
                NormalForm::reference, NormalForm::code, NormalForm::flight, NormalForm::route, NormalForm::waybill);
        all.forEach(normal -> {
            String once = normal.apply(written);
            assertThat(normal.apply(once)).isEqualTo(once);
            assertThat(normal.apply(null)).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u2003\u3000",
                "\u200b",
                "\ufeff",
                "\u2060\u00ad",
                "\u3164",
                "\u2800",
                "\u0001",
                "\u202e \ufe0f",
                "\u034f"
            })
    void invisible_text_counts_as_blank(String blank) {
        assertThat(Text.orNull(blank)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", " a ", "\u200b\u0915", "\u0645\u200c\u0646", "\ud83c\udfe5"})
    void visible_text_is_kept_verbatim(String text) {
        assertThat(Text.orNull(text)).isEqualTo(text);
    }
}
