package org.aidbridge.web.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Html;

/** The options of a picker while its user types. */
@Path("/operations/{operation}/options/{kind}")
@Produces(Html.TYPE)
class PickerResource {

    private static final int AT_MOST = 20;

    private final Pickers pickers;

    PickerResource(Pickers pickers) {
        this.pickers = pickers;
    }

    @CheckedTemplate(basePath = "web/form")
    static final class Pages {
        private Pages() {}

        static native TemplateInstance pickable(List<Pickers.Option> of);
    }

    /** The only parameter is the field that asks, by its own name. */
    @GET
    @RolesAllowed(Roles.VIEWER)
    public String options(String operation, String kind, @Context UriInfo uri) {
        String words = uri.getQueryParameters().values().stream()
                .map(values -> values.get(0))
                .findFirst()
                .orElse(null);
        return Pages.pickable(pickers.search(Pickers.Kind.of(kind), operation, words, AT_MOST))
                .render();
    }
}
