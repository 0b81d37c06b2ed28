package org.aidbridge.http;

import io.quarkus.vertx.utils.VertxOutputStream;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Prevents a truncated stream from looking complete: writers cannot close the response, only the framework does. A
 * failure before the first buffer is sent becomes a problem document, a later one resets the connection. A client that
 * disconnects stops the writer, which is no failure.
 */
class StreamedResponses {

    private static final Set<String> CONNECTION =
            Set.of(VertxOutputStream.class.getName(), VertxInputStream.class.getName());

    @ServerResponseFilter
    void leaveTheEndOpen(ContainerResponseContext response, HttpServerRequest request) {
        if (response.getEntity() instanceof StreamingOutput written) {
            response.setEntity((StreamingOutput) out -> written.write(new OpenEnded(out, request.response())));
        }
    }

    /** Writing an answer failed, which it only does when the client closed the connection. */
    private static final class ClientGone extends IOException {

        ClientGone(IOException cause) {
            super("The client closed the connection", cause);
        }
    }

    /** Whether the failure only means that the client has disconnected. */
    static boolean isClientGone(Throwable failure, HttpServerRequest request) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ClientGone
                    || isOfConnection(at) && request.response().closed()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the connection failed, not a file of ours: the framework has no type for it, only streams that throw it. */
    private static boolean isOfConnection(Throwable failure) {
        return failure instanceof IOException
                && Arrays.stream(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .anyMatch(CONNECTION::contains);
    }

    /** Ignores close and flush. */
    private static final class OpenEnded extends FilterOutputStream {

        private final HttpServerResponse response;

        OpenEnded(OutputStream out, HttpServerResponse response) {
            super(out);
            this.response = response;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            // Writes to a closed connection would be dropped silently.
            if (response.closed()) {
                throw new ClientGone(null);
            }
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new ClientGone(e);
            }
        }

        @Override
        public void flush() {
            // Sent when the buffer is full, or at the end.
        }

        @Override
        public void close() {
            // The framework closes it after the last write.
        }
    }
}
