package org.aidbridge.report.publishing;

import org.aidbridge.shared.Phrase;
import org.aidbridge.shared.Problem;

/** A file of a report is asked for while the report is still being drawn up. Asking again later helps. */
class StillDrawnUp extends Problem {
    StillDrawnUp(ReportResource.Underway underway) {
        super(
                503,
                Phrase.of("Still being drawn up"),
                Phrase.of(
                        "{report} is being drawn up, {done} of {of} parts are done; ask again in a moment",
                        underway.number(),
                        underway.done(),
                        underway.of()));
    }
}
