package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", " \"3\" ", "\"1\", \"3\"", "*"})
    void a_change_from_the_current_version_passes(String ifMatch) {
        assertThatCode(() -> ETags.require(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"33\"", "W/\"3\"", "\"\"", "\"1\",\"2\""})
    void a_change_from_another_version_is_stale(String ifMatch) {
        assertThatThrownBy(() -> ETags.require(ifMatch, 3)).isInstanceOf(ETags.StaleVersion.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_change_without_if_match_is_a_428(String ifMatch) {
        assertThatThrownBy(() -> ETags.require(ifMatch, 3)).isInstanceOf(ETags.VersionRequired.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "\"3\" \"4\"", "\"3\",", "*,\"3\""})
    void a_malformed_if_match_is_refused(String ifMatch) {
        assertThatThrownBy(() -> ETags.require(ifMatch, 3)).isInstanceOf(Invalid.class);
    }

    @Test
    void each_kind_has_its_status_and_type() {
        Problem stale = new ETags.StaleVersion();
        assertThat(ProblemDocument.of(stale).type()).isEqualTo("/problems/stale-version");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(new ETags.VersionRequired().status()).isEqualTo(428);
    }
}
