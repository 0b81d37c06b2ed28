package org.aidbridge.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aidbridge.report.section.ItemPriorities.Ranked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemPrioritiesTest {

    @Test
    void the_priority_of_shipments_comes_before_the_rank_of_the_category_and_the_code_last() {
        ItemPriorities importance = ItemPriorities.of(List.of(
                new Ranked("TEST_KIT", "NORMAL", 7),
                new Ranked("VENTILATOR", "HIGH", 1),
                new Ranked("BLANKET", "CRITICAL", 4),
                new Ranked("MEDICINE", "HIGH", 3),
                new Ranked("BIPAP", "HIGH", 1)));
        assertThat(importance.ranked())
                .extracting(Ranked::item)
                .containsExactly("BLANKET", "BIPAP", "VENTILATOR", "MEDICINE", "TEST_KIT");
    }

    @Test
    void things_without_an_item_come_last() {
        ItemPriorities importance = ItemPriorities.of(List.of(new Ranked("MASK", "NORMAL", 6)));
        assertThat(List.of("NOTHING", "MASK").stream()
                        .sorted(importance.order(item -> item))
                        .toList())
                .containsExactly("MASK", "NOTHING");
    }
}
