package org.aidbridge.web.timetable;

import static org.aidbridge.web.reference.Field.Type.CODE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aidbridge.http.PageRequest;
import org.aidbridge.reference.carrier.Carrier;
import org.aidbridge.reference.carrier.Carriers;
import org.aidbridge.reference.carrier.Route;
import org.aidbridge.reference.carrier.Routes;
import org.aidbridge.reference.revision.RowFilter;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Slice;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.form.Choices;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.EntryPage.FieldValue;
import org.aidbridge.web.reference.EntryPages.EntriesPage;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferencePages;

/** Routes as entered. They are never revised; their state belongs to operations. */
@Path("/catalogue/routes")
@Produces(Html.TYPE)
class TimetableRoutesResource {

    private final PageContexts frames;
    private final ReferencePages pages;
    private final Routes routes;
    private final Carriers carriers;
    private final Access access;

    TimetableRoutesResource(
            PageContexts frames, ReferencePages pages, Routes routes, Carriers carriers, Access access) {
        this.frames = frames;
        this.pages = pages;
        this.routes = routes;
        this.carriers = carriers;
        this.access = access;
    }

    private List<Field> fields() {
        return List.of(
                Field.suggestion(FieldName.CARRIER, Choices.names(carriers, RowFilter.all(), Carrier.Facts::name))
                        .required()
                        .like("3U"),
                Field.of(FieldName.ORIGIN, CODE).required().like("XIY"),
                Field.of(FieldName.DESTINATION, CODE).required().like("DEL"),
                Field.of(FieldName.FLIGHT, CODE).like("3U8047"));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public String list(@BeanParam PageRequest page, @Context UriInfo uri) {
        PageContext frame = frames.outside(Area.ROUTES);
        FormData asked = FormData.of(uri.getQueryParameters());
        List<Field> fields = fields();
        Slice<Route> found = routes.page(asked.text("carrier"), asked.text("origin"), asked.text("destination"), page);
        return new EntriesPage(
                        frame,
                        Kind.ROUTE,
                        fields.stream().map(Field::what).toList(),
                        fields.subList(0, 3),
                        asked,
                        found.items().stream()
                                .map(route -> row(frame, route, fields.get(0)))
                                .toList(),
                        found.next() == null ? null : PageRequest.cursor(found.next()),
                        page.after() != null)
                .html();
    }

    private static EntriesPage.Row row(PageContext frame, Route route, Field carrier) {
        return new EntriesPage.Row(
                route.id(),
                TimetableRouteResource.address(frame, route.id()),
                List.of(
                        new FieldValue(FieldName.CARRIER, carrier.words(route.carrier())),
                        new FieldValue(FieldName.ORIGIN, route.origin()),
                        new FieldValue(FieldName.DESTINATION, route.destination()),
                        new FieldValue(FieldName.FLIGHT, route.flight() == null ? "" : route.flight())));
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COORDINATOR)
    public String blank() {
        return ReferencePages.form(frames.outside(Area.ROUTES), Kind.ROUTE, fields());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response add(MultivaluedMap<String, String> sent) {
        return pages.add(
                frames.outside(Area.ROUTES),
                Kind.ROUTE,
                fields(),
                sent,
                typed -> routes.add(
                        carrier(typed),
                        new Route.Facts(typed.text("origin"), typed.text("destination"), typed.text("flight")),
                        access.caller().name()));
    }

    /** In the API the carrier is part of the address, and unknown ones are a 404; here it is a field. */
    private String carrier(FormData typed) {
        String code = typed.get("carrier");
        if (!carriers.has(code)) {
            throw new Invalid(
                    "/carrier",
                    code.isEmpty() ? Message.of("is missing") : Message.of("There is no carrier {carrier}", code));
        }
        return code;
    }
}
