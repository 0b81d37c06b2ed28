package org.aidbridge.shared;

import java.util.List;

/** The request is readable but invalid: 422 with a pointer to each place. */
public class Invalid extends Problem {

    private static final Message TITLE = Message.of("The request is readable but not valid");

    public Invalid(List<Error> errors) {
        super(
                422,
                TITLE,
                errors.size() == 1 ? errors.get(0).detail() : Message.of("{count} places are not valid", errors.size()),
                errors);
    }

    public Invalid(String pointer, Message detail) {
        this(List.of(new Error(pointer, detail)));
    }
}
