package org.aidbridge.security.user;

import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.aidbridge.http.ProblemDocument;

/** HTTP Basic, refused with a problem document. */
@Singleton
class BasicAuthentication extends BasicAuthenticationMechanism {

    private static final ChallengeData CHALLENGE =
            new ChallengeData(401, "WWW-Authenticate", "Basic realm=\"Aidbridge\", charset=\"UTF-8\"");

    BasicAuthentication() {
        super("Aidbridge", false);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(CHALLENGE);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        CHALLENGE.getHeaders().forEach(request.response()::putHeader);
        ProblemDocument.of(CHALLENGE.status).send(request);
        return Uni.createFrom().item(true);
    }
}
