package org.aidbridge.shared;

import java.util.List;

/** What is asked contradicts what is already recorded: 409. */
public class Conflict extends Problem {

    public Conflict(String detail) {
        super(409, "In conflict with what is recorded", detail);
    }

    public Conflict(String pointer, String detail) {
        super(409, "In conflict with what is recorded", detail, List.of(new Error(pointer, detail)));
    }
}
