package org.aidbridge.web.catalogue;

import static org.aidbridge.web.shelf.Field.Type.CODE;
import static org.aidbridge.web.shelf.Field.Type.NUMBER;
import static org.aidbridge.web.shelf.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.http.Language;
import org.aidbridge.reference.operation.Item;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.reference.revision.Settling;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Field;
import org.aidbridge.web.shelf.Kind;
import org.aidbridge.web.shelf.Shelf;
import org.aidbridge.web.shelf.Stated;

/** Items: what is sent. */
@Singleton
class ItemShelf extends Shelf<Item, String, Item.Facts> {

    private static final String INSTALLED = "true";

    private final Items items;
    private final Settling settling;

    ItemShelf(Items items, Settling settling) {
        super(Kind.ITEM, items, Shelf::shared);
        this.items = items;
        this.settling = settling;
    }

    @Override
    protected List<Field> fields(Language language) {
        Map<String, String> categories = new LinkedHashMap<>();
        items.categories().forEach(category -> categories.put(category.code(), category.name()));
        Map<String, String> units = new LinkedHashMap<>();
        items.units().forEach(unit -> units.put(unit.code(), unit.code() + " · " + unit.name()));
        return List.of(
                Field.of(Stated.CODE, CODE).required().like("OXYGEN_CONCENTRATOR"),
                Field.of(Stated.NAME, TEXT).required(),
                Field.choice(Stated.CATEGORY, categories).required(),
                Field.choice(Stated.UNIT, units).required(),
                Field.of(Stated.UNIT_KG, NUMBER).like("18.5"),
                Field.choice(
                        Stated.INSTALLABLE,
                        Map.of(
                                INSTALLED,
                                Bundles.in(CatalogueTexts.class, language).installed())),
                Field.of(Stated.HS, CODE).like("901920"),
                Field.of(Stated.UNSPSC, CODE).like("42271700"));
    }

    @Override
    protected List<Stated> columns() {
        return List.of(Stated.NAME, Stated.CATEGORY, Stated.UNIT, Stated.UNIT_KG, Stated.HS);
    }

    @Override
    protected List<Stated> filters() {
        return List.of(Stated.CATEGORY);
    }

    @Override
    protected Set<Stated> settled(String code) {
        return settling.isSettled("item", code) ? Set.of(Stated.UNIT) : Set.of();
    }

    @Override
    protected Map<Stated, String> said(Item.Facts facts) {
        Map<Stated, String> said = new EnumMap<>(Stated.class);
        said.put(Stated.CODE, facts.code());
        said.put(Stated.NAME, facts.name());
        said.put(Stated.CATEGORY, facts.category());
        said.put(Stated.UNIT, facts.unit());
        said.put(Stated.UNIT_KG, plain(facts.unitKg()));
        said.put(Stated.INSTALLABLE, facts.installable() ? INSTALLED : null);
        said.put(Stated.HS, facts.hs());
        said.put(Stated.UNSPSC, facts.unspsc());
        return said;
    }

    @Override
    protected Item.Facts read(Typed typed, String code) {
        BigDecimal unitKg = typed.number("unitKg", "/unitKg");
        typed.requireRead();
        return new Item.Facts(
                code,
                typed.text("name"),
                typed.text("category"),
                typed.text("unit"),
                typed.text("hs"),
                typed.text("unspsc"),
                unitKg,
                typed.has("installable", INSTALLED));
    }

    @Override
    protected Item add(String operation, Item.Facts facts, String by) {
        return items.add(new Item(facts), by);
    }
}
