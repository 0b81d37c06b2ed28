package org.aidbridge.report.publishing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.aidbridge.report.render.ReportFile;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report that is still being assembled.
 *
 * @param section the one being worked on; null before the first
 * @param done how many of its {@code of} sections are done
 */
@Schema(name = "ReportProgress")
public record ReportProgress(String number, String section, int done, int of) {

    /** Seconds until a client should ask again. */
    static final int RETRY_AFTER = 2;

    /** A file was requested before the report is complete. */
    static final class StillDrawnUp extends Problem {
        StillDrawnUp(ReportProgress progress) {
            super(
                    503,
                    Message.of("The report is still being assembled"),
                    Message.of(
                            "{report} is being assembled: {done} of {of} parts are done. Try again in a moment",
                            progress.number(),
                            progress.done(),
                            progress.of()));
        }
    }

    /** Clients that download a file would save any 2xx answer as that file, so they get a problem. */
    Response response(ReportFile.Format format) {
        Response.ResponseBuilder accepted = Response.accepted().header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        return switch (format) {
            case JSON ->
                accepted.type(MediaType.APPLICATION_JSON_TYPE).entity(this).build();
            case HTML ->
                accepted.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(new UnderwayPage(number, done, of).render())
                        .build();
            case PDF, XLSX, CSV, HXL -> throw new StillDrawnUp(this);
        };
    }
}
