package org.aidbridge.impact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aidbridge.disruption.RouteStates;
import org.aidbridge.notice.Announced;
import org.aidbridge.notice.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tells what is stuck on closed routes as it finds it, shipment by shipment: what is in the answer is never all in memory,
 * so the totals come last.
 */
@ApplicationScoped
class Impact {

    /** The shape of the answer, for those who read about it; it is written piece by piece. */
    @Schema(name = "Impact")
    record View(
            String operation,
            AsOf asOf,
            List<Closed> routes,
            List<Stuck> legs,
            List<Stuck> inFlight,
            List<Total> totals) {}

    /** A route that is closed. */
    @Schema(name = "ClosedRoute")
    record Closed(
            String id,
            Announced state,
            Instant closedSince,
            Long days,
            LocalDate reviewOn,
            boolean reviewDue,
            LocalDate resumesOn,
            UUID notice) {
        static Closed of(RouteState state) {
            return new Closed(
                    state.route().id(),
                    state.now().state(),
                    state.closedSince(),
                    state.days(),
                    state.reviewOn(),
                    state.reviewDue(),
                    state.resumesOn(),
                    state.now().cause().id());
        }
    }

    /**
     * What of an item has not left. A quantity that is to leave on two closed routes, one after the other, counts once.
     *
     * @param kg of those whose weight is known; null when of none
     */
    @Schema(name = "ImpactTotal")
    record Total(String item, String unit, Quantity quantity, BigDecimal kg) {
        Total plus(Stuck stuck) {
            BigDecimal weight = stuck.kg() == null ? kg : kg == null ? stuck.kg() : kg.add(stuck.kg());
            return new Total(item, unit, quantity.plus(stuck.quantity()), weight);
        }
    }

    private final CargoQueries cargo;
    private final RouteStates states;
    private final ObjectWriter writer;
    private final Clock clock;

    Impact(CargoQueries cargo, RouteStates states, ObjectMapper mapper, Clock clock) {
        this.cargo = cargo;
        this.states = states;
        this.writer = mapper.writer();
        this.clock = clock;
    }

    /**
     * @param notice null for all that is in force; else only routes that its suspension keeps closed
     * @throws org.aidbridge.shared.Unknown (404) when the operation has no such notice
     */
    StreamingOutput of(String operation, UUID notice) {
        AsOf now = AsOf.now(clock);
        List<RouteState> closed =
                notice == null ? states.closed(operation, now) : states.closedBy(operation, notice, now);
        return output -> {
            try (JsonGenerator json = writer.createGenerator(output)) {
                write(operation, closed, now, json);
            }
        };
    }

    private void write(String operation, List<RouteState> closed, AsOf now, JsonGenerator json) throws IOException {
        Map<String, RouteState> byId = new HashMap<>();
        closed.forEach(state -> byId.put(state.route().id(), state));
        Map<String, Total> totals = new TreeMap<>();
        json.writeStartObject();
        json.writeStringField("operation", operation);
        json.writeFieldName("asOf");
        writer.writeValue(json, now);
        json.writeArrayFieldStart("routes");
        for (RouteState state : closed) {
            writer.writeValue(json, Closed.of(state));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("legs");
        cargo.each(operation, byId.keySet(), each -> stuck(each, byId, json, totals));
        json.writeEndArray();
        json.writeArrayFieldStart("inFlight");
        cargo.each(operation, byId.keySet(), each -> inFlight(each, byId, json));
        json.writeEndArray();
        json.writeArrayFieldStart("totals");
        for (Total total : totals.values()) {
            writer.writeValue(json, total);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void stuck(Cargo each, Map<String, RouteState> closed, JsonGenerator json, Map<String, Total> totals)
            throws IOException {
        Map<List<Object>, Boolean> counted = new HashMap<>();
        for (Waiting waiting : Waiting.of(each.position(), each.legs())) {
            if (!waiting.isFlying() && isAffected(waiting, closed)) {
                Stuck stuck = Stuck.of(each, waiting);
                writer.writeValue(json, stuck);
                if (counted.put(List.of(waiting.line(), waiting.slot()), true) == null) {
                    totals.merge(
                            stuck.item(),
                            new Total(stuck.item(), stuck.unit(), stuck.quantity(), stuck.kg()),
                            (total, one) -> total.plus(stuck));
                }
            }
        }
    }

    private void inFlight(Cargo each, Map<String, RouteState> closed, JsonGenerator json) throws IOException {
        for (Waiting waiting : Waiting.of(each.position(), each.legs())) {
            if (waiting.isFlying() && isOnOne(waiting, closed.keySet())) {
                writer.writeValue(json, Stuck.of(each, waiting));
            }
        }
    }

    private static boolean isOnOne(Waiting waiting, Collection<String> routes) {
        return waiting.leg().routes().stream().anyMatch(routes::contains);
    }

    /** Whether a route is closed when the goods are to leave: not when that is after the day of a scheduled resumption. */
    private static boolean isAffected(Waiting waiting, Map<String, RouteState> closed) {
        return waiting.leg().routes().stream()
                .map(closed::get)
                .anyMatch(state -> state != null
                        && (state.resumesOn() == null
                                || waiting.leg().departsAt() == null
                                || waiting.leg()
                                        .departsAt()
                                        .isBefore(state.now().cause().resumesAt())));
    }
}
