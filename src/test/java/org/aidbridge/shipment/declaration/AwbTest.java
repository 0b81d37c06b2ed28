package org.aidbridge.shipment.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AwbTest {

    @Test
    void a_number_that_was_really_printed_is_read_with_and_without_its_hyphen() {
        assertThat(Awb.parse("876-41176586").number()).isEqualTo("876-41176586");
        assertThat(Awb.parse("876 4117 6586").number()).isEqualTo("876-41176586");
    }

    @Test
    void leading_zeros_stay() {
        assertThat(Awb.parse("001-00000011").number()).isEqualTo("001-00000011");
    }

    @Test
    void a_wrong_check_digit_says_what_it_should_be() {
        assertThatThrownBy(() -> Awb.parse("876-41176587"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("should be 6");
    }

    @Property
    boolean ofTenCheckDigitsExactlyOneIsRight(
            @ForAll @IntRange(max = 999) int prefix, @ForAll @IntRange(max = 9_999_999) int serial) {
        int valid = 0;
        for (int check = 0; check <= 9; check++) {
            try {
                Awb.parse("%03d-%07d%d".formatted(prefix, serial, check));
                valid += check < 7 ? 1 : 100;
            } catch (IllegalArgumentException wrong) {
                // One of the nine.
            }
        }
        return valid == 1;
    }
}
