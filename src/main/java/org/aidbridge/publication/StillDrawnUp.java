package org.aidbridge.publication;

import org.aidbridge.shared.Problem;

/** A file of a report is asked for while the report is still being drawn up. Asking again later helps. */
class StillDrawnUp extends Problem {
    StillDrawnUp(ReportResource.Underway underway) {
        super(
                503,
                "Still being drawn up",
                underway.number() + " is being drawn up, " + underway.done() + " of " + underway.of()
                        + " parts are done; ask again in a moment");
    }
}
