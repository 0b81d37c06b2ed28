package org.aidbridge.web.token;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.operation.Operation;
import org.aidbridge.reference.operation.Operations;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.security.access.Membership;
import org.aidbridge.security.token.Token;
import org.aidbridge.security.token.TokenBodies.NewToken;
import org.aidbridge.security.token.TokenService;
import org.aidbridge.security.token.Tokens;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.token.TokensPage.TokenForm;

/** Shared by the pages of own and other users' tokens. */
@ApplicationScoped
class TokenPages {

    private final Tokens tokens;
    private final TokenService service;
    private final Operations operations;
    private final SecurityIdentity reader;
    private final Forms forms;

    TokenPages(Tokens tokens, TokenService service, Operations operations, SecurityIdentity reader, Forms forms) {
        this.tokens = tokens;
        this.service = service;
        this.operations = operations;
        this.reader = reader;
        this.forms = forms;
    }

    /**
     * The user whose tokens a page shows.
     *
     * @param isKnown whether it is a local user, not one of OpenID Connect
     * @param isAdmin a system administrator is a member of every operation
     * @param address of the page
     */
    record Owner(String name, boolean isKnown, boolean isAdmin, Collection<Membership> memberships, String address) {}

    String list(PageContext frame, Owner owner, PageRequest page) {
        return page(frame, owner, page, TokenForm.blank(frame), null, null);
    }

    /** Issues a token, shown once on a page that is not cached. */
    Response issue(PageContext frame, Owner owner, MultivaluedMap<String, String> sent) {
        FormData typed = FormData.of(sent);
        Response answer = forms.show(
                () -> {
                    NewToken wanted = forms.checked(TokenForm.read(typed, frame.write()));
                    String secret = service.issue(
                                    owner.name(), wanted.name(), wanted.scopes(), wanted.expiresAt(), reader)
                            .secret();
                    return page(frame, owner, new PageRequest(), TokenForm.blank(frame), secret, null);
                },
                problem -> page(frame, owner, new PageRequest(), typed, null, problem));
        return Response.fromResponse(answer).header("Cache-Control", "no-store").build();
    }

    Response revoke(PageContext frame, Owner owner, UUID id) {
        return forms.send(
                () -> {
                    service.revoke(owner.name(), id, frame.user());
                    return owner.address();
                },
                problem -> page(frame, owner, new PageRequest(), TokenForm.blank(frame), null, problem));
    }

    private String page(
            PageContext frame, Owner owner, PageRequest page, FormData typed, String secret, Problem problem) {
        Slice<Token> found = tokens.page(owner.name(), page);
        return frame.around(TokenPageTemplates.tokens(
                frame,
                new TokensPage(
                        frame,
                        owner.name(),
                        owner.name().equals(frame.user()),
                        owner.address(),
                        found.items(),
                        found.next() == null ? null : owner.address() + "?after=" + PageRequest.cursor(found.next()),
                        TokenService.mayIssue(reader) && owner.isKnown(),
                        !owner.isKnown(),
                        offered(owner),
                        typed,
                        secret,
                        problem)));
    }

    /** Operations the user is a member of, by code, with names. */
    private Map<String, String> offered(Owner owner) {
        String[] codes = owner.isAdmin()
                ? null
                : owner.memberships().stream().map(Membership::operation).toArray(String[]::new);
        return Choices.names(
                operations, RowFilter.all().and("code = any(:theirs)", "theirs", codes), Operation.Facts::name);
    }
}
