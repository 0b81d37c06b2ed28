package org.aidbridge.reference.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

@ApplicationScoped
class CarrierProblems implements ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "carrier_pkey", key -> new Conflict("/code", Message.of("There is already a carrier {code}", key)),
                "route_pkey", key -> new Conflict(Message.of("There is already a route {route}", key)),
                "route_carrier_fkey", key -> new Unknown("carrier", key),
                "pattern_pkey",
                        key -> new Conflict(
                                Message.of("There is already a pattern of {route}; PUT states it anew", key)),
                "departure_pkey",
                        key -> new Conflict(
                                Message.of("There is already a departure {departure}; PUT revises it", key)),
                "route_origin_fkey", key -> new Invalid("/origin", Message.of("There is no place {place}", key)),
                "route_destination_fkey",
                        key -> new Invalid("/destination", Message.of("There is no place {place}", key)));
    }
}
