package org.aidbridge.database.embedded;

/** The server cannot start, for a reason that the user can change; shown as one sentence without a stack trace. */
public final class CannotStart extends RuntimeException {

    /** @param reason with the remedy */
    CannotStart(String reason) {
        super(reason);
    }

    CannotStart(String reason, Throwable cause) {
        super(reason, cause);
    }
}
