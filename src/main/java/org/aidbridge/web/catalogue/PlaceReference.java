package org.aidbridge.web.catalogue;

import static org.aidbridge.web.reference.Field.Type.CODE;
import static org.aidbridge.web.reference.Field.Type.NUMBER;
import static org.aidbridge.web.reference.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.http.Language;
import org.aidbridge.reference.place.Place;
import org.aidbridge.reference.place.Places;
import org.aidbridge.reference.revision.ReferenceFreeze;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferenceForm;
import org.aidbridge.web.reference.Vocabulary;

@Singleton
class PlaceReference extends ReferenceForm<Place, String, Place.Facts> {

    private final Places places;
    private final ReferenceFreeze freeze;

    PlaceReference(Places places, ReferenceFreeze freeze) {
        super(Kind.PLACE, places, ReferenceForm::shared);
        this.places = places;
        this.freeze = freeze;
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(FieldName.CODE, CODE).required().like("XIY, CNXIY, SAFDARJUNG"),
                Field.of(FieldName.NAME, TEXT).required(),
                Field.choice(
                                FieldName.KIND,
                                Vocabulary.of(Place.Kind.values(), Bundles.in(CatalogueTexts.class, language)::place))
                        .required(),
                Field.of(FieldName.MUNICIPALITY, TEXT),
                Field.choice(FieldName.COUNTRY, Vocabulary.countries(language)).required(),
                Field.of(FieldName.SUBDIVISION, CODE).like("CN-SN"),
                Field.suggestion(FieldName.ZONE, Vocabulary.zones()).required().like("Asia/Shanghai"),
                Field.of(FieldName.LATITUDE, NUMBER).like("34.4471"),
                Field.of(FieldName.LONGITUDE, NUMBER).like("108.752"),
                Field.of(FieldName.IATA, CODE).like("XIY"),
                Field.of(FieldName.ICAO, CODE).like("ZLXY"),
                Field.of(FieldName.UNLOCODE, CODE).like("CNXIY"),
                Field.of(FieldName.SOURCE, TEXT));
    }

    @Override
    protected List<FieldName> columns() {
        return List.of(FieldName.NAME, FieldName.KIND, FieldName.MUNICIPALITY, FieldName.COUNTRY, FieldName.ZONE);
    }

    @Override
    protected List<FieldName> filters() {
        return List.of(FieldName.KIND, FieldName.COUNTRY);
    }

    @Override
    protected Set<FieldName> settled(String code) {
        return freeze.isFrozen("place", code) ? Set.of(FieldName.COUNTRY, FieldName.ZONE) : Set.of();
    }

    @Override
    protected Map<FieldName, String> said(Place.Facts facts) {
        Map<FieldName, String> said = new EnumMap<>(FieldName.class);
        said.put(FieldName.CODE, facts.code());
        said.put(FieldName.NAME, facts.name());
        said.put(FieldName.KIND, facts.kind().name());
        said.put(FieldName.MUNICIPALITY, facts.municipality());
        said.put(FieldName.COUNTRY, facts.country());
        said.put(FieldName.SUBDIVISION, facts.subdivision());
        said.put(FieldName.ZONE, facts.zone());
        said.put(FieldName.LATITUDE, plain(facts.latitude()));
        said.put(FieldName.LONGITUDE, plain(facts.longitude()));
        said.put(FieldName.IATA, facts.iata());
        said.put(FieldName.ICAO, facts.icao());
        said.put(FieldName.UNLOCODE, facts.unlocode());
        said.put(FieldName.SOURCE, facts.source());
        return said;
    }

    @Override
    protected Place.Facts read(FormData typed, String code) {
        BigDecimal latitude = typed.number("latitude", "/latitude", BigDecimal.valueOf(90));
        BigDecimal longitude = typed.number("longitude", "/longitude", BigDecimal.valueOf(180));
        Place.Kind kind = typed.choice(Place.Kind.class, "kind", "/kind");
        typed.requireRead();
        return new Place.Facts(
                code,
                typed.text("name"),
                typed.text("municipality"),
                kind,
                typed.text("country"),
                typed.text("subdivision"),
                typed.text("zone"),
                latitude,
                longitude,
                typed.text("iata"),
                typed.text("icao"),
                typed.text("unlocode"),
                typed.text("source"));
    }

    @Override
    protected Place add(String operation, Place.Facts facts, String by) {
        return places.add(new Place(facts), by);
    }
}
