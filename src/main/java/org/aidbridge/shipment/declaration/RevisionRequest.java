package org.aidbridge.shipment.declaration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration.Leg;
import org.aidbridge.shipment.declaration.Declaration.Line;
import org.aidbridge.shipment.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new plan for a shipment. It replaces the old one completely, except that donor, consignee, origin, destination and
 * {@code lines} stay as they are when left out. Those four may be corrected until something of the shipment moves, the
 * quantity of a line until something of the line does.
 */
@Schema(name = "ShipmentRevision", example = """
                {"priority": "CRITICAL", "requiredBy": "2021-05-02",
                 "legs": [{"carrier": "CX", "flight": "CX695", "origin": "CTU", "destination": "DEL",
                           "departsAt": "2021-04-29T10:00:00+08:00"}]}
                """)
public record RevisionRequest(
        @Size(min = 1, max = 60) String donor,
        @Size(min = 1, max = 60) String consignee,
        @Size(min = 1, max = 60) String origin,
        @Size(min = 1, max = 60) String destination,
        @Size(max = 60) String recipient,

        @Pattern(regexp = Declaration.PRIORITY, message = "is CRITICAL, HIGH, NORMAL or LOW")
        String priority,

        When requiredBy,
        @Size(max = 20) String waybill,
        Boolean waybillUnchecked,
        @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines,
        @NotNull @Size(max = 50) List<@NotNull @Valid Leg> legs) {

    public RevisionRequest {
        donor = NormalForm.code(donor);
        consignee = NormalForm.code(consignee);
        origin = NormalForm.code(origin);
        destination = NormalForm.code(destination);
        recipient = NormalForm.code(recipient);
        priority = NormalForm.code(priority);
    }

    Plan plan(Function<String, ZoneId> zones) {
        return Declaration.plan(recipient, priority, requiredBy, waybill, waybillUnchecked, legs, zones);
    }

    /** The corrected head; fields left out stay as they are. */
    Head correct(Head head) {
        return new Head(
                Objects.requireNonNullElse(donor, head.donor()),
                Objects.requireNonNullElse(consignee, head.consignee()),
                Objects.requireNonNullElse(origin, head.origin()),
                Objects.requireNonNullElse(destination, head.destination()));
    }
}
