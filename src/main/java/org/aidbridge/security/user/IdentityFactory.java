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

/** Builds the security identity of an authenticated user. */
@ApplicationScoped
public class IdentityFactory {

    private final Users users;
    private final Members members;

    IdentityFactory(Users users, Members members) {
        this.users = users;
        this.members = members;
    }

    /** A user with the password hash to verify. */
    record Known(String passwordHash, SecurityIdentity identity) {}

    /** In its own transaction; null for an unknown or disabled user. */
    @Transactional(TxType.REQUIRES_NEW)
    Known ofPassword(String name) {
        User user = enabled(name);
        return user == null ? null : new Known(user.passwordHash(), identity(user, scope(user), Identity.PASSWORD));
    }

    /** For a browser session; null when the user is disabled. */
    @Transactional
    public SecurityIdentity ofSession(String name) {
        User user = enabled(name);
        return user == null ? null : identity(user, scope(user), Identity.SESSION);
    }

    /**
     * For a token.
     *
     * @param scopes {@code operation:role} or {@code *:role}, which limit the access
     * @param prefix of the token
     * @return null when the user is disabled
     */
    @Transactional
    public SecurityIdentity ofToken(String name, Collection<String> scopes, String prefix) {
        User user = enabled(name);
        return user == null ? null : identity(user, scope(user).within(scopes), Identity.TOKEN + prefix);
    }

    private User enabled(String name) {
        User user = users.findById(name);
        return user == null || !user.isEnabled() ? null : user;
    }

    private AccessScope scope(User user) {
        return user.isAdmin() ? AccessScope.everywhere() : AccessScope.of(members.memberships(user.name()));
    }

    private static SecurityIdentity identity(User user, AccessScope scope, String credential) {
        QuarkusSecurityIdentity.Builder identity =
                Identity.builder(new QuarkusPrincipal(user.name()), scope, credential);
        if (user.mustChange() && credential.equals(Identity.SESSION)) {
            identity.addAttribute(Identity.MUST_CHANGE, true);
        }
        return identity.build();
    }
}
