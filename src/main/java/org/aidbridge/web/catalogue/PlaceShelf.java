package org.aidbridge.web.catalogue;

import static org.aidbridge.web.shelf.Field.Type.CODE;
import static org.aidbridge.web.shelf.Field.Type.NUMBER;
import static org.aidbridge.web.shelf.Field.Type.TEXT;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.http.Language;
import org.aidbridge.reference.place.Place;
import org.aidbridge.reference.place.Places;
import org.aidbridge.reference.revision.Settling;
import org.aidbridge.web.Bundles;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Field;
import org.aidbridge.web.shelf.Kind;
import org.aidbridge.web.shelf.Shelf;
import org.aidbridge.web.shelf.Stated;
import org.aidbridge.web.shelf.Vocabulary;

/** Places: where goods can be. */
@Singleton
class PlaceShelf extends Shelf<Place, String, Place.Facts> {

    private final Places places;
    private final Settling settling;

    PlaceShelf(Places places, Settling settling) {
        super(Kind.PLACE, places, Shelf::shared);
        this.places = places;
        this.settling = settling;
    }

    @Override
    protected List<Field> fields(Language language) {
        return List.of(
                Field.of(Stated.CODE, CODE).required().like("XIY, CNXIY, SAFDARJUNG"),
                Field.of(Stated.NAME, TEXT).required(),
                Field.choice(
                                Stated.KIND,
                                Vocabulary.of(Place.Kind.values(), Bundles.in(CatalogueTexts.class, language)::place))
                        .required(),
                Field.of(Stated.MUNICIPALITY, TEXT),
                Field.choice(Stated.COUNTRY, Vocabulary.countries(language)).required(),
                Field.of(Stated.SUBDIVISION, CODE).like("CN-SN"),
                Field.suggestion(Stated.ZONE, Vocabulary.zones()).required().like("Asia/Shanghai"),
                Field.of(Stated.LATITUDE, NUMBER).like("34.4471"),
                Field.of(Stated.LONGITUDE, NUMBER).like("108.752"),
                Field.of(Stated.IATA, CODE).like("XIY"),
                Field.of(Stated.ICAO, CODE).like("ZLXY"),
                Field.of(Stated.UNLOCODE, CODE).like("CNXIY"),
                Field.of(Stated.SOURCE, TEXT));
    }

    @Override
    protected List<Stated> columns() {
        return List.of(Stated.NAME, Stated.KIND, Stated.MUNICIPALITY, Stated.COUNTRY, Stated.ZONE);
    }

    @Override
    protected List<Stated> filters() {
        return List.of(Stated.KIND, Stated.COUNTRY);
    }

    @Override
    protected Set<Stated> settled(String code) {
        return settling.isSettled("place", code) ? Set.of(Stated.COUNTRY, Stated.ZONE) : Set.of();
    }

    @Override
    protected Map<Stated, String> said(Place.Facts facts) {
        Map<Stated, String> said = new EnumMap<>(Stated.class);
        said.put(Stated.CODE, facts.code());
        said.put(Stated.NAME, facts.name());
        said.put(Stated.KIND, facts.kind().name());
        said.put(Stated.MUNICIPALITY, facts.municipality());
        said.put(Stated.COUNTRY, facts.country());
        said.put(Stated.SUBDIVISION, facts.subdivision());
        said.put(Stated.ZONE, facts.zone());
        said.put(Stated.LATITUDE, plain(facts.latitude()));
        said.put(Stated.LONGITUDE, plain(facts.longitude()));
        said.put(Stated.IATA, facts.iata());
        said.put(Stated.ICAO, facts.icao());
        said.put(Stated.UNLOCODE, facts.unlocode());
        said.put(Stated.SOURCE, facts.source());
        return said;
    }

    @Override
    protected Place.Facts read(Typed typed, String code) {
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
