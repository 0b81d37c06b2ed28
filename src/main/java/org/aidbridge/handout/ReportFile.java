package org.aidbridge.handout;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.aidbridge.paper.CsvFormat;
import org.aidbridge.paper.HtmlFormat;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.PdfFormat;
import org.aidbridge.paper.Table;
import org.aidbridge.paper.Writing;
import org.aidbridge.paper.XlsxFormat;
import org.aidbridge.report.Report;
import org.aidbridge.shared.Invalid;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which format a report is asked for, by {@code ?format=} or else by {@code Accept}; and the report in it. */
public class ReportFile {

    private static final String FIRST_TABLE = "key-figures";

    /** What there is. */
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
            description = "Which table csv and hxl have, and html shows alone; otherwise the key figures, or all of it",
            example = "claims")
    String section;

    @Context
    HttpHeaders headers;

    /** @throws Invalid (422) when there is no such format */
    public Format format() {
        if (format != null) {
            return Arrays.stream(Format.values())
                    .filter(f -> f.name().equalsIgnoreCase(format))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("?format", "A report is json, html, pdf, xlsx, csv or hxl"));
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> Arrays.stream(Format.values())
                        .filter(f -> MediaType.valueOf(f.type).isCompatible(accepted)))
                .findFirst()
                .orElse(Format.JSON);
    }

    /** @param sha256 of the canonical data; null for a situation that is not frozen */
    public Response write(Report report, String sha256) {
        Paper paper = ReportPaper.of(report, sha256);
        ZoneId zone = ZoneId.of(report.header().zone());
        Writing writing = Writing.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), zone);
        Format asked = format();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (asked) {
            case JSON -> throw new IllegalStateException("JSON is the canonical data itself");
            case HTML -> out.writeBytes(HtmlFormat.write(shown(paper), writing).getBytes(StandardCharsets.UTF_8));
            case PDF -> PdfFormat.write(paper, writing, out);
            case XLSX -> XlsxFormat.write(paper, zone, out);
            case CSV, HXL -> {
                StringWriter csv = new StringWriter();
                CsvFormat.write(table(paper), asked == Format.HXL, csv);
                out.writeBytes(csv.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        String name = report.header().number() == null
                ? report.header().operation()
                : report.header().number();
        return Response.ok(out.toByteArray())
                .type(MediaType.valueOf(asked.type).withCharset(asked.type.startsWith("text/") ? "UTF-8" : null))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (asked == Format.HTML || asked == Format.PDF ? "inline" : "attachment") + "; filename=\"" + name
                                + "." + asked.suffix() + "\"")
                // It shows words of others: whatever they are, they do nothing.
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Paper shown(Paper paper) {
        return section == null ? paper : paper.only(found(paper.sections()));
    }

    private Table table(Paper paper) {
        return found(paper.sections().stream().filter(s -> s.table() != null).toList())
                .table();
    }

    private Paper.Section found(List<Paper.Section> sections) {
        String wanted = section == null ? FIRST_TABLE : section;
        return sections.stream()
                .filter(s -> s.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "?section",
                        "The sections are "
                                + sections.stream().map(Paper.Section::id).collect(Collectors.joining(", "))));
    }
}
