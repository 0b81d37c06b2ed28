package org.aidbridge.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonRowsTest {

    record Left(String place, Instant at) {}

    private final JsonRows<Left> rows = new JsonRows<>(Left.class);

    @Test
    void each_array_is_a_record_in_its_order() {
        assertThat(rows.read("[[\"CTU\", 1619438400.25], [\"DEL\", null]]"))
                .containsExactly(new Left("CTU", Instant.parse("2021-04-26T12:00:00.250Z")), new Left("DEL", null));
        assertThat(rows.read(null)).isEmpty();
    }

    @Test
    void additional_columns_are_ignored_and_missing_ones_are_null() {
        assertThat(rows.read("[[\"CTU\", null, {\"of\": [1]}, 7], [\"DEL\"]]"))
                .containsExactly(new Left("CTU", null), new Left("DEL", null));
    }

    @Test
    void unreadable_rows_are_an_internal_error() {
        assertThatThrownBy(() -> rows.read("[[\"CTU\", \"noon\"]]"))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause();
    }
}
