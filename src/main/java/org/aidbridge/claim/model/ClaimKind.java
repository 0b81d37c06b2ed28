package org.aidbridge.claim.model;

/** What is stated. */
public enum ClaimKind {
    /** A figure of what has happened. */
    FIGURE,
    /** A promise. It is shown apart and never added to what has happened. */
    PLEDGE,
    /** Who said something takes it back. */
    RETRACTION,
    /** Nobody said it: our record of a claim was a mistake. One that was only misread is recorded again, as what it corrects. */
    CORRECTION;

    /** Whether it states a figure, and does not only speak of another claim. */
    public boolean isFigure() {
        return switch (this) {
            case FIGURE, PLEDGE -> true;
            case RETRACTION, CORRECTION -> false;
        };
    }
}
