package org.aidbridge.shipment.body;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.recording.EventRequest;

/** What an opening says: where, and how much of which items stood there. */
final class OpeningChecks {

    /** Where goods may stand; what is still on its way is declared as a shipment. */
    private static final Set<Stage> STANDING = EnumSet.of(
            Stage.ARRIVED, Stage.CLEARED, Stage.RECEIVED, Stage.DISPATCHED, Stage.DELIVERED, Stage.INSTALLED);

    private OpeningChecks() {}

    static void check(EventBody opening, List<Problem.Error> errors) {
        if (opening.place() == null) {
            errors.add(new Problem.Error("/place", Message.of("is missing")));
        }
        if (opening.classifier() != null && opening.classifier() != EventRequest.Classifier.ACTUAL) {
            errors.add(new Problem.Error("/classifier", Message.of("An opening is ACTUAL")));
        }
        if (opening.lines() == null || opening.lines().isEmpty()) {
            errors.add(new Problem.Error("/lines", Message.of("is missing")));
            return;
        }
        for (int i = 0; i < opening.lines().size(); i++) {
            check(opening, opening.lines().get(i), "/lines/" + i, errors);
        }
    }

    private static void check(EventBody opening, EventBody.Part part, String at, List<Problem.Error> errors) {
        if (part.line() != null || part.item() == null) {
            errors.add(new Problem.Error(at, Message.of("An opening opens lines of its own: {item, unit, quantity}")));
        }
        if (part.quantity() == null || part.quantity().isZero()) {
            errors.add(new Problem.Error(at + "/quantity", Message.of("A quantity is more than zero")));
        }
        if (part.damaged() != null || part.missing() != null || part.surplus() != null) {
            errors.add(new Problem.Error(
                    at,
                    Message.of("Only RECEIVED counts damaged, missing and surplus; a single finding is an "
                            + "event DAMAGED, LOST or FOUND of its own")));
        }
        Stage stage = part.stage();
        if (stage != null && !STANDING.contains(stage)) {
            errors.add(new Problem.Error(at + "/stage", Message.of("Goods stand at one of [{stages}]", STANDING)));
        } else if (stage != null && stage.compareTo(Stage.DISPATCHED) >= 0 && opening.to() == null) {
            errors.add(new Problem.Error("/to", Message.of("is missing")));
        }
    }
}
