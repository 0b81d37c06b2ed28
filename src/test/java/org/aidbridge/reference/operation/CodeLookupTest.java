package org.aidbridge.reference.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aidbridge.reference.carrier.Carrier;
import org.aidbridge.reference.carrier.CarrierLookup;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.reference.operation.CodeLookup.ItemRef;
import org.aidbridge.reference.operation.CodeLookup.OperationRef;
import org.aidbridge.reference.place.Place;
import org.aidbridge.reference.place.PlaceLookup.PlaceRef;
import org.aidbridge.reference.place.Places;
import org.aidbridge.shared.Invalid;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeLookupTest {

    private static final String ME = "known-codes-test";

    @Inject
    CodeLookup codes;

    @Inject
    CarrierLookup carriers;

    @Inject
    Items items;

    @Inject
    Operations operations;

    @Inject
    Parties parties;

    @Inject
    Places places;

    @Inject
    Carriers allCarriers;

    @Inject
    EntityManager em;

    @Test
    void unknown_codes_are_not_cached() {
        String code = fresh("ITEM");
        assertThatThrownBy(() -> item(code)).isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/lines/0/item")));
        items.add(new Item(facts(code, "KG")), ME);
        assertThat(item(code)).isEqualTo(new ItemRef(code, "KG", 3));
    }

    @Test
    void known_codes_are_cached() {
        item("OXYGEN_CONCENTRATOR");
        place("XIY");
        long statements = statements();
        assertThat(item("OXYGEN_CONCENTRATOR")).isEqualTo(new ItemRef("OXYGEN_CONCENTRATOR", "EA", 0));
        assertThat(place("XIY").zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(statements()).isEqualTo(statements);
    }

    @Test
    void a_unit_may_be_corrected_until_a_quantity_is_recorded() {
        String code = fresh("ITEM");
        items.add(new Item(facts(code, "KG")), ME);
        items.revise(code, "\"1\"", facts(code, "EA"), ME);
        assertThat(item(code).unit()).isEqualTo("EA");
        assertThatThrownBy(() -> items.revise(code, "\"2\"", facts(code, "KG"), ME))
                .isInstanceOfSatisfying(ConstraintViolationException.class, e -> assertThat(e.getConstraintName())
                        .isEqualTo("item_unit_settled_check"));
        items.revise(code, "\"2\"", new Item.Facts(code, "Another name", "OXYGEN", "EA", null, null, null, false), ME);
    }

    @Test
    void a_rolled_back_transaction_neither_freezes_nor_caches() {
        String code = fresh("ITEM");
        QuarkusTransaction.begin();
        items.add(new Item(facts(code, "KG")), ME);
        assertThat(codes.item(code, "/item").unit()).isEqualTo("KG");
        QuarkusTransaction.rollback();
        assertThatThrownBy(() -> item(code)).isInstanceOf(Invalid.class);
    }

    @Test
    void operations_places_parties_and_carriers_are_known_by_their_codes() {
        String code = fresh("OP").replace('_', '-');
        operations.add(new Operation(new Operation.Facts(code, "Test", null, "Asia/Kolkata", null)), ME);
        parties.add(
                new Party(code, new Party.Facts("DONOR-1", "Somebody", List.of("DONOR", "DONOR"), "IN", "DEL")), ME);
        String place = fresh("P");
        places.add(
                new Place(new Place.Facts(
                        place,
                        "Ward",
                        null,
                        Place.Kind.HOSPITAL,
                        "IN",
                        "IN-DL",
                        "Asia/Kolkata",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                ME);
        String carrier = fresh("C");
        allCarriers.add(
                new Carrier(new Carrier.Facts(
                        carrier,
                        "Trucks",
                        Carrier.Kind.ROAD,
                        null,
                        null,
                        null,
                        List.of(new Carrier.AwbPrefix("123", "us")))),
                ME);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(codes.operation(code, "/operation"))
                    .isEqualTo(new OperationRef(code, Operation.Mode.LIVE, ZoneId.of("Asia/Kolkata")));
            assertThat(codes.party(code, "DONOR-1", "/donor")).isEqualTo(new Party.Key(code, "DONOR-1"));
            assertThat(codes.findParty("IND-NOT-THERE", "DONOR-1")).isEmpty();
            assertThat(codes.place(place, "/origin").country()).isEqualTo("IN");
            assertThat(carriers.carrier(carrier, "/legs/0/carrier")).isEqualTo(carrier);
            assertThat(carriers.find(fresh("C"))).isEmpty();
        });
    }

    private ItemRef item(String code) {
        return QuarkusTransaction.requiringNew().call(() -> codes.item(code, "/lines/0/item"));
    }

    private PlaceRef place(String code) {
        return QuarkusTransaction.requiringNew().call(() -> codes.place(code, "/origin"));
    }

    private long statements() {
        var statistics = em.unwrap(Session.class).getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        return statistics.getPrepareStatementCount();
    }

    private static Item.Facts facts(String code, String unit) {
        return new Item.Facts(code, "Something", "OXYGEN", unit, null, null, null, false);
    }

    private static String fresh(String prefix) {
        return prefix + "_"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    }
}
