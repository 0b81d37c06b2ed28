package org.aidbridge.web.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aidbridge.security.access.Roles;
import org.aidbridge.security.token.Token;
import org.aidbridge.security.token.TokenService;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Area;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.FormData;

/**
 * The tokens of a user, the newest first, and the form by which another one is got.
 *
 * @param isMine whether the reader is that user
 * @param address of the page, below which tokens are revoked
 * @param next where it goes on; null on the last page
 * @param issues whether the reader may get one as it has signed in
 * @param isElsewhere whether the user signs in elsewhere, and gets its tokens there
 * @param operations that a scope can name, each with what it is called
 * @param secret of a token that has just been given out; null otherwise
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

    /** The page about the user. */
    public String back() {
        return frame.plainTo(Area.PEOPLE.path(), user);
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, TokenForm.SCOPES).boxed().toList();
    }

    public List<String> roles() {
        return Roles.ALL;
    }

    /** The first day until which one can be got. */
    public String earliest() {
        return TokenForm.day(frame, Duration.ZERO).toString();
    }

    /** The last one. */
    public String latest() {
        return TokenForm.day(frame, TokenService.LONGEST).minusDays(1).toString();
    }
}
