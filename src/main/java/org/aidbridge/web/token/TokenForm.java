package org.aidbridge.web.token;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aidbridge.security.token.TokenBodies.NewToken;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;

final class TokenForm {

    /** Rows for scopes; the API accepts more. */
    static final int SCOPES = 4;

    private static final Duration USUAL = Duration.ofDays(90);

    private TokenForm() {}

    static FormData blank(PageContext frame) {
        return FormData.of(Map.of("until", day(frame, USUAL).toString()));
    }

    /** The date after that duration, in the zone of the page. */
    static LocalDate day(PageContext frame, Duration later) {
        return frame.moment()
                .asOf()
                .validAt()
                .plus(later)
                .atZone(frame.write().zone())
                .toLocalDate();
    }

    static NewToken read(FormData typed, PageFormat write) {
        LocalDate until = typed.day("until", "/expiresAt");
        typed.requireRead();
        List<String> scopes = new ArrayList<>();
        for (int n = 1; n <= SCOPES; n++) {
            if (typed.has("operation-" + n)) {
                scopes.add(typed.get("operation", n) + ":" + typed.get("role", n));
            }
        }
        return new NewToken(
                typed.text("name"),
                scopes,
                until == null
                        ? null
                        : until.plusDays(1).atStartOfDay(write.zone()).toInstant());
    }
}
