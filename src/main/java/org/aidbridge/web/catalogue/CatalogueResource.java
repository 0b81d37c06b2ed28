package org.aidbridge.web.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.aidbridge.http.PageRequest;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Unknown;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.ReferenceForm;
import org.aidbridge.web.reference.ReferencePages;

@Path("/catalogue/{kind}")
@Produces(Html.TYPE)
class CatalogueResource {

    private final PageContexts frames;
    private final ReferencePages pages;
    private final ItemReference items;
    private final PlaceReference places;
    private final CarrierReference carriers;

    CatalogueResource(
            PageContexts frames,
            ReferencePages pages,
            ItemReference items,
            PlaceReference places,
            CarrierReference carriers) {
        this.frames = frames;
        this.pages = pages;
        this.items = items;
        this.places = places;
        this.carriers = carriers;
    }

    private record Asked(ReferenceForm<?, ?, ?> reference, PageContext frame) {}

    /** @throws Unknown (404) for an unknown kind */
    private Asked asked(String kind) {
        return switch (kind) {
            case "items" -> new Asked(items, frames.outside(Area.ITEMS));
            case "places" -> new Asked(places, frames.outside(Area.PLACES));
            case "carriers" -> new Asked(carriers, frames.outside(Area.CARRIERS));
            default -> throw new Unknown("catalogue", kind);
        };
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public String list(String kind, @BeanParam PageRequest page, @Context UriInfo uri) {
        Asked asked = asked(kind);
        return pages.list(asked.frame(), asked.reference(), FormData.of(uri.getQueryParameters()), page);
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COORDINATOR)
    public String blank(String kind) {
        Asked asked = asked(kind);
        return pages.form(asked.frame(), asked.reference());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response add(String kind, @QueryParam("then") String then, MultivaluedMap<String, String> sent) {
        Asked asked = asked(kind);
        return pages.add(asked.frame(), asked.reference(), sent, then);
    }

    @GET
    @Path("{code}")
    @RolesAllowed(Roles.VIEWER)
    public String entry(String kind, String code, @QueryParam("recorded") boolean isRecorded) {
        Asked asked = asked(kind);
        return pages.entry(asked.frame(), asked.reference(), code, isRecorded);
    }

    @GET
    @Path("{code}/change")
    @RolesAllowed(Roles.COORDINATOR)
    public String form(String kind, String code) {
        Asked asked = asked(kind);
        return pages.form(asked.frame(), asked.reference(), code);
    }

    @POST
    @Path("{code}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response revise(String kind, String code, MultivaluedMap<String, String> sent) {
        Asked asked = asked(kind);
        return pages.revise(asked.frame(), asked.reference(), code, sent);
    }
}
