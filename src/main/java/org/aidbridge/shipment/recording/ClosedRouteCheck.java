package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.DepartureWindow;
import org.aidbridge.route.state.Interval;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.plan.Plan;

/** Refuses to book or manifest goods on a closed route without a reason. Departures and other facts are never refused. */
@ApplicationScoped
class ClosedRouteCheck {

    private final RouteStates states;
    private final TransactionSynchronizationRegistry transactions;

    ClosedRouteCheck(RouteStates states, TransactionSynchronizationRegistry transactions) {
        this.states = states;
        this.transactions = transactions;
    }

    /** The route is closed when the goods are to leave: 409. */
    static final class ClosedRoute extends Problem {
        ClosedRoute(String route, Interval closed) {
            super(
                    409,
                    Message.of("The route is closed"),
                    Message.of(
                            "{route} is {state} since {from} by notice {notice}: \"{quote}\". "
                                    + "Book another route, or give the reason to book this one as override",
                            route,
                            closed.state(),
                            closed.from(),
                            closed.cause().name(),
                            closed.cause().source().quote()),
                    List.of(new Error("/override", Message.of("is missing"))));
        }
    }

    /**
     * @param leg the planned leg that the event is about; null when unknown
     * @throws ClosedRoute (409) when the event plans on a closed route and gives no reason
     */
    void requireOpen(EventRequest request, String operation, Plan.Leg leg, Instant occurredAt, Instant now) {
        boolean plans = request.eventType() == EventType.BOOKED || request.eventType() == EventType.MANIFESTED;
        if (!plans || request.override() != null || leg == null || !isAnythingSaid(operation, leg.carrier())) {
            return;
        }
        // A booking for a day after the resumption is fine.
        DepartureWindow leaves = leg.leaves(occurredAt);
        states.of(operation, leg.routes(), new AsOf(leaves.last(), now))
                .forEach((route, state) -> state.history().stream()
                        .filter(interval -> interval.closes(leaves))
                        .findFirst()
                        .ifPresent(closed -> {
                            throw new ClosedRoute(route, closed);
                        }));
    }

    /** Cached per transaction, because a bulk may hold many bookings. */
    @SuppressWarnings("unchecked")
    private boolean isAnythingSaid(String operation, String carrier) {
        Map<List<String>, Boolean> answers = (Map<List<String>, Boolean>) transactions.getResource(this);
        if (answers == null) {
            answers = new HashMap<>();
            transactions.putResource(this, answers);
        }
        return answers.computeIfAbsent(List.of(operation, carrier), key -> states.isAnythingSaid(operation, carrier));
    }
}
