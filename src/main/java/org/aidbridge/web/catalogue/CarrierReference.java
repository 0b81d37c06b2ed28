package org.aidbridge.web.catalogue;

import static org.aidbridge.web.reference.Field.Type.CODE;
import static org.aidbridge.web.reference.Field.Type.LINES;
import static org.aidbridge.web.reference.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aidbridge.http.Language;
import org.aidbridge.reference.carrier.Carrier;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferenceForm;
import org.aidbridge.web.reference.Vocabulary;

@Singleton
class CarrierReference extends ReferenceForm<Carrier, String, Carrier.Facts> {

    private final Carriers carriers;

    CarrierReference(Carriers carriers) {
        super(Kind.CARRIER, carriers, ReferenceForm::shared);
        this.carriers = carriers;
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(FieldName.CODE, CODE).required().like("3U"),
                Field.of(FieldName.NAME, TEXT).required(),
                Field.choice(
                                FieldName.KIND,
                                Vocabulary.of(
                                        Carrier.Kind.values(), Bundles.in(CatalogueTexts.class, language)::carrier))
                        .required(),
                Field.of(FieldName.DESIGNATOR, CODE).like("3U"),
                Field.of(FieldName.ICAO, CODE).like("CSC"),
                Field.choice(FieldName.COUNTRY, Vocabulary.countries(language)),
                Field.of(FieldName.AWB_PREFIXES, LINES).like("876 customs file, waybill 876-41176586"));
    }

    @Override
    protected List<FieldName> columns() {
        return List.of(FieldName.NAME, FieldName.KIND, FieldName.DESIGNATOR, FieldName.ICAO, FieldName.COUNTRY);
    }

    @Override
    protected List<FieldName> filters() {
        return List.of(FieldName.KIND);
    }

    @Override
    protected Map<FieldName, String> said(Carrier.Facts facts) {
        Map<FieldName, String> said = new EnumMap<>(FieldName.class);
        said.put(FieldName.CODE, facts.code());
        said.put(FieldName.NAME, facts.name());
        said.put(FieldName.KIND, facts.kind().name());
        said.put(FieldName.DESIGNATOR, facts.designator());
        said.put(FieldName.ICAO, facts.icao());
        said.put(FieldName.COUNTRY, facts.country());
        said.put(
                FieldName.AWB_PREFIXES,
                facts.awbPrefixes().stream()
                        .map(prefix -> prefix.prefix() + " " + prefix.source())
                        .collect(Collectors.joining("\n")));
        return said;
    }

    @Override
    protected Carrier.Facts read(FormData typed, String code) {
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
                        .map(CarrierReference::prefix)
                        .toList());
    }

    /** An AWB prefix followed by its source. */
    private static Carrier.AwbPrefix prefix(String line) {
        String[] parts = line.split("\\s+", 2);
        return new Carrier.AwbPrefix(parts[0], parts.length == 1 ? null : parts[1]);
    }

    @Override
    protected Carrier add(String operation, Carrier.Facts facts, String by) {
        return carriers.add(new Carrier(facts), by);
    }
}
