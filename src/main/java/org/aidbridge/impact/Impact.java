package org.aidbridge.impact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.aidbridge.disruption.Effect;
import org.aidbridge.disruption.NoticeView;
import org.aidbridge.disruption.RouteStates;
import org.aidbridge.notice.Notice;
import org.aidbridge.notice.Outlook;
import org.aidbridge.notice.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.Waiting;

/**
 * Tells what is stuck on closed routes as it finds it, shipment by shipment: what is in the answer is never all in memory,
 * so the totals come last.
 */
@ApplicationScoped
public class Impact {

    private final CargoQueries cargo;
    private final RouteStates states;
    private final ObjectWriter writer;

    Impact(CargoQueries cargo, RouteStates states, ObjectMapper mapper) {
        this.cargo = cargo;
        this.states = states;
        this.writer = mapper.writer();
    }

    /**
     * What is asked about.
     *
     * @param holding the routes that count as closed, by all notices or by one
     * @param others for the impact of one notice how routes stand without it; null for that of all
     * @param opened the routes that would be closed without that notice, as they stand with it
     */
    private record Asked(
            String operation,
            AsOf asOf,
            boolean isNow,
            List<ImpactView.Closed> routes,
            Map<String, Outlook> holding,
            Map<String, Outlook> others,
            Map<String, Outlook> opened) {

        Boolean isHeldByOthers(Waiting waiting) {
            return others == null
                    ? null
                    : waiting.heldBy(others, asOf.validAt()).isPresent();
        }

        boolean isHeld(Waiting waiting) {
            return waiting.heldBy(holding, asOf.validAt()).isPresent();
        }

        /** Whether it would be held up without the notice, and is not with it. */
        boolean isFreed(Waiting waiting) {
            return waiting.heldBy(others, asOf.validAt()).isPresent()
                    && waiting.heldBy(opened, asOf.validAt()).isEmpty();
        }
    }

    /** Is told each quantity in turn. */
    private interface Listener {
        void hear(Stuck stuck) throws IOException;
    }

    /** Chooses among what waits or flies. */
    private interface Choice {
        boolean takes(Waiting waiting);
    }

