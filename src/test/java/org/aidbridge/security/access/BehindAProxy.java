package org.aidbridge.security.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** As it is operated: behind a proxy that is trusted, with an access log, and with limits that a test can reach. */
public class BehindAProxy implements QuarkusTestProfile {

    /** The trusted proxy; requests from 127.0.0.1 are untrusted. */
    static final String PROXY = "127.0.0.2";

    static final int FAILURES_PER_MINUTE = 40;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.trusted-proxies", PROXY,
                "quarkus.http.access-log.enabled", "true",
                "quarkus.http.access-log.pattern", "long",
                "aidbridge.sign-in.failures-before-lock", "4",
                "aidbridge.sign-in.failures-per-minute", Integer.toString(FAILURES_PER_MINUTE));
    }
}
