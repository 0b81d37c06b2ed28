package org.aidbridge.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.shared.Slice;

/** Responses that many resources give: a page of a list, and a resource that was created once. */
public final class Responses {

    private Responses() {}

    /** 200 with the items and, unless it is the last page, {@code Link: <...>; rel="next"} (a relative reference). */
    public static <T> Response page(Slice<T> slice, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(slice.items());
        if (slice.next() != null) {
            response.header(HttpHeaders.LINK, "<" + next(uri.getRequestUri(), slice.next()) + ">; rel=\"next\"");
        }
        return response.build();
    }

    /** Relative, so that it holds behind any proxy and under any host name; the filters of the request are kept. */
    static String next(URI request, String key) {
        Stream<String> kept = request.getRawQuery() == null
                ? Stream.empty()
                : Arrays.stream(request.getRawQuery().split("&"))
                        .filter(p -> !p.isEmpty() && !p.equals("after") && !p.startsWith("after="));
        return request.getRawPath() + "?"
                + Stream.concat(kept, Stream.of("after=" + PageRequest.cursor(key)))
                        .collect(Collectors.joining("&"));
    }

    /** @return 201 or, of what had been posted before, 200; both with the address of what was posted */
    public static Response.ResponseBuilder created(URI address, boolean isNew) {
        return isNew ? Response.created(address) : Response.ok().location(address);
    }
}
