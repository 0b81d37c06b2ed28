package org.aidbridge.reference.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.reference.revision.RevisedEntries;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Unknown;

@ApplicationScoped
public class Carriers extends RevisedEntries<Carrier, String, Carrier.Facts> implements ConstraintProblems {

    Carriers() {
        super(Carrier.class, "carrier");
    }

    @Override
    protected Carrier.Facts comparable(Carrier.Facts facts) {
        return new Carrier.Facts(
                facts.code(),
                facts.name(),
                facts.kind(),
                facts.designator(),
                facts.icao(),
                facts.country(),
                facts.awbPrefixes().stream()
                        .sorted(Comparator.comparing(Carrier.AwbPrefix::prefix)
                                .thenComparing(Carrier.AwbPrefix::source))
                        .toList());
    }

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "carrier_pkey", key -> new Conflict("/code", Message.of("There is already a carrier {code}", key)),
                "route_pkey", key -> new Conflict(Message.of("There is already a route {route}", key)),
                "route_carrier_fkey", key -> new Unknown("carrier", key),
                "pattern_pkey",
                        key -> new Conflict(
                                Message.of("There is already a pattern of {route}; use PUT to replace it", key)),
                "departure_pkey",
                        key -> new Conflict(
                                Message.of("There is already a departure {departure}; PUT revises it", key)),
                "route_origin_fkey", key -> new Invalid("/origin", Message.of("There is no place {place}", key)),
                "route_destination_fkey",
                        key -> new Invalid("/destination", Message.of("There is no place {place}", key)));
    }
}
