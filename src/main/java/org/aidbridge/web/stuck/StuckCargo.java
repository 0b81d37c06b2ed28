package org.aidbridge.web.stuck;

import io.quarkus.qute.TemplateExtension;
import org.aidbridge.route.impact.BlockedCargo;
import org.aidbridge.web.Priority;

/** Template extensions of blocked cargo. */
@TemplateExtension
public final class StuckCargo {

    private StuckCargo() {}

    static Priority urgency(BlockedCargo cargo) {
        return Priority.valueOf(cargo.priority());
    }
}
