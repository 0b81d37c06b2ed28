package org.aidbridge.claim.model;

public enum ClaimKind {
    /** A figure of what has happened. */
    FIGURE,
    /** A promise: shown separately and never added to facts. */
    PLEDGE,
    /** Its source withdraws an earlier claim. */
    RETRACTION,
    /** Our record was a mistake and the claim was never made. A misread claim is recorded again instead. */
    CORRECTION;

    public boolean isFigure() {
        return switch (this) {
            case FIGURE, PLEDGE -> true;
            case RETRACTION, CORRECTION -> false;
        };
    }
}
