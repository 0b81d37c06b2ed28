package org.aidbridge.shared;

/** A text or number that is not a valid value; the reason completes a sentence about it. */
public final class BadValue extends IllegalArgumentException {

    private final transient Message why;

    public BadValue(Message why) {
        super(why.toString());
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
