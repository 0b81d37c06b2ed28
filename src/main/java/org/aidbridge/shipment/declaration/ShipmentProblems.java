package org.aidbridge.shipment.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import org.aidbridge.http.ConstraintProblems;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** Maps constraints of the shipment tables to problems. */
@ApplicationScoped
class ShipmentProblems implements ConstraintProblems {

    @Override
    public Map<String, Function<String, Problem>> problems() {
        return Map.of(
                "shipment_reference_key",
                        key -> new Conflict("/reference", Message.of("There is already a shipment {reference}", key)),
                "shipment_reference_check",
                        key -> new Invalid(
                                "/reference",
                                Message.of("A reference is up to 60 letters, digits, dots, hyphens and underscores")),
                "shipment_priority_check",
                        key -> new Invalid("/priority", Message.of("A priority is CRITICAL, HIGH, NORMAL or LOW")));
    }
}
