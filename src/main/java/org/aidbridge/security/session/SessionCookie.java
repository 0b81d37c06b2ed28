package org.aidbridge.security.session;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import org.aidbridge.security.credential.SignInSettings;

/** The session cookie: HttpOnly, SameSite, and Secure over TLS. */
@Singleton
class SessionCookie {

    private final CurrentVertxRequest request;
    private final SignInSettings settings;

    SessionCookie(CurrentVertxRequest request, SignInSettings settings) {
        this.request = request;
        this.settings = settings;
    }

    String begin(String value) {
        return cookie(value, settings.sessionLasts().toSeconds());
    }

    String end() {
        return cookie("", 0);
    }

    private String cookie(String value, long maxAge) {
        boolean isSecure = "https".equals(request.getCurrent().request().scheme());
        return SessionAuthentication.COOKIE + "=" + value + "; Path=/; Max-Age=" + maxAge + "; HttpOnly; SameSite=Lax"
                + (isSecure ? "; Secure" : "");
    }
}
