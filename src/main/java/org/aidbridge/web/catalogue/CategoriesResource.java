package org.aidbridge.web.catalogue;

import static org.aidbridge.web.reference.Field.Type.CODE;
import static org.aidbridge.web.reference.Field.Type.TEXT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.aidbridge.reference.operation.Items;
import org.aidbridge.security.access.Roles;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.reference.EntryPage.FieldValue;
import org.aidbridge.web.reference.EntryPages.EntriesPage;
import org.aidbridge.web.reference.Field;
import org.aidbridge.web.reference.FieldName;
import org.aidbridge.web.reference.Kind;
import org.aidbridge.web.reference.ReferencePages;

@Path("/catalogue/item-categories")
@Produces(Html.TYPE)
class CategoriesResource {

    private static final List<Field> FIELDS = List.of(
            Field.of(FieldName.CODE, CODE).required().like("OXYGEN"),
            Field.of(FieldName.NAME, TEXT).required());

    private final PageContexts frames;
    private final ReferencePages pages;
    private final Items items;

    CategoriesResource(PageContexts frames, ReferencePages pages, Items items) {
        this.frames = frames;
        this.pages = pages;
        this.items = items;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    public String list() {
        PageContext frame = frames.outside(Area.ITEMS);
        return new EntriesPage(
                        frame,
                        Kind.CATEGORY,
                        List.of(FieldName.NAME),
                        List.of(),
                        FormData.of(Map.of()),
                        items.categories().stream()
                                .map(category -> new EntriesPage.Row(
                                        category.code(),
                                        null,
                                        List.of(new FieldValue(FieldName.NAME, category.name()))))
                                .toList(),
                        null,
                        false)
                .html();
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.COORDINATOR)
    public String blank() {
        return ReferencePages.form(frames.outside(Area.ITEMS), Kind.CATEGORY, FIELDS);
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.COORDINATOR)
    public Response add(MultivaluedMap<String, String> sent) {
        return pages.add(
                frames.outside(Area.ITEMS),
                Kind.CATEGORY,
                FIELDS,
                sent,
                typed -> items.add(new Items.Category(typed.text("code"), typed.text("name"), null)));
    }
}
