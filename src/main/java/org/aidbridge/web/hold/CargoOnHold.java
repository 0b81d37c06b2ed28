package org.aidbridge.web.hold;

import io.quarkus.qute.TemplateExtension;
import org.aidbridge.route.impact.BlockedCargo;
import org.aidbridge.web.Priority;

/** Template extensions of blocked cargo. */
@TemplateExtension
public final class CargoOnHold {

    private CargoOnHold() {}

    static Priority urgency(BlockedCargo cargo) {
        return Priority.valueOf(cargo.priority());
    }
}
