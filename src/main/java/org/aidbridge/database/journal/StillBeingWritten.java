package org.aidbridge.database.journal;

import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/** An answer for this knownAt is not final yet: a writer that is older is still at work. Asking again later helps. */
public class StillBeingWritten extends Problem {
    StillBeingWritten(String operation) {
        super(
                503,
                Message.of("Still being written"),
                operation == null
                        ? Message.of("Something older than knownAt is still being recorded; ask again in a moment")
                        : Message.of(
                                "Something older than knownAt is still being recorded in {operation}; "
                                        + "ask again in a moment",
                                operation));
    }
}
