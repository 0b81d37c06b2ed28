package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.RouteState;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.plan.Plan;

/**
 * Keeps plans off closed routes: goods are booked or manifested there only with a reason, which is kept. It is asked once,
 * when the report is taken in; what has happened, a departure above all, is never refused.
 */
@ApplicationScoped
class ClosedRouteCheck {

    private final RouteStates states;
    private final TransactionSynchronizationRegistry transactions;

    ClosedRouteCheck(RouteStates states, TransactionSynchronizationRegistry transactions) {
        this.states = states;
        this.transactions = transactions;
    }

    /** A plan on a route that is closed when the goods are to leave: 409. */
    static final class ClosedRoute extends Problem {
        ClosedRoute(RouteState state) {
            super(
                    409,
                    Message.of("The route is closed"),
                    Message.of(
                            "{route} is {state} since {from} by notice {notice}: \"{quote}\". "
                                    + "Book another route, or give the reason to book this one as override",
                            state.route().id(),
                            state.now().state(),
                            state.now().from(),
                            state.now().cause().name(),
                            state.now().cause().source().quote()),
                    List.of(new Error("/override", Message.of("is missing"))));
        }
    }

    /**
     * @param leg the planned leg that the report is about; null when the plan does not tell
     * @param now when the report is taken in
     * @throws ClosedRoute (409) when it plans on a closed route and gives no reason
     */
    void pass(EventRequest report, String operation, Plan.Leg leg, Instant occurredAt, Instant now) {
        boolean plans =
                report.type().type() == EventType.BOOKED || report.type().type() == EventType.MANIFESTED;
        if (!plans || report.override() != null || leg == null || !isAnythingSaid(operation, leg.carrier())) {
            return;
        }
        // What is booked for a day on which it is served again may be booked.
        Instant leaves = leg.departsAt() != null && leg.departsAt().isAfter(occurredAt) ? leg.departsAt() : occurredAt;
        states.of(operation, leg.routes(), new AsOf(leaves, now)).values().stream()
                .filter(state -> state.now().closed())
                .findFirst()
                .ifPresent(state -> {
                    throw new ClosedRoute(state);
                });
    }

    /** Asked once in a transaction, however many bookings are taken in with it. */
    @SuppressWarnings("unchecked")
    private boolean isAnythingSaid(String operation, String carrier) {
        Map<List<String>, Boolean> asked = (Map<List<String>, Boolean>) transactions.getResource(this);
        if (asked == null) {
            asked = new HashMap<>();
            transactions.putResource(this, asked);
        }
        return asked.computeIfAbsent(List.of(operation, carrier), key -> states.isAnythingSaid(operation, carrier));
    }
}
