package org.aidbridge.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.shared.Slice;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Responses that many resources give: a page of a list, and a resource that was created once. */
public final class Responses {

    private Responses() {}

    /** A view whose version is its ETag. */
    public interface Versioned {
        long version();
    }

    /** 200 with the items and, unless it is the last page, {@code Link: <...>; rel="next"} (a relative reference). */
    public static <T> RestResponse<List<T>> page(Slice<T> slice, UriInfo uri) {
        ResponseBuilder<List<T>> response = ResponseBuilder.ok(slice.items());
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

    /** 200 with the version as ETag. */
    public static <T extends Versioned> RestResponse<T> versioned(T view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    /** @return 201 or, of what had been posted before, 200; both with the address of what was posted */
    public static Response.ResponseBuilder created(String address, boolean isNew) {
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(address));
    }

    /** The same, with the version as ETag. */
    public static Response created(String address, boolean isNew, Versioned view) {
        return created(address, isNew)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .entity(view)
                .build();
    }
}
