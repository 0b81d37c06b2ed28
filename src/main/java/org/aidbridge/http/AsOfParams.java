package org.aidbridge.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aidbridge.shared.AsOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The point on the two clocks that a request asks about. */
public class AsOfParams {

    @QueryParam("validAt")
    @Parameter(
            description = "What was so in the world by then; without it, the earlier of now and knownAt",
            example = "2021-04-27T18:00:00+05:30")
    String validAt;

    @QueryParam("knownAt")
    @Parameter(
            description = "Using only what was recorded by then; without it, now",
            example = "2021-04-27T18:00:00+05:30")
    String knownAt;

    @Inject
    Clock clock;

    public boolean isNow() {
        return validAt == null && knownAt == null;
    }

    /** As it came, for links that stay at the same point; empty for now. */
    public String query() {
        List<String> given = new ArrayList<>();
        if (validAt != null) {
            given.add("validAt=" + escaped(validAt));
        }
        if (knownAt != null) {
            given.add("knownAt=" + escaped(knownAt));
        }
        return String.join("&", given);
    }

    private static String escaped(String instant) {
        // A colon may stand in a query, and is read more easily than its escape.
        return URLEncoder.encode(instant, StandardCharsets.UTF_8).replace("%3A", ":");
    }

    /** @throws org.aidbridge.shared.Invalid (422) when one is no instant, or knownAt is in the future */
    public AsOf asOf() {
        return AsOf.of(validAt, knownAt, clock);
    }
}