    /**
     * Tells of what is stuck by all that is in force then, the most urgent first, for those who do not want it as JSON.
     *
     * @return by item, a quantity that waits for two legs once
     */
    public Collection<ImpactView.Total> tell(String operation, AsOf asOf, boolean isNow, Consumer<Stuck> taker) {
        Asked asked = inForce(operation, asOf, isNow);
        try {
            return told(asked, asked.holding().keySet(), false, asked::isHeld, taker::accept)
                    .values();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of what is stuck by all that is in force then, with the totals of all of it. */
    public ImpactView first(int most, String operation, AsOf asOf, boolean isNow) {
        return first(most, inForce(operation, asOf, isNow), null, List.of());
    }

    /**
     * The same of what is stuck by the suspension that a published notice belongs to, and what that notice changed.
     *
     * @throws org.aidbridge.shared.Unknown (404) when the operation has no such notice, or had none then
     */
    public ImpactView first(int most, String operation, UUID notice, AsOf asOf, boolean isNow) {
        settle(operation, isNow);
        List<Effect> effects = states.effects(operation, notice, asOf);
        return first(most, asked(operation, effects, asOf, isNow), null, effects);
    }

    /** The same of a notice that is only a draft yet, were it published now. */
    public ImpactView first(int most, Notice draft, AsOf now) {
        List<Effect> effects = states.effects(draft, now);
        return first(most, asked(draft.operation(), effects, now, true), draft, effects);
    }

    private ImpactView first(int most, Asked asked, Notice draft, List<Effect> effects) {
        AsOf asOf = asked.asOf();
        Set<String> ids = asked.holding().keySet();
        List<Stuck> legs = new ArrayList<>();
        List<Stuck> inFlight = new ArrayList<>();
        List<Stuck> freed = new ArrayList<>();
        try {
            var totals = told(asked, ids, false, asked::isHeld, upTo(most, legs));
            told(asked, ids, true, flyingOn(ids), upTo(most, inFlight));
            var freedTotals = told(asked, freeing(effects, asOf), false, asked::isFreed, upTo(most, freed));
            return new ImpactView(
                    NoticeView.of(draft),
                    effects.stream()
                            .filter(Effect::isChange)
                            .map(effect -> ImpactView.Change.of(asked.operation(), effect, asOf))
                            .toList(),
                    asked.operation(),
                    asOf,
                    asked.routes(),
                    legs,
                    inFlight,
                    List.copyOf(totals.values()),
                    freed,
                    List.copyOf(freedTotals.values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listener upTo(int most, List<Stuck> first) {
        return stuck -> {
            if (first.size() < most) {
                first.add(stuck);
            }
        };
    }

    /** What is stuck by all that is in force then. */
    StreamingOutput of(String operation, AsOf asOf, boolean isNow) {
        Asked asked = inForce(operation, asOf, isNow);
        return output -> {
            try (JsonGenerator json = writer.createGenerator(output)) {
                json.writeStartObject();
                write(asked, json);
                json.writeEndObject();
            }
        };
    }

    private Asked inForce(String operation, AsOf asOf, boolean isNow) {
        settle(operation, isNow);
        Map<String, Outlook> closing = states.closing(operation, asOf);
        Map<String, RouteState> then = states.of(operation, closing.keySet(), asOf);
        List<ImpactView.Closed> routes = closing.entrySet().stream()
                .map(e -> ImpactView.Closed.of(then.get(e.getKey()), e.getValue(), asOf.validAt()))
                .toList();
        return new Asked(operation, asOf, isNow, routes, closing, null, Map.of());
    }

    /**
     * What is stuck by the suspension that a published notice belongs to, and what that notice changed.
     *
     * @throws org.aidbridge.shared.Unknown (404) when the operation has no such notice, or had none then
     */
    StreamingOutput of(String operation, UUID notice, AsOf asOf, boolean isNow) {
        settle(operation, isNow);
        return of(operation, null, states.effects(operation, notice, asOf), asOf, isNow);
    }

    /** The same of a notice that is only a draft yet, were it published now. */
    StreamingOutput of(Notice draft, AsOf now) {
        return of(draft.operation(), draft, states.effects(draft, now), now, true);
    }

    private void settle(String operation, boolean isNow) {
        if (!isNow) {
            states.settle(operation);
        }
    }

    /** @param draft told first; null for a notice that is published */
    private StreamingOutput of(String operation, Notice draft, List<Effect> effects, AsOf asOf, boolean isNow) {
        Asked asked = asked(operation, effects, asOf, isNow);
        return output -> {
            try (JsonGenerator json = writer.createGenerator(output)) {
                json.writeStartObject();
                if (draft != null) {
                    json.writeFieldName("notice");
                    writer.writeValue(json, NoticeView.of(draft));
                }
                json.writeArrayFieldStart("changes");
                for (Effect effect : effects) {
                    if (effect.isChange()) {
                        writer.writeValue(json, ImpactView.Change.of(operation, effect, asOf));
                    }
                }
                json.writeEndArray();
                write(asked, json);
                json.writeArrayFieldStart("freed");
                Map<String, ImpactView.Total> freed =
                        told(asked, freeing(effects, asOf), false, asked::isFreed, into(json));
                json.writeEndArray();
                totals("freedTotals", freed.values(), json);
                json.writeEndObject();
            }
        };
    }

    private static Asked asked(String operation, List<Effect> effects, AsOf asOf, boolean isNow) {
        Map<String, Outlook> alone = new LinkedHashMap<>();
        Map<String, Outlook> without = new LinkedHashMap<>();
        Map<String, Outlook> with = new LinkedHashMap<>();
        List<ImpactView.Closed> routes = new ArrayList<>();
        for (Effect effect : effects) {
            String id = effect.route().id();
            if (effect.alone().closedFrom(asOf.validAt()).isPresent()) {
                alone.put(id, effect.alone());
                routes.add(ImpactView.Closed.of(effect.after(), effect.alone(), asOf.validAt()));
            }
            without.put(id, effect.without());
            with.put(id, effect.outlook());
        }
        return new Asked(operation, asOf, isNow, routes, alone, without, with);
    }

    /** The routes that something may be freed on. */
    private static Set<String> freeing(List<Effect> effects, AsOf asOf) {
        Set<String> freeing = new TreeSet<>();
        effects.stream()
                .filter(Effect::isChange)
                .filter(e -> e.without().closedFrom(asOf.validAt()).isPresent())
                .forEach(e -> freeing.add(e.route().id()));
        return freeing;
    }

    private void write(Asked asked, JsonGenerator json) throws IOException {
        json.writeStringField("operation", asked.operation());
        json.writeFieldName("asOf");
        writer.writeValue(json, asked.asOf());
        json.writeArrayFieldStart("routes");
        for (ImpactView.Closed route : asked.routes()) {
            writer.writeValue(json, route);
        }
        json.writeEndArray();
        Set<String> ids = asked.holding().keySet();
        json.writeArrayFieldStart("legs");
        Map<String, ImpactView.Total> totals = told(asked, ids, false, asked::isHeld, into(json));
        json.writeEndArray();
        json.writeArrayFieldStart("inFlight");
        told(asked, ids, true, flyingOn(ids), into(json));
        json.writeEndArray();
        totals("totals", totals.values(), json);
    }

    private static Choice flyingOn(Set<String> routes) {
        return waiting -> waiting.isFlying() && waiting.leg().routes().stream().anyMatch(routes::contains);
    }

    private void totals(String name, Collection<ImpactView.Total> totals, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (ImpactView.Total total : totals) {
            writer.writeValue(json, total);
        }
        json.writeEndArray();
    }

    private Listener into(JsonGenerator json) {
        return stuck -> writer.writeValue(json, stuck);
    }

    /** Tells of what is chosen as it is found; adds it up by item, a quantity that waits for two legs once. */
    private Map<String, ImpactView.Total> told(
            Asked asked, Set<String> routes, boolean flying, Choice choice, Listener listener) throws IOException {
        Map<String, ImpactView.Total> totals = new TreeMap<>();
        if (routes.isEmpty()) {
            return totals;
        }
        CargoQueries.Taker taker = each -> {
            Set<List<Object>> counted = new HashSet<>();
            for (Waiting waiting : Waiting.of(each.position(), each.legs())) {
                if (choice.takes(waiting)) {
                    Stuck stuck = Stuck.of(each, waiting, asked.isHeldByOthers(waiting));
                    listener.hear(stuck);
                    if (counted.add(List.of(waiting.line(), waiting.slot()))) {
                        totals.merge(stuck.item(), ImpactView.Total.of(stuck), ImpactView.Total::plus);
                    }
                }
            }
        };
        if (asked.isNow()) {
            cargo.now(asked.operation(), routes, flying, taker);
        } else {
            cargo.asOf(asked.operation(), routes, asked.asOf(), taker);
        }
        return totals;
    }
}
