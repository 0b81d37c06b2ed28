package org.aidbridge.reference.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The places that come with the schema, against the list of zones, their countries and cities of the IANA database. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CuratedPlacesTest {

    /** No zone with one of our airports reaches further from the city that names it. */
    private static final double FARTHEST_KM = 2_100;

    private record Zone(String country, String name, double latitude, double longitude) {}

    private static final Map<String, Zone> ZONES = read("iana-zones.csv").stream()
            .map(z -> new Zone(z[0], z[1], Double.parseDouble(z[2]), Double.parseDouble(z[3])))
            .collect(Collectors.toMap(Zone::name, Function.identity()));

    @Inject
    Places places;

    private List<Place.Facts> curated() {
        return places.list("recordedBy", "seed").stream().map(Place::facts).toList();
    }

    @Test
    void the_places_of_april_2021_are_among_them() {
        assertThat(curated())
                .hasSizeGreaterThan(120)
                .extracting(Place.Facts::code)
                .contains(
                        "XIY", "DEL", "BOM", "CTU", "MAA", "CKG", "BLR", "HKG", "LHR", "DXB", "DOH", "BKK", "AMS",
                        "VIE", "PRG", "TLV", "YYZ", "NRT", "KUL", "JFK");
    }

    @Test
    void each_lies_in_a_zone_of_its_country_and_not_far_from_the_city_of_that_zone() {
        assertThat(curated()).allSatisfy(place -> {
            assertThat(Locale.getISOCountries()).contains(place.country());
            Zone zone = ZONES.get(place.zone());
            assertThat(zone).isNotNull();
            assertThat(zone.country()).isEqualTo(place.country());
            assertThat(kilometres(zone, place)).isLessThan(FARTHEST_KM);
        });
    }

    @Test
    void each_is_an_airport_with_both_its_codes_and_exact_coordinates() {
        assertThat(curated()).allSatisfy(place -> {
            assertThat(place.kind()).isEqualTo(Place.Kind.AIRPORT);
            assertThat(place.iata()).isEqualTo(place.code()).matches("[A-Z]{3}");
            assertThat(place.icao()).matches("[A-Z]{4}");
            assertThat(place.source()).isNotBlank();
            assertThat(place.municipality()).isNotBlank();
            // Nobody lands on whole degrees: that would be a coordinate somebody has rounded.
            assertThat(place.latitude().scale() + place.longitude().scale()).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void countries_on_the_same_soil_have_the_same_first_letters_of_icao_codes() {
        // ICAO gives each country its own letters; the large ones have one letter or several pairs.
        Set<String> several = Set.of("US", "CA", "CN", "RU", "AU", "IN", "BR", "SA", "AE", "ID", "CO", "KZ");
        Map<String, Set<String>> letters = curated().stream()
                .filter(place -> !several.contains(place.country()))
                .collect(Collectors.groupingBy(
                        Place.Facts::country, Collectors.mapping(p -> p.icao().substring(0, 2), Collectors.toSet())));
        assertThat(letters).allSatisfy((country, pairs) -> assertThat(pairs).hasSize(1));
    }

    @Test
    void a_zone_that_is_derived_belongs_to_the_country_that_it_is_derived_from() {
        assertThat(read("zones.csv")).hasSizeGreaterThan(200).allSatisfy(area -> {
            String country = area[0].substring(0, 2);
            assertThat(Locale.getISOCountries()).contains(country);
            assertThat(ZONES.get(area[1])).isNotNull().extracting(Zone::country).isEqualTo(country);
        });
    }

    private static double kilometres(Zone zone, Place.Facts place) {
        double a = Math.toRadians(zone.latitude());
        double b = Math.toRadians(place.latitude().doubleValue());
        double apart = Math.toRadians(place.longitude().doubleValue() - zone.longitude());
        return 6_371 * Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(apart));
    }

    private static List<String[]> read(String csv) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(CuratedPlacesTest.class.getResourceAsStream(csv), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
