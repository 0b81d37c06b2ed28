package org.aidbridge.reference.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.aidbridge.reference.revision.Revised;
import org.aidbridge.reference.revision.Validation;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.NormalForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place where goods can be. Its code is the IATA code, the UN/LOCODE or one of our own. The first fact at a place
 * freezes its country and zone, because days were read in that zone.
 */
@Entity
public class Place extends Revised<Place.Facts> {

    /** Hyphen and colon separate the parts of a route id. */
    public static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_]{1,19}");

    private static final Pattern IATA = Pattern.compile("[A-Z]{3}");
    private static final Pattern ICAO = Pattern.compile("[A-Z]{4}");
    private static final Pattern UNLOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    /** Kind of place; informative only. */
    @Schema(name = "PlaceKind")
    public enum Kind {
        AIRPORT,
        HELIPORT,
        PORT,
        RAIL_TERMINAL,
        ROAD_TERMINAL,
        DRY_PORT,
        BORDER_CROSSING,
        WAREHOUSE,
        HOSPITAL,
        PLANT,
        LOCALITY,
        OTHER
    }

    /**
     * Stated facts of a place.
     *
     * @param code 2 to 20 capital letters, digits and underscores
     * @param municipality the city that people search by; may be null
     * @param country ISO 3166-1 alpha-2
     * @param subdivision ISO 3166-2, may be null
     * @param zone IANA time zone
     * @param latitude degrees north, at most six decimals; with the longitude or not at all
     * @param longitude degrees east
     * @param iata of an airport; a three-letter code implies it
     * @param icao location indicator, may be null
     * @param unlocode without a blank, may be null
     * @param source public list, null when entered by hand
     */
    @Schema(name = "PlaceFacts")
    public record Facts(
            @Schema(examples = "XIY") String code,

            @Schema(required = true, examples = "Xi'an Xianyang International Airport")
            String name,

            @Schema(examples = "Xi'an") String municipality,
            @Schema(required = true) Kind kind,
            @Schema(required = true, examples = "CN") String country,
            @Schema(examples = "CN-SN") String subdivision,

            @Schema(required = true, examples = "Asia/Shanghai")
            String zone,

            @Schema(examples = "34.4471") BigDecimal latitude,
            @Schema(examples = "108.752") BigDecimal longitude,
            @Schema(examples = "XIY") String iata,
            @Schema(examples = "ZLXY") String icao,
            @Schema(examples = "CNXIY") String unlocode,
            String source) {

        public Facts {
            code = NormalForm.code(code);
            country = NormalForm.code(country);
            subdivision = NormalForm.code(subdivision);
            icao = NormalForm.code(icao);
            unlocode = NormalForm.code(unlocode);
            iata = iata == null && isIata(code) ? code : NormalForm.code(iata);
            latitude = Validation.plain(latitude);
            longitude = Validation.plain(longitude);
        }

        /** With the zone of its country or subdivision when it has none; null when that is ambiguous. */
        Facts withZoneOfArea() {
            return with(zone == null ? Zones.of(country, subdivision) : zone, this);
        }

        /**
         * These facts, completed by earlier ones. A known subdivision stays, because the lists lag behind ISO 3166-2.
         */
        Facts over(Facts before) {
            if (zone != null) {
                return with(zone, before);
            }
            return with(before.country.equals(country) ? before.zone : Zones.of(country, subdivision), before);
        }

        private Facts with(String zone, Facts otherwise) {
            boolean keepsSubdivision = otherwise.subdivision != null && Objects.equals(otherwise.country, country);
            return new Facts(
                    code,
                    name == null ? otherwise.name : name,
                    municipality == null ? otherwise.municipality : municipality,
                    kind,
                    country,
                    keepsSubdivision ? otherwise.subdivision : subdivision,
                    zone,
                    latitude == null ? otherwise.latitude : latitude,
                    longitude == null ? otherwise.longitude : longitude,
                    iata == null ? otherwise.iata : iata,
                    icao == null ? otherwise.icao : icao,
                    unlocode == null ? otherwise.unlocode : unlocode,
                    source);
        }

        private void check(Validation checks) {
            checks.text("/name", name)
                    .line("/municipality", municipality)
                    .present("/kind", kind)
                    .present("/country", country)
                    .country("/country", country)
                    .subdivision("/subdivision", subdivision, country)
                    .present("/zone", zone)
                    .zone("/zone", zone)
                    .between("/latitude", latitude, -90, 90, 6)
                    .between("/longitude", longitude, -180, 180, 6)
                    .that(
                            (latitude == null) == (longitude == null),
                            latitude == null ? "/latitude" : "/longitude",
                            Message.of("is missing beside the other coordinate"))
                    .shaped("/iata", iata, IATA, Message.of("an IATA location code of three letters"))
                    .shaped("/icao", icao, ICAO, Message.of("an ICAO location indicator of four letters"))
                    .shaped("/unlocode", unlocode, UNLOCODE, Message.of("a UN/LOCODE, like INDEL"))
                    .line("/source", source)
                    .done();
        }
    }

    @Id
    private String code;

    private String name;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String country;
    private String subdivision;
    private String zone;

    @Column(precision = 8, scale = 6)
    private BigDecimal latitude;

    @Column(precision = 9, scale = 6)
    private BigDecimal longitude;

    private String iata;
    private String icao;
    private String unlocode;
    private String source;

    protected Place() {}

    /** @throws org.aidbridge.shared.Invalid (422) with a pointer to all that is wrong */
    public Place(Facts facts) {
        Validation checks = new Validation()
                .code(facts.code(), CODE, Message.of("a place code: 2 to 20 capital letters, digits and underscores"))
                .that(
                        !isIata(facts.code()) || facts.code().equals(facts.iata()),
                        "/iata",
                        Message.of("A code of three letters is the IATA code of the place"));
        take(facts, checks);
        code = facts.code();
    }

    @Override
    protected void restate(Facts facts) {
        take(facts, new Validation());
    }

    private void take(Facts facts, Validation checks) {
        facts.check(checks);
        name = facts.name();
        municipality = facts.municipality();
        kind = facts.kind();
        country = facts.country();
        subdivision = facts.subdivision();
        zone = facts.zone();
        latitude = facts.latitude();
        longitude = facts.longitude();
        iata = facts.iata() == null && isIata(code) ? code : facts.iata();
        icao = facts.icao();
        unlocode = facts.unlocode();
        source = facts.source();
    }

    @Override
    public Facts facts() {
        return new Facts(
                code,
                name,
                municipality,
                kind,
                country,
                subdivision,
                zone,
                latitude,
                longitude,
                iata,
                icao,
                unlocode,
                source);
    }

    @Override
    public String code() {
        return code;
    }

    private static boolean isIata(String code) {
        return code != null && IATA.matcher(code).matches();
    }
}
