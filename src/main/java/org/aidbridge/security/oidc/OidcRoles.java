package org.aidbridge.security.oidc;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.security.access.Identity;

/**
 * Derives the access scope of OpenID Connect users from the roles in their claims, written like token scopes. Their names
 * begin with {@code oidc:}, which no database user has.
 */
@ApplicationScoped
class OidcRoles implements SecurityIdentityAugmentor {

    private static final Pattern SCOPE = Pattern.compile(AccessScope.SCOPE);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || identity.getAttribute(Identity.SCOPE) != null) {
            return Uni.createFrom().item(identity);
        }
        List<String> scopes = identity.getRoles().stream()
                .filter(role -> SCOPE.matcher(role).matches())
                .toList();
        return Uni.createFrom()
                .item(Identity.builder(
                                new QuarkusPrincipal(
                                        "oidc:" + identity.getPrincipal().getName()),
                                AccessScope.everywhere().within(scopes),
                                Identity.OIDC)
                        .addCredentials(identity.getCredentials())
                        .build());
    }
}
