package org.aidbridge.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.aidbridge.http.AsOfParams;
import org.aidbridge.http.IdempotencyKeys;
import org.aidbridge.http.PageRequest;
import org.aidbridge.report.publishing.ReportQueries;
import org.aidbridge.report.publishing.ReportService;
import org.aidbridge.report.render.ReportFile;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.Section;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;

@Path("/operations/{operation}/reports")
@Produces(Html.TYPE)
class ReportsResource {

    private static final int COMPARABLE = 100;

    /** Of two reports of one time, the lower number first. */
    private static final Comparator<ReportQueries.Entry> EARLIER = Comparator.comparing(ReportQueries.Entry::validAsOf)
            .thenComparing(ReportQueries.Entry::recordedAt)
            .thenComparing(ReportQueries.Entry::number);

    private final PageContexts frames;
    private final ReportQueries reports;
    private final ReportService service;
    private final Access access;
    private final Forms forms;

    ReportsResource(PageContexts frames, ReportQueries reports, ReportService service, Access access, Forms forms) {
        this.frames = frames;
        this.reports = reports;
        this.service = service;
        this.access = access;
        this.forms = forms;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public String list(String operation, @BeanParam AsOfParams params, @BeanParam PageRequest page) {
        PageContext frame = frames.inside(operation, Section.REPORTS, params);
        String at = frame.write().field(frame.moment().asOf().validAt());
        return page(frame, page, PublishForm.empty(at), null);
    }

    private String page(PageContext frame, PageRequest page, PublishForm form, Problem problem) {
        String operation = frame.operation().code();
        Slice<ReportQueries.Entry> found =
                reports.page(operation, frame.moment().asOf().knownAt(), page);
        return frame.around(new ReportsPage(
                frame,
                found.items(),
                Download.of(frame.moment().in("/api/operations/" + operation + "/situation")),
                found.next() == null ? null : frame.further(PageRequest.cursor(found.next())),
                frame.moment().isNow() && frame.may(Roles.COORDINATOR),
                form,
                problem));
    }

    /** Publishes a report and redirects to its progress; repeating the form publishes nothing new. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response publish(String operation, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.REPORTS);
        PublishForm form = new PublishForm(FormData.of(sent));
        return forms.send(
                () -> {
                    PublishForm.Terms terms = form.read(frame.write().zone());
                    String number = service.begin(
                            operation,
                            terms.validAsOf(),
                            form.isAsKnownThen() ? terms.validAsOf() : null,
                            terms.since(),
                            IdempotencyKeys.check(form.typed().get("key")),
                            access.caller().name());
                    return frame.plainTo("/reports", number) + "?published=true";
                },
                problem -> page(frame, new PageRequest(), form, problem));
    }

    @GET
    @Path("{number}")
    @RolesAllowed(Roles.VIEWER)
    public String read(
            String operation, String number, @QueryParam("published") String published, @BeanParam AsOfParams params) {
        PageContext frame = frames.inside(operation, Section.REPORTS, params);
        ReportQueries.Entry report =
                reports.get(operation, number, frame.moment().asOf().knownAt());
        List<ReportQueries.Entry> others =
                reports
                        .page(operation, frame.moment().asOf().knownAt(), PageRequest.of(COMPARABLE, null))
                        .items()
                        .stream()
                        .filter(other -> !other.number().equals(number))
                        .toList();
        return frame.around(new ReportPage(
                frame,
                report,
                report.sha256() == null ? reports.progress(operation, number) : null,
                Download.of("/api/reports/" + report.number()),
                others,
                others.stream()
                        .filter(other -> EARLIER.compare(other, report) < 0)
                        .max(EARLIER)
                        .orElse(null),
                published != null));
    }

    /** @param with number of the other report; the difference is from the earlier to the later one */
    @GET
    @Path("{number}/compare")
    @RolesAllowed(Roles.VIEWER)
    public String compare(
            String operation,
            String number,
            @QueryParam("with") String with,
            @BeanParam PageRequest page,
            @BeanParam AsOfParams params) {
        PageContext frame = frames.inside(operation, Section.REPORTS, params);
        ReportQueries.Entry one =
                reports.get(operation, number, frame.moment().asOf().knownAt());
        if (with == null) {
            throw new Invalid("?with", Message.of("Say with which report"));
        }
        ReportQueries.Entry other =
                reports.get(operation, with, frame.moment().asOf().knownAt());
        boolean isOtherEarlier = EARLIER.compare(other, one) <= 0;
        ReportQueries.Entry from = isOtherEarlier ? other : one;
        ReportQueries.Entry to = isOtherEarlier ? one : other;
        ReportQueries.Differing differing = reports.between(operation, from.number(), to.number(), page);
        return frame.around(new ComparePage(
                frame,
                from,
                to,
                differing.total(),
                differing.page().items(),
                differing.page().next() == null
                        ? null
                        : frame.further(PageRequest.cursor(differing.page().next()))));
    }

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
}
