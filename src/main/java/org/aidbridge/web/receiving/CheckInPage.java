package org.aidbridge.web.receiving;

import java.util.List;
import java.util.stream.IntStream;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;

/**
 * @param typed includes the idempotency key
 * @param problem why it was refused, or null
 */
record CheckInPage(PageContext frame, CheckIn checkIn, Choices.Offered choices, FormData typed, Problem problem) {

    public List<Integer> unlisted() {
        return IntStream.rangeClosed(1, CheckIn.UNLISTED).boxed().toList();
    }

    /** Whether unlisted goods were entered. */
    public boolean isUnlisted() {
        return unlisted().stream().anyMatch(n -> typed.has("item-" + n) || typed.has("unlisted-" + n));
    }

    public String action() {
        return frame.plain("/receiving/" + checkIn.shipment().reference());
    }
}
