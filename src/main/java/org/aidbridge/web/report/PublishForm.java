package org.aidbridge.web.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;

/**
 * The form by which a report is published.
 *
 * @param typed {@code at}: of which time it is; {@code known}: {@code then} for what was known at that time, anything else for
 *     all that is known now; {@code since}: begin of its period, without it the time of the report before; {@code key}: with
 *     which it is the same report however often it is sent
 */
record PublishForm(FormData typed) {

    static PublishForm empty(String at) {
        return new PublishForm(FormData.of(Map.of("at", at, "key", Forms.newKey())));
    }

    /** Whether nothing that was learned later is to count. */
    public boolean isAsKnownThen() {
        return typed.has("known", "then");
    }

    /**
     * What the form says.
     *
     * @param since null for the time of the report before
     */
    record Terms(Instant validAsOf, Instant since) {}

    /** @throws Invalid (422) where something cannot be read, or its time is missing */
    Terms read(ZoneId zone) {
        Terms terms = new Terms(typed.instant("at", zone, "/validAsOf"), typed.instant("since", zone, "/since"));
        typed.requireRead();
        if (terms.validAsOf() == null) {
            throw new Invalid("/validAsOf", Message.of("Say of which time the report is to be"));
        }
        return terms;
    }
}
