package org.aidbridge.web.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aidbridge.reference.carrier.Carrier;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.reference.operation.Item;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.reference.operation.Parties;
import org.aidbridge.reference.operation.Party;
import org.aidbridge.reference.place.Place;
import org.aidbridge.reference.place.Places;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers.Kind;
import org.aidbridge.web.plan.PlanPages.Adding;

/**
 * The buttons of a form with goods that change it and keep all that was typed: more rows, a pasted table, a suggestion, and
 * reference data added in passing.
 */
@ApplicationScoped
class FormButtons {

    private static final int MORE_LINES = 5;

    private final Parties parties;
    private final Items items;
    private final Places places;
    private final Carriers carriers;
    private final Access access;

    FormButtons(Parties parties, Items items, Places places, Carriers carriers, Access access) {
        this.parties = parties;
        this.items = items;
        this.places = places;
        this.carriers = carriers;
        this.access = access;
    }

    /**
     * The form after the pressed button, {@code what}, {@code what list field} or {@code what field value}.
     *
     * @throws org.aidbridge.shared.Problem when an addition is refused
     */
    FormData pressed(FormData typed, String operation, ShipmentRows goods) {
        String[] asked = typed.get("do").split(" ", 3);
        String on = asked.length > 1 ? asked[1] : "";
        String last = asked.length > 2 ? asked[2] : "";
        return switch (asked[0]) {
            case "lines" -> goods.showing(typed, goods.shown(typed) + MORE_LINES);
            case "legs" -> ShipmentRows.LEGS.showing(typed, ShipmentRows.LEGS.shown(typed) + 1);
            case "paste" -> goods.pasted(typed, typed.get("pasted")).with(Map.of("pasted", ""));
            case "pick" -> Picked.chosen(typed);
            case "add" -> Adding.started(typed, on, last);
            case "added" -> added(typed, operation);
            default -> cleared(typed);
        };
    }

    private FormData added(FormData typed, String operation) {
        Adding adding = Adding.of(typed);
        if (adding == null) {
            return typed;
        }
        String code = add(adding.what(), typed, operation);
        FormData cleared = cleared(typed);
        return adding.field().isEmpty() ? cleared : cleared.with(Map.of(adding.field(), code));
    }

    List<Items.Category> categories() {
        return items.categories();
    }

    List<Items.Unit> units() {
        return items.units();
    }

    /**
     * Adds what the fields {@code new...} say, as the API does.
     *
     * @return its code
     * @throws org.aidbridge.shared.Problem as from the API
     */
    private String add(Kind kind, FormData typed, String operation) {
        access.scope().require(operation, Roles.COORDINATOR);
        for (String field : List.of("Code", "Name", "Roles", "Category", "Unit", "Kind", "Country", "Zone")) {
            typed.stands("new" + field, "/" + field.toLowerCase(Locale.ROOT));
        }
        String code = typed.has("newCode") ? typed.text("newCode") : code(typed.get("newName"));
        String name = typed.text("newName");
        String country = typed.text("newCountry");
        String by = access.caller().name();
        switch (kind) {
            case PARTY -> {
                Party.Facts facts = new Party.Facts(code, name, typed.several("newRoles", "/roles"), country, null);
                return parties.add(new Party(operation, facts), by).code();
            }
            case ITEM -> {
                Item.Facts facts = new Item.Facts(
                        code, name, typed.text("newCategory"), typed.text("newUnit"), null, null, null, false);
                return items.add(new Item(facts), by).code();
            }
            case PLACE -> {
                Place.Kind placeKind = typed.choice(Place.Kind.class, "newKind", "/kind");
                typed.requireRead();
                Place.Facts facts = new Place.Facts(
                        code,
                        name,
                        null,
                        placeKind,
                        country,
                        null,
                        typed.text("newZone"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
                return places.add(new Place(facts), by).code();
            }
            case CARRIER -> {
                Carrier.Facts facts = new Carrier.Facts(code, name, null, null, null, country, null);
                return carriers.add(new Carrier(facts), by).code();
            }
        }
        throw new IllegalStateException(kind.name());
    }

    /** A code from the Latin letters of a name, or null: {@code INDIAN_RED_CROSS}. */
    private static String code(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Z0-9]+", "_");
        String code = plain.substring(0, Math.min(plain.length(), 20)).replaceAll("^_+|_+$", "");
        return code.length() < 2 ? null : code;
    }

    /** Without the fields of what was added. */
    static FormData cleared(FormData typed) {
        Map<String, String> values = new HashMap<>(typed.all());
        values.keySet().removeIf(field -> field.startsWith("new") || field.equals("adding"));
        return FormData.of(values);
    }
}
