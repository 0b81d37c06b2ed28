package org.aidbridge.web.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;

/**
 * The form that publishes a report.
 *
 * @param typed {@code at}: its time; {@code known}: {@code then} for what was known at that time, else what is known
 * now; {@code since}: start of its period, by default the previous report; {@code key}: the idempotency key
 */
record PublishForm(FormData typed) {

    static PublishForm empty(String at) {
        return new PublishForm(FormData.of(Map.of("at", at, "key", Forms.newKey())));
    }

    /** Whether later knowledge is excluded. */
    public boolean isAsKnownThen() {
        return typed.has("known", "then");
    }

    /** @param since null for the time of the previous report */
    record Terms(Instant validAsOf, Instant since) {}

    /** @throws Invalid (422) if a value is unreadable, or the time is missing */
    Terms read(ZoneId zone) {
        Terms terms = new Terms(typed.instant("at", zone, "/validAsOf"), typed.instant("since", zone, "/since"));
        typed.requireRead();
        if (terms.validAsOf() == null) {
            throw new Invalid("/validAsOf", Message.of("Give the date of the report"));
        }
        return terms;
    }
}
