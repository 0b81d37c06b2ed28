package org.aidbridge.shipment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Declared;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Fact;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Ledger;
import org.aidbridge.shipment.ledger.Ledger.Opening;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Attention.AttentionRules;
import org.aidbridge.shipment.plan.Milestones.Milestone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Flags that time raises, and those that it no longer raises once everything has reached its end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttentionTest {

    private static final ZoneId DELHI = ZoneId.of("Asia/Kolkata");
    private static final Instant DECLARED = Instant.parse("2021-04-20T00:00:00Z");
    private static final Instant YEARS_LATER = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Fact> history = new ArrayList<>();
    private final Map<Integer, LocalDate> expiry = new java.util.HashMap<>();

    private AttentionTest reported(EventType type, Fact.Part... parts) {
        int n = history.size() + 1;
        Instant at = DECLARED.plus(Duration.ofDays(n));
        history.add(new Fact(new UUID(9, n), type, null, at, at, null, null, null, null, List.of(parts), null));
        return this;
    }

    private Attention attention() {
        Map<Stage, Milestone> milestones = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            boolean end = stage.isExit() || stage == Stage.INSTALLED;
            milestones.put(stage, new Milestone("SOMEBODY", end ? null : Duration.ofDays(7)));
        }
        Opening opening = new Opening(
                "HKG",
                "DEL",
                DECLARED,
                DECLARED,
                List.of(
                        new Declared(1, "MEDICINE", "KG", Quantity.of(100)),
                        new Declared(2, "VENTILATOR", "EA", Quantity.of(10))));
        return Attention.of(
                Ledger.fold(opening, history).position(),
                null,
                null,
                expiry,
                new AttentionRules(milestones, Set.of("VENTILATOR"), DELHI));
    }

    private Set<Flag> at(Instant instant) {
        return attention().at(instant).keySet();
    }

    private Set<Flag> at(String dayAndTime) {
        return at(java.time.LocalDateTime.parse(dayAndTime).atZone(DELHI).toInstant());
    }

    private static Fact.Part all(int line) {
        return Fact.Part.of(line, null);
    }

    @Test
    void a_finished_delivery_of_medicines_is_not_silent() {
        reported(EventType.CANCELLED, all(2)).reported(EventType.DELIVERED, all(1));
        assertThat(at(YEARS_LATER)).isEmpty();
    }

    @Test
    void a_ventilator_is_awaited_installed() {
        reported(EventType.DELIVERED, all(1), all(2));
        assertThat(at(YEARS_LATER)).containsExactly(Flag.SILENT);
        reported(EventType.INSTALLED, all(2));
        assertThat(at(YEARS_LATER)).isEmpty();
    }

    @Test
    void medicines_that_are_delivered_do_not_hide_what_is_still_on_its_way() {
        reported(EventType.DELIVERED, all(1));
        assertThat(at(YEARS_LATER)).containsExactly(Flag.SILENT);
    }

    @Test
    void what_was_lost_or_damaged_for_good_keeps_nobody_waiting() {
        reported(EventType.DEPARTED, all(2)).reported(EventType.LOST, all(2)).reported(EventType.DELIVERED, all(1));
        assertThat(at(YEARS_LATER)).doesNotContain(Flag.SILENT);
    }

    @Test
    void goods_expire_by_the_days_of_the_operation() {
        expiry.put(1, LocalDate.parse("2021-09-10"));
        reported(EventType.RECEIVED).reported(EventType.NOTE);
        assertThat(at("2021-07-11T23:59:59")).doesNotContain(Flag.EXPIRING, Flag.EXPIRED);
        assertThat(at("2021-07-12T00:00:00")).contains(Flag.EXPIRING).doesNotContain(Flag.EXPIRED);
        assertThat(at("2021-09-10T23:59:59")).contains(Flag.EXPIRING).doesNotContain(Flag.EXPIRED);
        assertThat(at("2021-09-11T00:00:00")).contains(Flag.EXPIRED).doesNotContain(Flag.EXPIRING);
    }

    @Test
    void one_lot_may_have_expired_while_another_is_about_to() {
        expiry.put(1, LocalDate.parse("2021-05-10"));
        expiry.put(2, LocalDate.parse("2022-05-10"));
        assertThat(at("2021-06-01T12:00:00")).contains(Flag.EXPIRED).doesNotContain(Flag.EXPIRING);
        assertThat(at("2022-05-01T12:00:00")).contains(Flag.EXPIRED, Flag.EXPIRING);
        assertThat(attention().expiring()).hasSize(4).isSorted();
    }

    @Test
    void lots_that_expire_one_after_the_other_are_expiring_throughout() {
        expiry.put(1, LocalDate.parse("2021-05-10"));
        expiry.put(2, LocalDate.parse("2021-06-10"));
        assertThat(attention().expiring()).hasSize(2).isSorted();
        assertThat(at("2021-05-20T12:00:00")).contains(Flag.EXPIRED, Flag.EXPIRING);
        assertThat(at("2021-06-11T00:00:00")).contains(Flag.EXPIRED).doesNotContain(Flag.EXPIRING);
    }

    @Test
    void what_is_delivered_expires_no_more_for_us() {
        expiry.put(1, LocalDate.parse("2021-05-10"));
        reported(EventType.DELIVERED, all(1));
        assertThat(attention().expiries()).isEmpty();
        assertThat(attention().expiredFrom()).isNull();
    }
}
