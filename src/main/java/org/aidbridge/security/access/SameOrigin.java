package org.aidbridge.security.access;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/**
 * CSRF protection. Browsers attach cookies and remembered passwords to requests of any site, so a change must come from
 * our origin, as the browser states in headers that pages cannot set.
 */
public final class SameOrigin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";

    private SameOrigin() {}

    /** A page of another site sent the request. */
    static final class CrossSite extends Problem {
        CrossSite() {
            super(
                    403,
                    Message.of("You are not allowed to do this"),
                    Message.of("The request came from another site; repeat it on a page of Aidbridge"));
        }

        @Override
        public String type() {
            return "forbidden";
        }
    }

    /** @throws CrossSite (403) for a change that is not of the same origin */
    public static void require(HttpServerRequest request) {
        if (!HARMLESS.contains(request.method().name()) && !isSame(request)) {
            throw new CrossSite();
        }
    }

    /**
     * For credentials that programs send too, without any such header.
     *
     * @throws CrossSite (403) for a change that a browser reports as cross-origin
     */
    static void requireNoOther(HttpServerRequest request) {
        if (request.getHeader(SITE) != null || request.getHeader(ORIGIN) != null) {
            require(request);
        }
    }

    private static boolean isSame(HttpServerRequest request) {
        String site = request.getHeader(SITE);
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(ORIGIN);
        if (origin == null || request.authority() == null) {
            return false;
        }
        try {
            URI from = URI.create(origin);
            return request.scheme().equals(from.getScheme())
                    && request.authority().host().equals(from.getHost())
                    && port(request.authority().port(), from.getScheme()) == port(from.getPort(), from.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(int port, String scheme) {
        return port > 0 ? port : scheme.equals("https") ? 443 : 80;
    }
}
