package org.aidbridge.reference.carrier;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A route as it was entered: what it is, not how it stands. */
@Schema(name = "Route")
public record RouteView(
        @Schema(examples = "3U:XIY-DEL") String id,
        @Schema(examples = "3U") String carrier,
        @Schema(examples = "XIY") String origin,
        @Schema(examples = "DEL") String destination,
        String flight,
        Instant recordedAt,
        String recordedBy) {

    public static RouteView of(Route route) {
        return new RouteView(
                route.id(),
                route.carrier(),
                route.origin(),
                route.destination(),
                route.flight(),
                route.recordedAt(),
                route.recordedBy());
    }
}
