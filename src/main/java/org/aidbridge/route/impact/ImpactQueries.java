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
import org.aidbridge.route.state.Outlook;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.plan.Waiting;

/** Tells what is stuck on closed routes as it finds it, shipment by shipment, the most urgent first. */
@ApplicationScoped
public class ImpactQueries {

    private final CargoQueries cargo;
    private final RouteStates states;

    ImpactQueries(CargoQueries cargo, RouteStates states) {
        this.cargo = cargo;
        this.states = states;
    }

    /** Is told each quantity in turn. */
    interface Listener {
        void hear(BlockedCargo stuck) throws IOException;
    }

    /**
     * Tells of what is stuck by all that is in force then, the most urgent first, for those who do not want it as JSON.
     *
     * @return by item, a quantity that waits for two legs once
     */
    public Collection<ImpactView.Total> tell(String operation, AsOf asOf, boolean isNow, Consumer<BlockedCargo> taker) {
        try {
            return held(inForce(operation, asOf, isNow), taker::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of what is stuck by all that is in force then, with the totals of all of it. */
    public ImpactView first(int most, String operation, AsOf asOf, boolean isNow) {
        return first(most, inForce(operation, asOf, isNow));
    }

    /**
     * The same of what is stuck by the suspension that a published notice belongs to, and what that notice changed.
     *
     * @throws org.aidbridge.shared.Unknown (404) when the operation has no such notice, or had none then
     */
    public ImpactView first(int most, String operation, UUID notice, AsOf asOf, boolean isNow) {
        return first(most, published(operation, notice, asOf, isNow));
    }

    /** The same of a notice that is only a draft yet, were it published now. */
    public ImpactView first(int most, Notice draft, AsOf now) {
        return first(most, drafted(draft, now));
    }

    private ImpactView first(int most, ImpactQuery asked) {
        List<BlockedCargo> legs = new ArrayList<>();
        List<BlockedCargo> inFlight = new ArrayList<>();
        List<BlockedCargo> freed = new ArrayList<>();
        try {
            var totals = held(asked, upTo(most, legs));
            flying(asked, upTo(most, inFlight));
            var freedTotals = freed(asked, upTo(most, freed));
            return new ImpactView(
                    NoticeView.of(asked.draft()),
                    asked.changes(),
                    asked.operation(),
                    asked.asOf(),
                    asked.routes(),
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

    /** All that is in force then. */
    ImpactQuery inForce(String operation, AsOf asOf, boolean isNow) {
        settle(operation, isNow);
        Map<String, Outlook> closing = states.closing(operation, asOf);
        Map<String, RouteState> then = states.of(operation, closing.keySet(), asOf);
        List<ImpactView.Closed> routes = closing.entrySet().stream()
                .map(e -> ImpactView.Closed.of(then.get(e.getKey()), e.getValue(), asOf.validAt()))
                .toList();
        return ImpactQuery.ofAll(operation, asOf, isNow, routes, closing);
    }

    /**
     * The suspension that a published notice belongs to, and what that notice changed.
     *
     * @throws org.aidbridge.shared.Unknown (404) when the operation has no such notice, or had none then
     */
    ImpactQuery published(String operation, UUID notice, AsOf asOf, boolean isNow) {
        settle(operation, isNow);
        return ImpactQuery.ofOne(operation, null, states.effects(operation, notice, asOf), asOf, isNow);
    }

    /** A notice that is only a draft yet, were it published now. */
    ImpactQuery drafted(Notice draft, AsOf now) {
        return ImpactQuery.ofOne(draft.operation(), draft, states.effects(draft, now), now, true);
    }

    private void settle(String operation, boolean isNow) {
        if (!isNow) {
            states.settle(operation);
        }
    }

    /** What is held up. */
    Collection<ImpactView.Total> held(ImpactQuery asked, Listener listener) throws IOException {
        return told(asked, asked.closed(), false, asked::isHeld, listener);
    }

    /** What is in the air on routes that are closed, and not affected. */
    void flying(ImpactQuery asked, Listener listener) throws IOException {
        told(asked, asked.closed(), true, asked::isFlying, listener);
    }

    /** What would be held up without the notice that is asked about. */
    Collection<ImpactView.Total> freed(ImpactQuery asked, Listener listener) throws IOException {
        return told(asked, asked.freeing(), false, asked::isFreed, listener);
    }

    /** Tells of what is chosen as it is found; adds it up by item, a quantity that waits for two legs once. */
    private Collection<ImpactView.Total> told(
            ImpactQuery asked, Set<String> routes, boolean flying, Predicate<Waiting> choice, Listener listener)
            throws IOException {
        Map<String, ImpactView.Total> totals = new TreeMap<>();
        if (routes.isEmpty()) {
            return totals.values();
        }
        CargoQueries.Taker taker = each -> {
            Set<List<Object>> counted = new HashSet<>();
            for (Waiting waiting : Waiting.of(each.position(), each.legs())) {
                if (choice.test(waiting)) {
                    BlockedCargo stuck = BlockedCargo.of(each, waiting, asked.isHeldByOthers(waiting));
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
        return totals.values();
    }
}
