package org.aidbridge.web.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.aidbridge.reference.place.ImportOutcome;
import org.aidbridge.reference.place.PlaceImport;
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Invalid;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;
import org.aidbridge.web.Area;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.form.Forms;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/catalogue/places/import")
@Produces(Html.TYPE)
@RolesAllowed(Roles.COORDINATOR)
class PlaceImportResource {

    private final PageContexts frames;
    private final PlaceImport places;
    private final Forms forms;
    private final Access access;

    PlaceImportResource(PageContexts frames, PlaceImport places, Forms forms, Access access) {
        this.frames = frames;
        this.places = places;
        this.forms = forms;
        this.access = access;
    }

    @GET
    public String form() {
        return page(null, null);
    }

    /**
     * @param layout {@code ourairports} or {@code unlocode}
     * @param latin whether it is ISO 8859-1 rather than UTF-8
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response take(
            @RestForm("layout") String layout, @RestForm("latin") boolean latin, @RestForm("file") FileUpload file) {
        return forms.show(() -> page(outcome(layout, latin, file), null), problem -> page(null, problem));
    }

    private ImportOutcome outcome(String layout, boolean latin, FileUpload file) {
        if (file == null || file.fileName().isEmpty()) {
            throw new Invalid("/file", Message.of("There is no file"));
        }
        try (InputStream rows = Files.newInputStream(file.uploadedFile())) {
            return places.run(
                    rows,
                    layout,
                    latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8,
                    access.caller().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(ImportOutcome outcome, Problem problem) {
        PageContext frame = frames.outside(Area.PLACES);
        return frame.around(CataloguePages.importPlaces(frame, outcome, problem));
    }
}
