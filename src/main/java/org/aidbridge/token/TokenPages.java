package org.aidbridge.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.aidbridge.http.PageRequest;
import org.aidbridge.http.Pages;
import org.aidbridge.shared.Slice;
import org.aidbridge.token.TokenBodies.View;

/** Answers about tokens. */
@ApplicationScoped
class TokenPages {

    private final Tokens tokens;

    TokenPages(Tokens tokens) {
        this.tokens = tokens;
    }

    Response of(String user, PageRequest page, UriInfo uri) {
        UUID before = page.after() == null ? null : uuid(page.after());
        int limit = page.limit();
        return Pages.ok(
                Slice.of(tokens.of(user, before, limit + 1), limit, t -> t.id().toString())
                        .map(t -> View.of(t, null)),
                uri);
    }

    Response issued(TokenDesk.Issued issued) {
        return Response.status(Response.Status.CREATED)
                .entity(View.of(issued.token(), issued.secret()))
                .build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PageRequest.badCursor();
        }
    }
}
