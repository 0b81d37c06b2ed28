package org.aidbridge.http;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What is answered to a POST of something that has a key of its own: sent again, it is what it was the first time. */
public final class CreatedOnce {

    private CreatedOnce() {}

    /** @return 201 or, of what had been posted before, 200; both with the address of what was posted */
    public static Response.ResponseBuilder at(URI address, boolean isNew) {
        return isNew ? Response.created(address) : Response.ok().location(address);
    }
}
