package org.aidbridge.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Problem;

@ApplicationScoped
class PlaceProblems implements ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "place_pkey", key -> new Conflict("/code", "There is already a place " + key),
                "place_iata_key", key -> new Conflict("/iata", "There is already a place with the IATA code " + key),
                "place_icao_key", key -> new Conflict("/icao", "There is already a place with the ICAO code " + key),
                "place_country_zone_settled_check",
                        key -> new Conflict(
                                "/zone",
                                "Facts were recorded at this place: its country and its zone no longer change"));
    }
}
