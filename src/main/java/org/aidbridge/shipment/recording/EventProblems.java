package org.aidbridge.shipment.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** Maps constraints of the event tables to problems, for conflicts that the service cannot see. */
@ApplicationScoped
class EventProblems implements ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "event_source_key",
                        key -> new Conflict("/source/reference", Message.of("This reference is already recorded")),
                "event_intake_key",
                        key -> new Conflict("header:Idempotency-Key", Message.of("This key is already used")),
                "event_retracts_key", key -> new Conflict("/retracts", Message.of("This event is already retracted")));
    }
}
