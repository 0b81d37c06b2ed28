package org.aidbridge.route.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.aidbridge.route.state.NoticeKind;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Membership;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;

/** Who may publish or preview a notice, in each of its operations. Reporters may publish observations. */
@ApplicationScoped
public class NoticeRights {

    private final Access access;

    NoticeRights(Access access) {
        this.access = access;
    }

    /**
     * @throws org.aidbridge.shared.Invalid (422) when the caller sees no such operation
     * @throws org.aidbridge.security.access.AccessScope.NotAllowed (403) when the caller's role in one is not enough
     */
    public void require(NoticeBody body) {
        boolean reports = body.kind() == NoticeKind.OBSERVATION && !body.createsRoutes();
        require(body, reports ? Roles.REPORTER : Roles.COORDINATOR);
        access.scope().memberships().stream()
                .filter(as -> as.isBound() && body.intoOperations().contains(as.operation()))
                .forEach(as -> requireOwnWord(body, as));
    }

    /** A reporter from outside tells what its own carrier, or it in the name of its party, has seen. */
    private static void requireOwnWord(NoticeBody body, Membership as) {
        if (as.carrier() != null && !as.carrier().equals(body.carrier())) {
            throw new Invalid("/carrier", Message.of("You report for {carrier}", as.carrier()));
        }
        if (!Objects.equals(as.party(), body.source().party())) {
            throw new Invalid(
                    "/source/party",
                    as.party() == null
                            ? Message.of("You report in the name of no party")
                            : Message.of("You may only report in the name of {party}", as.party()));
        }
    }

    /** A preview shows cargo that reporters may not see. Throws as {@link #require}. */
    public void requirePreview(NoticeBody body) {
        require(body, Roles.COORDINATOR);
    }

    private void require(NoticeBody body, String role) {
        if (body.operation() != null) {
            access.require(body.operation(), role, "/operation");
        }
        List<String> operations = body.operations() == null ? List.of() : body.operations();
        for (int i = 0; i < operations.size(); i++) {
            access.require(operations.get(i), role, "/operations/" + i);
        }
    }
}
