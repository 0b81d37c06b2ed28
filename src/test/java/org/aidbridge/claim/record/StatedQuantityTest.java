package org.aidbridge.claim.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.aidbridge.shared.BadValue;
import org.aidbridge.shared.Quantity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatedQuantityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3.34 lakh; 334000; 1000",
                "3.34lakh; 334000; 1000",
                "3.3 Lakhs; 330000; 10000",
                "3 lac; 300000; 100000",
                "2.1 crore; 21000000; 1000000",
                "2 crore 10 lakh; 21000000; 100000",
                "1.25 million; 1250000; 10000",
                "26 thousand; 26000; 1000",
                "३.३४ लाख; 334000; 1000",
                "33.4 万; 334000; 1000",
                "33,30,187; 3330187;",
                "26,000; 26000;",
                "5.5; 5.5;",
                "3.34187 lakh; 334187;"
            })
    void figures_are_parsed_by_region_with_their_precision(String text, BigDecimal quantity, BigDecimal knownTo) {
        StatedQuantity stated = StatedQuantity.of(text, Locale.ENGLISH);
        assertThat(stated.quantity()).isEqualTo(new Quantity(quantity));
        assertThat(stated.knownTo()).isEqualTo(knownTo == null ? null : new Quantity(knownTo));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lakh",
                "3.34 lakhs of them",
                "3 lakh 2 crore",
                "3 lakh 4 lakh",
                "about 3 lakh",
                "26.000",
                "1,5 lakh",
                "3e5",
                "-3 lakh",
                "3.34 lakh 5",
                "99999999 crore",
                "3..4 lakh"
            })
    void text_that_is_no_quantity_or_ambiguous_is_refused(String text) {
        assertThatThrownBy(() -> StatedQuantity.of(text, Locale.ENGLISH)).isInstanceOf(BadValue.class);
    }
}
