package org.aidbridge.web.timetable;

import java.util.Map;
import org.aidbridge.reference.carrier.Publication;
import org.aidbridge.web.form.Typed;
import org.aidbridge.web.shelf.Stated;

/** Where something about a route is published, as a form says and reads it. */
final class Published {

    private Published() {}

    static void say(Map<Stated, String> said, Publication source) {
        said.put(Stated.REFERENCE, source.reference());
        said.put(Stated.URL, source.url());
        said.put(Stated.QUOTE, source.quote());
    }

    static Publication read(Typed typed) {
        return new Publication(
                typed.text("reference", "/source/reference"),
                typed.text("url", "/source/url"),
                typed.text("quote", "/source/quote"));
    }
}
