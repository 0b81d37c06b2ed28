package org.aidbridge.reference.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

@ApplicationScoped
class PlaceProblems implements ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "place_pkey", key -> new Conflict("/code", Message.of("There is already a place {code}", key)),
                "place_iata_key",
                        key -> new Conflict(
                                "/iata", Message.of("There is already a place with the IATA code {code}", key)),
                "place_icao_key",
                        key -> new Conflict(
                                "/icao", Message.of("There is already a place with the ICAO code {code}", key)),
                "place_country_zone_settled_check",
                        key -> new Conflict(
                                "/zone",
                                Message.of(
                                        "Facts were recorded at this place: its country and its zone no longer change")));
    }
}
