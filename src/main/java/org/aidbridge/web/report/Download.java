package org.aidbridge.web.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.aidbridge.report.render.ReportFile;

/**
 * A file of the API.
 *
 * @param isPage whether browsers show it rather than save it
 */
record Download(ReportFile.Format format, String address, boolean isPage) {

    /** In every format, the most read first. */
    static List<Download> of(String address) {
        return Arrays.stream(ReportFile.Format.values())
                .map(format -> new Download(
                        format,
                        address + (address.contains("?") ? "&" : "?") + "format="
                                + format.name().toLowerCase(Locale.ROOT),
                        format == ReportFile.Format.HTML))
                .sorted(Comparator.comparing(file -> !file.isPage()))
                .toList();
    }
}
