package org.aidbridge.web.token;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.token.Token;
import org.aidbridge.security.token.TokenBodies.NewToken;
import org.aidbridge.security.token.TokenService;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Area;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.form.FormData;

/**
 * The tokens of a user, the newest first, and the form for another.
 *
 * @param isMine whether they are the user's own
 * @param address of the page, below which tokens are revoked
 * @param next cursor of the next page, or null
 * @param issues whether the user may create one with this kind of sign-in
 * @param isElsewhere whether the user signs in with OpenID Connect and gets tokens there
 * @param operations that a scope can name, by code
 * @param secret of a token just created, or null
 * @param problem why something was refused, or null
 */
record TokensPage(
        PageContext frame,
        String user,
        boolean isMine,
        String address,
        List<Token> tokens,
        String next,
        boolean issues,
        boolean isElsewhere,
        Map<String, String> operations,
        FormData typed,
        String secret,
        Problem problem) {

    public boolean isExpired(Token token) {
        return !token.expiresAt().isAfter(frame.moment().asOf().validAt());
    }

    public String back() {
        return frame.plainTo(Area.PEOPLE.path(), user);
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, TokenForm.SCOPES).boxed().toList();
    }

    public List<String> roles() {
        return Roles.ALL;
    }

    public String earliest() {
        return TokenForm.day(frame, Duration.ZERO).toString();
    }

    public String latest() {
        return TokenForm.day(frame, TokenService.LONGEST).minusDays(1).toString();
    }

    static final class TokenForm {

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
}
