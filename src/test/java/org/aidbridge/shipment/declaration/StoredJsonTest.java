package org.aidbridge.shipment.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Ledger.Opening;
import org.aidbridge.shipment.ledger.Position;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredJsonTest {

    private static final Instant NOON = Instant.parse("2021-04-26T12:00:00.123456Z");

    @Test
    void a_position_reads_back_as_it_was_written() {
        Opening opening = new Opening(
                "CTU",
                "DEL",
                null,
                NOON,
                List.of(
                        new Declared(1, "OXYGEN_CONCENTRATOR", "EA", Quantity.of(800)),
                        new Declared(2, "MEDICINE", "KG", new Quantity(new BigDecimal("0.125")))));
        List<Fact> facts = List.of(
                fact(EventType.DEPARTED, 1, "CTU", "3U8931", Fact.Part.of(1, Quantity.of(500))),
                fact(EventType.ARRIVED, 2, "DEL", "3U8931"),
                fact(EventType.WITHHELD, 3, "DEL", null, Fact.Part.of(1, Quantity.of(20))),
                fact(EventType.LOST, 4, "DEL", null, Fact.Part.of(1, Quantity.of(5))),
                fact(EventType.ARRIVED, 5, "DEL", "3U8931"));
        Position position = Ledger.fold(opening, facts).position();

        String json = StoredJson.write(position);

        assertThat(StoredJson.readPosition(json).snapshot()).isEqualTo(position.snapshot());
        assertThat(json).doesNotContain("flying").doesNotContain("null");
    }

    private static Fact fact(EventType type, int hour, String place, String leg, Fact.Part... parts) {
        Instant at = NOON.plusSeconds(3600L * hour);
        return new Fact(
                new UUID(7, hour), type, null, at, at, place, leg, "3U:XIY-DEL", null, List.of(parts), "off plan");
    }

    record Left(String place, Instant at) {}

    private final StoredJson<List<Left>> rows = StoredJson.rowsOf(Left.class);

    @Test
    void each_array_is_a_record_in_its_order() {
        assertThat(rows.read("[[\"CTU\", 1619438400.25], [\"DEL\", null]]"))
                .containsExactly(new Left("CTU", Instant.parse("2021-04-26T12:00:00.250Z")), new Left("DEL", null));
        assertThat(rows.read(null)).isEmpty();
    }

    @Test
    void what_a_newer_version_adds_at_the_end_is_read_past_and_what_an_older_one_did_not_know_is_null() {
        assertThat(rows.read("[[\"CTU\", null, {\"of\": [1]}, 7], [\"DEL\"]]"))
                .containsExactly(new Left("CTU", null), new Left("DEL", null));
    }

    @Test
    void what_cannot_be_read_is_a_fault_of_ours() {
        assertThatThrownBy(() -> rows.read("[[\"CTU\", \"noon\"]]"))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause();
    }
}
