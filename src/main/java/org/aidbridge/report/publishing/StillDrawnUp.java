package org.aidbridge.report.publishing;

import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** A file of a report is asked for while the report is still being drawn up. Asking again later helps. */
class StillDrawnUp extends Problem {
    StillDrawnUp(ReportResource.Underway underway) {
        super(
                503,
                Message.of("Still being drawn up"),
                Message.of(
                        "{report} is being drawn up, {done} of {of} parts are done; ask again in a moment",
                        underway.number(),
                        underway.done(),
                        underway.of()));
    }
}
