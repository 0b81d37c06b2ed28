package org.aidbridge.shipment.body;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.aidbridge.shared.NormalForm;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.body.ShipmentBody.Leg;
import org.aidbridge.shipment.body.ShipmentBody.Line;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.Head;
import org.aidbridge.shipment.plan.Plan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is planned of a shipment, stated anew: everything that is left out is then not there, but for the head (donor,
 * consignee, origin, destination) and {@code lines}, which stay as they are. The head may be corrected while nothing of the
 * shipment has moved. Lines are listed in their order; a quantity may be corrected while nothing of its line has moved.
 */
@Schema(name = "ShipmentRevision", example = """
                {"priority": "CRITICAL", "requiredBy": "2021-05-02",
                 "legs": [{"carrier": "CX", "flight": "CX695", "origin": "CTU", "destination": "DEL",
                           "departsAt": "2021-04-29T10:00:00+08:00"}]}
                """)
public record RevisionBody(
        @Size(min = 1, max = 60) String donor,
        @Size(min = 1, max = 60) String consignee,
        @Size(min = 1, max = 60) String origin,
        @Size(min = 1, max = 60) String destination,
        @Size(max = 60) String recipient,

        @Pattern(regexp = ShipmentBody.PRIORITY, message = "is CRITICAL, HIGH, NORMAL or LOW")
        String priority,

        When requiredBy,
        @Size(max = 20) String waybill,
        Boolean waybillUnchecked,
        @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines,
        @NotNull @Size(max = 50) List<@NotNull @Valid Leg> legs) {

    public RevisionBody {
        donor = NormalForm.code(donor);
        consignee = NormalForm.code(consignee);
        origin = NormalForm.code(origin);
        destination = NormalForm.code(destination);
        recipient = NormalForm.code(recipient);
        priority = NormalForm.code(priority);
    }

    /** This body as the desk takes it. */
    public Plan plan() {
        return ShipmentBody.plan(recipient, priority, requiredBy, waybill, waybillUnchecked, legs);
    }

    /** What it corrects of the head. */
    public Head.Correction head() {
        return new Head.Correction(donor, consignee, origin, destination);
    }

    /** The corrected lines; null when the body leaves them. */
    public List<Declaration.Line> declaredLines() {
        return lines == null ? null : ShipmentBody.lines(lines);
    }
}
