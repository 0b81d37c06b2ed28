package org.aidbridge.web.receiving;

import java.util.List;
import java.util.stream.IntStream;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;

/**
 * The page on which a consignment is checked in.
 *
 * @param typed with the key by which it is the same however often it is sent
 * @param problem why it was refused, or null
 */
record CheckInPage(PageContext frame, CheckIn checkIn, Choices.Offered choices, FormData typed, Problem problem) {

    public List<Integer> unlisted() {
        return IntStream.rangeClosed(1, CheckIn.UNLISTED).boxed().toList();
    }

    /** Whether goods on no list have been named. */
    public boolean isUnlisted() {
        return unlisted().stream().anyMatch(n -> typed.has("item-" + n) || typed.has("unlisted-" + n));
    }

    public String action() {
        return frame.plain("/receiving/" + checkIn.shipment().reference());
    }
}
