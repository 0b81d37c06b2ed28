package org.aidbridge.route.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.aidbridge.route.notice.NoticeView;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.Notice;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.plan.Waiting;

/** Streams cargo that is blocked on closed routes, the most urgent first. */
@ApplicationScoped
public class ImpactQueries {

    private final CargoQueries cargo;
    private final RouteStates states;

    ImpactQueries(CargoQueries cargo, RouteStates states) {
        this.cargo = cargo;
        this.states = states;
    }

    interface Listener {
        void hear(BlockedCargo stuck) throws IOException;
    }

    /**
     * All blocked cargo.
     *
     * @return totals by item; a quantity that waits for two legs counts once
     */
    public Collection<ImpactView.Total> all(String operation, AsOf asOf, boolean isNow, Consumer<BlockedCargo> taker) {
        try {
            return held(inForce(operation, asOf, isNow), taker::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first blocked cargo, with the totals of all. */
    public ImpactView first(int most, String operation, AsOf asOf, boolean isNow) {
        return first(most, inForce(operation, asOf, isNow));
    }

    /**
     * The same for the suspension of a published notice, and what that notice changed.
     *
     * @throws org.aidbridge.shared.Unknown (404) when the operation has no such notice, or had none then
     */
    public ImpactView first(int most, String operation, UUID notice, AsOf asOf, boolean isNow) {
        return first(most, published(operation, notice, asOf, isNow));
    }

    /** The same for a draft. */
    public ImpactView first(int most, Notice draft, AsOf now) {
        return first(most, drafted(draft, now));
    }

    private ImpactView first(int most, ImpactQuery query) {
        List<BlockedCargo> legs = new ArrayList<>();
        List<BlockedCargo> inFlight = new ArrayList<>();
        List<BlockedCargo> freed = new ArrayList<>();
        try {
            var totals = held(query, upTo(most, legs));
            flying(query, upTo(most, inFlight));
            var freedTotals = freed(query, upTo(most, freed));
            return new ImpactView(
                    NoticeView.of(query.draft()),
                    query.changes(),
                    query.operation(),
                    query.asOf(),
                    query.routes(),
                    legs,
                    inFlight,
                    List.copyOf(totals),
                    freed,
                    List.copyOf(freedTotals));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listener upTo(int most, List<BlockedCargo> first) {
        return stuck -> {
            if (first.size() < most) {
                first.add(stuck);
            }
        };
    }

    ImpactQuery inForce(String operation, AsOf asOf, boolean isNow) {
        settle(operation, isNow);
        Map<String, RouteHistory> closing = states.closing(operation, asOf);
        Map<String, RouteState> then = states.of(operation, closing.keySet(), asOf);
        List<ImpactView.Closed> routes = closing.entrySet().stream()
                .map(e -> ImpactView.Closed.of(then.get(e.getKey()), e.getValue(), asOf.validAt()))
                .toList();
        return ImpactQuery.ofAll(operation, asOf, isNow, routes, closing);
    }

    /** @throws org.aidbridge.shared.Unknown (404) when the operation has no such notice, or had none then */
    ImpactQuery published(String operation, UUID notice, AsOf asOf, boolean isNow) {
        settle(operation, isNow);
        return ImpactQuery.ofOne(operation, null, states.effects(operation, notice, asOf), asOf, isNow);
    }

    ImpactQuery drafted(Notice draft, AsOf now) {
        return ImpactQuery.ofOne(draft.operation(), draft, states.effects(draft, now), now, true);
    }

    private void settle(String operation, boolean isNow) {
        if (!isNow) {
            states.settle(operation);
        }
    }

    Collection<ImpactView.Total> held(ImpactQuery query, Listener listener) throws IOException {
        return stream(query, query.closed(), false, query::isHeld, listener);
    }

    /** In the air on closed routes, and not affected. */
    void flying(ImpactQuery query, Listener listener) throws IOException {
        stream(query, query.closed(), true, query::isFlying, listener);
    }

    /** Blocked without the notice. */
    Collection<ImpactView.Total> freed(ImpactQuery query, Listener listener) throws IOException {
        return stream(query, query.freeing(), false, query::isFreed, listener);
    }

    private Collection<ImpactView.Total> stream(
            ImpactQuery query, Set<String> routes, boolean flying, Predicate<Waiting> choice, Listener listener)
            throws IOException {
        Map<String, ImpactView.Total> totals = new TreeMap<>();
        if (routes.isEmpty()) {
            return totals.values();
        }
        CargoQueries.Taker taker = each -> {
            Set<List<Object>> counted = new HashSet<>();
            for (Waiting waiting : Waiting.of(each.position(), each.legs())) {
                if (choice.test(waiting)) {
                    BlockedCargo stuck = BlockedCargo.of(each, waiting, query.isHeldByOthers(waiting));
                    listener.hear(stuck);
                    if (counted.add(List.of(waiting.line(), waiting.slot()))) {
                        totals.merge(stuck.item(), ImpactView.Total.of(stuck), ImpactView.Total::plus);
                    }
                }
            }
        };
        if (query.isNow()) {
            cargo.now(query.operation(), routes, flying, taker);
        } else {
            cargo.asOf(query.operation(), routes, query.asOf(), taker);
        }
        return totals.values();
    }
}
