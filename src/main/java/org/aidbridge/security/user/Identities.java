package org.aidbridge.security.user;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Identity;
import org.aidbridge.security.membership.Members;

/** Makes of a user who has been recognised, however, the identity that the rest of the application sees. */
@ApplicationScoped
public class Identities {

    private final Users users;
    private final Members members;

    Identities(Users users, Members members) {
        this.users = users;
        this.members = members;
    }

    /** A user as a sign-in has to know it: what proves it, and who it then is. */
    record Known(String passwordHash, SecurityIdentity identity) {}

    /** In a transaction of its own; null when there is nobody of that name who may enter. */
    @Transactional(TxType.REQUIRES_NEW)
    Known ofPassword(String name) {
        User user = enabled(name);
        return user == null ? null : new Known(user.passwordHash(), identity(user, reach(user), Identity.PASSWORD));
    }

    /** Of who is signed in at a browser; null when the user may not enter any more. */
    @Transactional
    public SecurityIdentity ofSession(String name) {
        User user = enabled(name);
        return user == null ? null : identity(user, reach(user), Identity.SESSION);
    }

    /**
     * Of a token.
     *
     * @param scopes {@code operation:role} or {@code *:role}; no further than these it reaches
     * @param prefix how the token begins
     * @return null when its user may not enter any more
     */
    @Transactional
    public SecurityIdentity ofToken(String name, Collection<String> scopes, String prefix) {
        User user = enabled(name);
        return user == null ? null : identity(user, reach(user).within(scopes), Identity.TOKEN + prefix);
    }

    private User enabled(String name) {
        User user = users.findById(name);
        return user == null || !user.isEnabled() ? null : user;
    }

    private AccessScope reach(User user) {
        return user.isAdmin() ? AccessScope.everywhere() : AccessScope.of(members.memberships(user.name()));
    }

    private static SecurityIdentity identity(User user, AccessScope reach, String credential) {
        QuarkusSecurityIdentity.Builder identity =
                Identity.builder(new QuarkusPrincipal(user.name()), reach, credential);
        if (user.mustChange() && credential.equals(Identity.SESSION)) {
            identity.addAttribute(Identity.MUST_CHANGE, true);
        }
        return identity.build();
    }
}
