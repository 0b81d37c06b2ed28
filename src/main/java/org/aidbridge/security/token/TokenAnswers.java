package org.aidbridge.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.aidbridge.http.PageLinks;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.token.TokenBodies.View;

/** Answers about tokens. */
@ApplicationScoped
class TokenAnswers {

    private final Tokens tokens;

    TokenAnswers(Tokens tokens) {
        this.tokens = tokens;
    }

    Response of(String user, PageRequest page, UriInfo uri) {
        return PageLinks.ok(tokens.page(user, page).map(token -> View.of(token, null)), uri);
    }

    Response issued(TokenService.Issued issued) {
        return Response.status(Response.Status.CREATED)
                .entity(View.of(issued.token(), issued.secret()))
                .build();
    }
}
