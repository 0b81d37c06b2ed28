package org.aidbridge.shipment.recording;

import java.util.List;
import org.aidbridge.security.access.Caller;
import org.aidbridge.security.access.Membership;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.declaration.Shipment;

/** Has a reporter from outside speak for its carrier or party only, and take back nothing but what it said itself. */
final class ReporterPolicy {

    private ReporterPolicy() {}

    /** Somebody speaks for another: 403. */
    static final class NotYourWord extends Problem {
        private NotYourWord(String pointer, Message detail) {
            super(403, Message.of("You are not allowed to do this"), detail, List.of(new Error(pointer, detail)));
        }

        @Override
        public String type() {
            return "forbidden";
        }
    }

    /**
     * @throws NotYourWord (403) when the report is in the name, or about a flight, of somebody else, or takes back what
     *     somebody else has said
     */
    static void require(Caller caller, Shipment shipment, EventRequest report, Events events) {
        Membership as = caller.scope().membership(shipment.operation());
        if (as == null || !as.isBound()) {
            return;
        }
        if (as.party() != null && !as.party().equals(report.source().party())) {
            throw new NotYourWord("/source/party", Message.of("You report in the name of {party}", as.party()));
        }
        if (as.carrier() != null && report.source().party() != null) {
            throw new NotYourWord(
                    "/source/party", Message.of("You report for {carrier}, in the name of no party", as.carrier()));
        }
        if (as.carrier() != null && report.flight() != null && !report.flight().startsWith(as.carrier())) {
            throw new NotYourWord("/flight", Message.of("You report the flights of {carrier}", as.carrier()));
        }
        if (report.override() != null) {
            throw new NotYourWord(
                    "/override", Message.of("Whether a closed route is booked all the same is not yours to say"));
        }
        if (report.retracts() != null && !isOwn(caller, shipment, report, events)) {
            throw new NotYourWord("/retracts", Message.of("You take back what you have reported yourself"));
        }
    }

    private static boolean isOwn(Caller caller, Shipment shipment, EventRequest report, Events events) {
        return events.find("operation = ?1 and id = ?2", shipment.operation(), report.retracts())
                .firstResultOptional()
                .filter(event -> event.recordedBy().equals(caller.name()))
                .isPresent();
    }
}
