package org.aidbridge.web.timetable;

import java.util.Map;
import org.aidbridge.reference.carrier.Publication;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.FieldName;

/** The source of published route data in a form. */
final class Published {

    private Published() {}

    static void say(Map<FieldName, String> said, Publication source) {
        said.put(FieldName.REFERENCE, source.reference());
        said.put(FieldName.URL, source.url());
        said.put(FieldName.QUOTE, source.quote());
    }

    static Publication read(FormData typed) {
        return new Publication(
                typed.text("reference", "/source/reference"),
                typed.text("url", "/source/url"),
                typed.text("quote", "/source/quote"));
    }
}
