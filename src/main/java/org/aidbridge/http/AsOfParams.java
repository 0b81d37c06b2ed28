package org.aidbridge.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.aidbridge.shared.AsOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters validAt and knownAt. */
public class AsOfParams {

    @QueryParam("validAt")
    @Parameter(
            description = "What was true by then; defaults to the earlier of now and knownAt",
            example = "2021-04-27T18:00:00+05:30")
    String validAt;

    @QueryParam("knownAt")
    @Parameter(description = "Only what was recorded by then; defaults to now", example = "2021-04-27T18:00:00+05:30")
    String knownAt;

    @Inject
    Clock clock;

    public boolean isNow() {
        return validAt == null && knownAt == null;
    }

    /** As sent; null when absent. */
    public String validAt() {
        return validAt;
    }

    /** As sent; null when absent. */
    public String knownAt() {
        return knownAt;
    }

    /** @throws org.aidbridge.shared.Invalid (422) when one is no instant, or knownAt is in the future */
    public AsOf asOf() {
        return AsOf.of(validAt, knownAt, clock);
    }

    /** @param settle waits until nothing more is recorded before {@code knownAt}; not called for now */
    public AsOf asOf(Runnable settle) {
        AsOf then = asOf();
        if (!isNow()) {
            settle.run();
        }
        return then;
    }
}
