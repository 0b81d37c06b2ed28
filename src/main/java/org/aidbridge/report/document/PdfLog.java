package org.aidbridge.report.document;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends the messages of the PDF library to the application's log, in its format and at its levels. By itself the library prints
 * them to the console.
 */
final class PdfLog implements XRLogger {

    @Override
    public void log(String where, Level level, String message) {
        Logger.getLogger(where).log(level, message);
    }

    @Override
    public void log(String where, Level level, String message, Throwable thrown) {
        Logger.getLogger(where).log(level, message, thrown);
    }

    /** Levels are configured in {@code application.properties}. */
    @Override
    public void setLevel(String where, Level level) {}

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return Logger.getLogger("com.openhtmltopdf").isLoggable(diagnostic.getLevel());
    }
}
