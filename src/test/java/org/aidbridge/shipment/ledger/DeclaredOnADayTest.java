package org.aidbridge.shipment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.Ledger.Opening;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Declared on 20 October in Chengdu, in an operation of Los Angeles, where that day begins 15 hours later. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclaredOnADayTest {

    private static final Instant BEGIN = Instant.parse("2026-10-20T07:00:00Z");
    private static final Opening OPENING = new Opening(
            "CTU",
            "LAX",
            When.of("2026-10-20"),
            BEGIN,
            Instant.parse("2026-10-25T00:00:00Z"),
            List.of(new Declared(1, "VENTILATOR", "EA", Quantity.of(100))));

    private static Fact booked(String at) {
        Instant instant = Instant.parse(at);
        return new Fact(
                UUID.randomUUID(),
                EventType.BOOKED,
                null,
                instant,
                instant,
                null,
                "3U8931",
                null,
                null,
                List.of(),
                null);
    }

    @Test
    void it_counts_from_the_begin_of_its_day_in_the_zone_of_the_operation() {
        assertThat(Ledger.fold(OPENING, List.of()).entries())
                .extracting(Entry::at)
                .containsExactly(BEGIN);
    }

    @Test
    void what_happened_on_that_day_in_the_east_is_taken_and_the_declaration_is_not_later_than_that() {
        Ledger.Fold fold = Ledger.fold(OPENING, List.of(booked("2026-10-19T18:00:00Z")));
        assertThat(fold.position().stages()).containsExactly(Stage.BOOKED);
        assertThat(fold.entries()).extracting(Entry::at).containsOnly(Instant.parse("2026-10-19T18:00:00Z"));
    }

    @Test
    void what_was_before_that_day_wherever_it_was_is_refused_and_told_the_day() {
        List<Fact> before = List.of(booked("2026-10-19T09:59:59Z"));
        assertThatThrownBy(() -> Ledger.fold(OPENING, before))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("declared at 2026-10-20;");
    }
}
