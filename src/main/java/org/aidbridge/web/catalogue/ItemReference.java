package org.aidbridge.web.catalogue;

import static org.aidbridge.web.reference.Field.Type.CODE;
import static org.aidbridge.web.reference.Field.Type.NUMBER;
import static org.aidbridge.web.reference.Field.Type.TEXT;

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
import org.aidbridge.reference.revision.ReferenceFreeze;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferenceForm;

@Singleton
class ItemReference extends ReferenceForm<Item, String, Item.Facts> {

    private static final String INSTALLED = "true";

    private final Items items;
    private final ReferenceFreeze freeze;

    ItemReference(Items items, ReferenceFreeze freeze) {
        super(Kind.ITEM, items, ReferenceForm::shared);
        this.items = items;
        this.freeze = freeze;
    }

    @Override
    protected List<Field> fields(Language language) {
        Map<String, String> categories = new LinkedHashMap<>();
        items.categories().forEach(category -> categories.put(category.code(), category.name()));
        Map<String, String> units = new LinkedHashMap<>();
        items.units().forEach(unit -> units.put(unit.code(), unit.code() + " · " + unit.name()));
        return List.of(
                Field.of(FieldName.CODE, CODE).required().like("OXYGEN_CONCENTRATOR"),
                Field.of(FieldName.NAME, TEXT).required(),
                Field.choice(FieldName.CATEGORY, categories).required(),
                Field.choice(FieldName.UNIT, units).required(),
                Field.of(FieldName.UNIT_KG, NUMBER).like("18.5"),
                Field.choice(
                        FieldName.INSTALLABLE,
                        Map.of(
                                INSTALLED,
                                Bundles.in(CatalogueTexts.class, language).installed())),
                Field.of(FieldName.HS, CODE).like("901920"),
                Field.of(FieldName.UNSPSC, CODE).like("42271700"));
    }

    @Override
    protected List<FieldName> columns() {
        return List.of(FieldName.NAME, FieldName.CATEGORY, FieldName.UNIT, FieldName.UNIT_KG, FieldName.HS);
    }

    @Override
    protected List<FieldName> filters() {
        return List.of(FieldName.CATEGORY);
    }

    @Override
    protected Set<FieldName> settled(String code) {
        return freeze.isFrozen("item", code) ? Set.of(FieldName.UNIT) : Set.of();
    }

    @Override
    protected Map<FieldName, String> said(Item.Facts facts) {
        Map<FieldName, String> said = new EnumMap<>(FieldName.class);
        said.put(FieldName.CODE, facts.code());
        said.put(FieldName.NAME, facts.name());
        said.put(FieldName.CATEGORY, facts.category());
        said.put(FieldName.UNIT, facts.unit());
        said.put(FieldName.UNIT_KG, plain(facts.unitKg()));
        said.put(FieldName.INSTALLABLE, facts.installable() ? INSTALLED : null);
        said.put(FieldName.HS, facts.hs());
        said.put(FieldName.UNSPSC, facts.unspsc());
        return said;
    }

    @Override
    protected Item.Facts read(FormData typed, String code) {
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
