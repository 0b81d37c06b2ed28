package org.aidbridge.shared;

/** A text or number that cannot be the value it should be; it says why, as the end of a sentence about it. */
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
