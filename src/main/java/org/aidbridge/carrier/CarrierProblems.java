package org.aidbridge.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

@ApplicationScoped
class CarrierProblems implements ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "carrier_pkey", key -> new Conflict("/code", "There is already a carrier " + key),
                "route_pkey", key -> new Conflict("There is already a route " + key),
                "route_carrier_fkey", key -> new Unknown("carrier", key),
                "pattern_pkey", key -> new Conflict("There is already a pattern of " + key + "; PUT states it anew"),
                "departure_pkey", key -> new Conflict("There is already a departure " + key + "; PUT revises it"),
                "route_origin_fkey", key -> new Invalid("/origin", "There is no place " + key),
                "route_destination_fkey", key -> new Invalid("/destination", "There is no place " + key));
    }
}
