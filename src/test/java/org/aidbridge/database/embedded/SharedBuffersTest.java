package org.aidbridge.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedBuffersTest {

    @ParameterizedTest
    @CsvSource({"256, 128MB", "1024, 128MB", "4096, 512MB", "8192, 1024MB", "65536, 1024MB"})
    void the_database_takes_an_eighth_of_a_machine_but_neither_too_little_nor_all(long megabytes, String taken) {
        assertThat(SharedBuffers.sharedBuffers(megabytes << 20)).isEqualTo(taken);
    }

    @Test
    void this_machine_has_memory() {
        assertThat(SharedBuffers.sharedBuffers()).matches("\\d{3,4}MB");
    }
}
