package org.aidbridge.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Keeps a streamed answer that breaks off from ending like a whole one. A writer in a try-with-resources closes the stream on
 * its way out and so completes the answer; here only the framework completes it. What fails before the first buffer
 * is sent becomes a problem document; after that the connection is reset, which every client notices.
 */
class StreamedAnswers {

    @ServerResponseFilter
    void leaveTheEndOpen(ContainerResponseContext response) {
        if (response.getEntity() instanceof StreamingOutput written) {
            response.setEntity((StreamingOutput) out -> written.write(new OpenEnded(out)));
        }
    }

    /** Neither closed nor flushed by what writes to it. */
    private static final class OpenEnded extends FilterOutputStream {

        OpenEnded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() {
            // Sent when the buffer is full, or at the end.
        }

        @Override
        public void close() {
            // The framework does, once all of it is written.
        }
    }
}
