package org.aidbridge.web.stuck;

import io.quarkus.qute.TemplateExtension;
import org.aidbridge.route.impact.BlockedCargo;
import org.aidbridge.web.Priority;

/** What templates ask of stuck cargo. */
@TemplateExtension
public final class StuckCargo {

    private StuckCargo() {}

    /** Its priority as pages call it. */
    static Priority urgency(BlockedCargo cargo) {
        return Priority.valueOf(cargo.priority());
    }
}
