package org.aidbridge.shipment.recording;

import java.util.List;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Membership;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.Shipment;

/** Lets a reporter from outside report only for its own carrier or party, and retract only its own events. */
final class ReporterPolicy {

    private ReporterPolicy() {}

    /** The caller reports for another carrier or party: 403. */
    static final class NotAllowedForReporter extends Problem {
        private NotAllowedForReporter(String pointer, Message detail) {
            super(403, Message.of("You are not allowed to do this"), detail, List.of(new Error(pointer, detail)));
        }

        @Override
        public String type() {
            return "forbidden";
        }
    }

    /**
     * @throws NotAllowedForReporter (403) when the event is in the name, or about a flight, of another, or retracts an
     *     event of another
     */
    static void require(Submission submission, Shipment shipment, Events events) {
        Caller caller = submission.caller();
        EventRequest request = submission.request();
        Membership as = caller.scope().membership(shipment.operation());
        if (as == null || !as.isBound()) {
            return;
        }
        if (as.party() != null && !as.party().equals(request.source().party())) {
            throw new NotAllowedForReporter(
                    "/source/party", Message.of("You may only report in the name of {party}", as.party()));
        }
        if (as.carrier() != null && request.source().party() != null) {
            throw new NotAllowedForReporter(
                    "/source/party", Message.of("You report for {carrier}; leave the party out", as.carrier()));
        }
        if (as.carrier() != null
                && request.flightNumber() != null
                && !request.flightNumber().startsWith(as.carrier())) {
            throw new NotAllowedForReporter(
                    "/flight", Message.of("You may only report flights of {carrier}", as.carrier()));
        }
        if (request.override() != null) {
            throw new NotAllowedForReporter("/override", Message.of("Only operators may override a refusal"));
        }
        if (request.retracts() != null && !isOwn(caller, shipment, request, events)) {
            throw new NotAllowedForReporter("/retracts", Message.of("You may only retract events that you reported"));
        }
    }

    private static boolean isOwn(Caller caller, Shipment shipment, EventRequest request, Events events) {
        return events.find("operation = ?1 and id = ?2", shipment.operation(), request.retracts())
                .firstResultOptional()
                .filter(event -> event.recordedBy().equals(caller.name()))
                .isPresent();
    }
}
