package org.aidbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.aidbridge.shared.Invalid;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResponsesTest {

    @Test
    void a_page_has_fifty_rows_by_default() {
        PageRequest page = new PageRequest(null, null);
        assertThat(page.limit()).isEqualTo(50);
        assertThat(page.after()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "+5", "5.0", "x", "", " 5", "٣", "99999999999999999999"})
    void a_limit_that_is_no_whole_number_from_1_to_500_is_refused(String limit) {
        assertThatThrownBy(() -> new PageRequest(limit, null).limit())
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get(0).pointer()).isEqualTo("?limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "a", "_w", "AA", "QQ==="})
    void a_foreign_cursor_is_refused(String after) {
        assertThatThrownBy(() -> new PageRequest(null, after).after())
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().get(0).pointer()).isEqualTo("?after"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VENTILATOR", "2021-04-26T10:00:00Z|IND", "Łódź & co", "日本", "a\nb"})
    void a_cursor_brings_back_its_key(String key) {
        assertThat(new PageRequest(null, PageRequest.cursor(key)).after()).isEqualTo(key);
        assertThat(PageRequest.cursor(key)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void the_next_page_keeps_the_filters_and_replaces_the_cursor() {
        assertThat(Responses.next(URI.create("http://h:1/api/items?q=a%26b&after=QQ&limit=2&afterwards=1"), "B"))
                .isEqualTo("/api/items?q=a%26b&limit=2&afterwards=1&after=Qg");
        assertThat(Responses.next(URI.create("http://h/api/items"), "B")).isEqualTo("/api/items?after=Qg");
    }
}
