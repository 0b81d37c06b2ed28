package org.aidbridge.report.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.aidbridge.shipment.figures.Figure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of the canonical data raises {@link Report#VERSION} and adds its files here; those of earlier versions stay. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalTest {

    @ParameterizedTest
    @ValueSource(strings = {"/golden/IND-COVID-2021-0001.json", "/golden/IND-COVID-2021-0002.json"})
    void a_report_is_read_and_written_byte_for_byte(String file) throws IOException {
        try (InputStream golden = getClass().getResourceAsStream(file)) {
            byte[] bytes = golden.readAllBytes();
            assertThat(new String(Canonical.write(Canonical.read(bytes)), UTF_8))
                    .isEqualTo(new String(bytes, UTF_8));
        }
    }

    @Test
    void decimals_have_no_exponent_and_the_hash_is_that_of_the_bytes() {
        assertThat(Figure.plain(new BigDecimal("1E+3")).toString()).isEqualTo("1000");
        assertThat(Canonical.sha256("abc".getBytes(UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
