package org.aidbridge.journal;

import org.aidbridge.shared.Problem;

/** An answer for this knownAt is not final yet: a writer that is older is still at work. Asking again later helps. */
public class StillBeingWritten extends Problem {
    StillBeingWritten(String operation) {
        super(
                503,
                "Still being written",
                "Something older than knownAt is still being recorded" + (operation == null ? "" : " in " + operation)
                        + "; ask again in a moment");
    }
}
