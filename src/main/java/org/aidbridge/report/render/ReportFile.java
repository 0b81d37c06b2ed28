package org.aidbridge.report.render;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.aidbridge.http.AcceptHeader;
import org.aidbridge.http.SpillBuffer;
import org.aidbridge.report.assembly.Canonical;
import org.aidbridge.report.assembly.CompleteLists.AllRows;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.document.CsvFormat;
import org.aidbridge.report.document.HtmlFormat;
import org.aidbridge.report.document.PdfFormat;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.ValueFormat;
import org.aidbridge.report.document.XlsxFormat;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Renders a report in the format requested by {@code ?format=} or else by {@code Accept}. */
public class ReportFile {

    /**
     * Version of the rendering. Raise it when the same data looks different, so that ETags of rendered files change.
     */
    static final int RENDERING = 3;

    public static final String VARIES = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    private static final String FIRST_TABLE = "key-figures";
    private static final String ALL_TABLES = "all";

    public enum Format {
        JSON(MediaType.APPLICATION_JSON),
        HTML(MediaType.TEXT_HTML),
        PDF("application/pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv"),
        /** CSV with HXL hashtags under the header. */
        HXL("text/csv");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** Whether numbers follow the locale of the reader. */
        private boolean isForPeople() {
            return this == HTML || this == PDF;
        }

        private String suffix() {
            return this == HXL ? "hxl.csv" : name().toLowerCase(Locale.ROOT);
        }
    }

    @QueryParam("format")
    @Parameter(
            description = "json, html, pdf, xlsx, csv or hxl (CSV with HXL hashtags); without it, what Accept prefers",
            example = "pdf")
    String format;

    @QueryParam("section")
    @Parameter(
            description = "Which table csv and hxl have, and html shows alone; otherwise the key figures, or all of it."
                    + " With 'all', csv and hxl are a ZIP of all tables",
            example = "claims")
    String section;

    @Context
    HttpHeaders headers;

    /** @throws Invalid (422) for an unknown format */
    public Format format() {
        if (format != null) {
            return Arrays.stream(Format.values())
                    .filter(f -> f.name().equalsIgnoreCase(format))
                    .findFirst()
                    .orElseThrow(
                            () -> new Invalid("?format", Message.of("A report is json, html, pdf, xlsx, csv or hxl")));
        }
        MediaType wanted = AcceptHeader.of(headers.getHeaderString(HttpHeaders.ACCEPT))
                .best(Arrays.stream(Format.values())
                        .map(f -> MediaType.valueOf(f.type))
                        .toList());
        return Arrays.stream(Format.values())
                .filter(f -> wanted != null && f.type.equals(wanted.toString()))
                .findFirst()
                .orElse(Format.JSON);
    }

    /**
     * ETag of the requested file. It never changes, because the bytes depend on the data alone.
     *
     * @param sha256 of the canonical data
     */
    public EntityTag tag(String sha256) {
        if (format() == Format.JSON) {
            return new EntityTag(sha256);
        }
        String reader =
                format().isForPeople() ? valueFormat(ZoneOffset.UTC).reader().toLanguageTag() : "";
        return new EntityTag(
                Canonical.sha256(String.join("\n", sha256, "" + RENDERING, format().name(), sectionOr(""), reader)
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The report in the requested format, other than JSON.
     *
     * @param sha256 of the canonical data; null for a situation that is not frozen
     * @param all complete lists, for data files
     */
    public Response write(Report report, String sha256, AllRows all) {
        Format asked = format();
        String name = report.header().number() == null
                ? report.header().operation()
                : report.header().number();
        SpillBuffer file = written(report, sha256, all);
        Response.ResponseBuilder response = Response.ok((StreamingOutput) out -> send(file, out))
                .type(type())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.VARY, VARIES)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (asked == Format.HTML || asked == Format.PDF ? "inline" : "attachment") + "; filename=\"" + name
                                + "." + asked.suffix() + (isZip() ? ".zip" : "") + "\"")
                .header("X-Content-Type-Options", "nosniff");
        return sha256 == null ? response.build() : response.tag(tag(sha256)).build();
    }

    /** Written completely before it is sent: a slow client holds no connection, and a failure yields no partial file. */
    private SpillBuffer written(Report report, String sha256, AllRows all) {
        SpillBuffer file = new SpillBuffer();
        // ZIP and PDF writers close the stream; the buffer must stay readable.
        OutputStream out = new BufferedOutputStream(file) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try {
            write(report, sha256, all, out);
            out.flush();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(SpillBuffer file, OutputStream out) throws IOException {
        try (file) {
            file.read().transferTo(out);
        }
    }

    private MediaType type() {
        String type = isZip() ? "application/zip" : format().type;
        return MediaType.valueOf(type).withCharset(type.startsWith("text/") ? "UTF-8" : null);
    }

    private boolean isZip() {
        return ALL_TABLES.equals(section) && (format() == Format.CSV || format() == Format.HXL);
    }

    private ValueFormat valueFormat(ZoneId zone) {
        return ValueFormat.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), zone);
    }

    private void write(Report report, String sha256, AllRows all, OutputStream out) throws IOException {
        ZoneId zone = ZoneId.of(report.header().zone());
        // Data files do not depend on the locale.
        ValueFormat valueFormat = format().isForPeople() ? valueFormat(zone) : ValueFormat.of(null, zone);
        PrintDocument document = ReportDocument.of(report, sha256, valueFormat);
        DataRows rows = new DataRows(report, valueFormat, all);
        switch (format()) {
            case JSON -> throw new IllegalStateException("JSON is the canonical data itself");
            case HTML ->
                out.write(HtmlFormat.write(shown(document), valueFormat).getBytes(StandardCharsets.UTF_8));
            case PDF -> PdfFormat.write(document, valueFormat, report.header().knownAsOf(), out);
            case XLSX -> XlsxFormat.write(document, rows, zone, report.header().knownAsOf(), out);
            case CSV, HXL -> {
                if (isZip()) {
                    CsvFormat.writeAll(document, rows, format() == Format.HXL, out);
                } else {
                    CsvFormat.write(table(document), rows, format() == Format.HXL, out);
                }
            }
        }
    }

    private PrintDocument shown(PrintDocument document) {
        return section == null ? document : document.only(found(document.sections()));
    }

    private PrintDocument.Section table(PrintDocument document) {
        return found(document.sections().stream()
                .filter(PrintDocument.Section::isInFiles)
                .toList());
    }

    private String sectionOr(String otherwise) {
        return section == null ? otherwise : section;
    }

    private PrintDocument.Section found(List<PrintDocument.Section> sections) {
        String wanted = sectionOr(FIRST_TABLE);
        return sections.stream()
                .filter(s -> s.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "?section",
                        Message.of(
                                "The sections are {sections}",
                                sections.stream().map(PrintDocument.Section::id).toList())));
    }
}
