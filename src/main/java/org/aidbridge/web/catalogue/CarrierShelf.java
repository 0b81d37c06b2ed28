package org.aidbridge.web.catalogue;

import static org.aidbridge.web.shelf.Field.Type.CODE;
import static org.aidbridge.web.shelf.Field.Type.LINES;
import static org.aidbridge.web.shelf.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidbridge.http.Language;
import org.aidbridge.reference.carrier.Carrier;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Field;
import org.aidbridge.web.shelf.Kind;
import org.aidbridge.web.shelf.Shelf;
import org.aidbridge.web.shelf.Stated;
import org.aidbridge.web.shelf.Vocabulary;

/** Carriers: airlines, shipping lines and whoever else carries. */
@Singleton
class CarrierShelf extends Shelf<Carrier, String, Carrier.Facts> {

    private final Carriers carriers;

    CarrierShelf(Carriers carriers) {
        super(Kind.CARRIER, carriers, Shelf::shared);
        this.carriers = carriers;
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(Stated.CODE, CODE).required().like("3U"),
                Field.of(Stated.NAME, TEXT).required(),
                Field.choice(
                                Stated.KIND,
                                Vocabulary.of(
                                        Carrier.Kind.values(), Bundles.in(CatalogueTexts.class, language)::carrier))
                        .required(),
                Field.of(Stated.DESIGNATOR, CODE).like("3U"),
                Field.of(Stated.ICAO, CODE).like("CSC"),
                Field.choice(Stated.COUNTRY, Vocabulary.countries(language)),
                Field.of(Stated.AWB_PREFIXES, LINES).like("876 customs file, waybill 876-41176586"));
    }

    @Override
    protected List<Stated> columns() {
        return List.of(Stated.NAME, Stated.KIND, Stated.DESIGNATOR, Stated.ICAO, Stated.COUNTRY);
    }

    @Override
    protected List<Stated> filters() {
        return List.of(Stated.KIND);
    }

    @Override
    protected Map<Stated, String> said(Carrier.Facts facts) {
        Map<Stated, String> said = new EnumMap<>(Stated.class);
        said.put(Stated.CODE, facts.code());
        said.put(Stated.NAME, facts.name());
        said.put(Stated.KIND, facts.kind().name());
        said.put(Stated.DESIGNATOR, facts.designator());
        said.put(Stated.ICAO, facts.icao());
        said.put(Stated.COUNTRY, facts.country());
        said.put(
                Stated.AWB_PREFIXES,
                facts.awbPrefixes().stream()
                        .map(prefix -> prefix.prefix() + " " + prefix.source())
                        .collect(Collectors.joining("\n")));
        return said;
    }

    @Override
    protected Carrier.Facts read(Typed typed, String code) {
        Carrier.Kind kind = typed.choice(Carrier.Kind.class, "kind", "/kind");
        typed.requireRead();
        return new Carrier.Facts(
                code,
                typed.text("name"),
                kind,
                typed.text("designator"),
                typed.text("icao"),
                typed.text("country"),
                typed.get("awbPrefixes")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(CarrierShelf::prefix)
                        .toList());
    }

    /** The digits, and behind them who says so. */
    private static Carrier.AwbPrefix prefix(String line) {
        String[] parts = line.split("\\s+", 2);
        return new Carrier.AwbPrefix(parts[0], parts.length == 1 ? null : parts[1]);
    }

    @Override
    protected Carrier add(String operation, Carrier.Facts facts, String by) {
        return carriers.add(new Carrier(facts), by);
    }
}
