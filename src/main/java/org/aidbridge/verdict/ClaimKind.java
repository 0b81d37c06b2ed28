package org.aidbridge.verdict;

/** What is stated. */
public enum ClaimKind {
    /** A figure of what has happened. */
    FIGURE,
    /** A promise. It is shown apart and never added to what has happened. */
    PLEDGE,
    /** Who said something takes it back. */
    RETRACTION
}
