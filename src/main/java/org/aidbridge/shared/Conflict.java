package org.aidbridge.shared;

import java.util.List;

/** The request contradicts recorded facts: 409. */
public class Conflict extends Problem {

    private static final Message TITLE = Message.of("In conflict with what is recorded");

    public Conflict(Message detail) {
        super(409, TITLE, detail);
    }

    public Conflict(String pointer, Message detail) {
        super(409, TITLE, detail, List.of(new Error(pointer, detail)));
    }
}
