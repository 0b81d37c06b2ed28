package org.aidbridge.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "26000|26000",
                "26,000|26000",
                "33,30,187|3330187",
                "1,00,000|100000",
                "1,234,567.5|1234567.5",
                "12,34,567.25|1234567.25",
                "1.234.567|1234567",
                "1.234,5|1234.5",
                "1,234.567|1234.567",
                "1 234 567|1234567",
                "1\u00a0234\u202f567|1234567",
                "1 234,567|1234.567",
                "1'234'567.50|1234567.50",
                "1’234|1234",
                "1.5|1.5",
                "0,5|0.5",
                "0.500|0.500",
                ".5|0.5",
                "1234.567|1234.567",
                "1.2340|1.2340",
                "007|7",
                "0|0",
                " +5 |5",
                "-5|-5",
                "\u22125.25|-5.25",
                "- 5|-5",
                "\u200e12\u200f|12",
                "\u0661\u0662\u0663|123",
                "\u0661\u066b\u0665|1.5",
                "\u0662\u0666\u066c\u0660\u0660\u0660|26000",
                "\u0967\u0968,\u096a\u096b,\u096c\u096d\u096e|1245678",
                "\uff11\uff0c\uff12\uff13\uff14|1234",
            })
    void a_spelling_with_one_meaning_is_that_number(String text, BigDecimal value) {
        WrittenNumber number = WrittenNumber.of(text, Locale.ENGLISH);
        assertThat(number.isAmbiguous()).isFalse();
        assertThat(number.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|1.5|15|type 1.5 or 15",
                "26.000|26|26,000|type 26 or 26000",
                "1.234|1.234|1,234|type 1.2340 or 1234",
                "-1.234|-1.234|-1,234|type -1.2340 or -1234",
                "1234,567|1,234.567|1,234,567|type 1234.5670 or 1234567",
                "33,30|33.3|3,330|type 33.3 or 3330",
            })
    void an_ambiguous_spelling_is_refused_with_alternatives(String text, String first, String second, String answers) {
        WrittenNumber number = WrittenNumber.of(text, Locale.CHINESE);
        assertThat(number.readings()).hasSize(2);
        assertThatThrownBy(number::value)
                .isInstanceOf(BadValue.class)
                .hasMessageContaining(first + " or " + second + ":")
                .hasMessageEndingWith(answers);
    }

    @Test
    void a_decimal_comma_is_read_where_the_reader_writes_one() {
        assertThat(WrittenNumber.of("1,5", Locale.GERMANY).value()).isEqualTo(new BigDecimal("1.5"));
        assertThat(WrittenNumber.of("1.5", Locale.GERMANY).value()).isEqualTo(new BigDecimal("1.5"));
        assertThat(WrittenNumber.of("1.234.567,5", Locale.GERMANY).value()).isEqualTo(new BigDecimal("1234567.5"));
    }

    @Test
    void ambiguous_groups_are_refused_where_conventions_differ() {
        assertThat(WrittenNumber.of("26.000", Locale.GERMANY).isAmbiguous()).isTrue();
        assertThat(WrittenNumber.of("26,000", Locale.GERMANY).isAmbiguous()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many",
                "1e3",
                "1E3",
                "5-",
                "(5)",
                "--5",
                "1,2,3",
                "12.34.567",
                "1,,000",
                "1 5",
                "5.",
                "5,",
                "0x10",
                "1/2",
                "1_000",
                "NaN",
                "Infinity",
                "\u0661\u06f2",
                "1\u0662",
                "5%",
                "٫",
                ".",
                ",",
                "-",
                "1 000 00"
            })
    void what_is_no_number_is_refused(String text) {
        assertThatThrownBy(() -> WrittenNumber.of(text, Locale.ENGLISH))
                .isInstanceOf(BadValue.class)
                .hasMessage("'" + text + "' is no number");
    }

    @Test
    void impossible_readings_are_dropped() {
        assertThat(WrittenNumber.of("28.556", Locale.ENGLISH)
                        .atMost(BigDecimal.valueOf(90))
                        .value())
                .isEqualTo(new BigDecimal("28.556"));
    }

    @Test
    void a_number_of_a_million_digits_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> WrittenNumber.of("1".repeat(1_000_000), Locale.ENGLISH))
                .isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "1.234", "1234.567", "28.556", "-12.345", "26000", "1E+3", "0.125", "100.10"})
    void prefilled_numbers_parse_in_every_language(String value) {
        BigDecimal number = new BigDecimal(value);
        for (Locale reader : new Locale[] {Locale.ENGLISH, Locale.CHINESE, Locale.GERMANY, Locale.FRANCE}) {
            assertThat(WrittenNumber.of(WrittenNumber.plain(number), reader).value())
                    .isEqualByComparingTo(number);
        }
    }
}
