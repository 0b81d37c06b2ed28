package org.aidbridge.database.embedded;

/** The server cannot be brought up, for a reason that the person at the terminal can change: one sentence, no trace. */
public final class CannotStart extends RuntimeException {

    /** @param reason what is in the way, and what to do about it */
    CannotStart(String reason) {
        super(reason);
    }

    CannotStart(String reason, Throwable cause) {
        super(reason, cause);
    }
}
