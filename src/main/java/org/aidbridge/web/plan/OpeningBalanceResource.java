package org.aidbridge.web.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.aidbridge.security.access.Access;
import org.aidbridge.security.access.Roles;
import org.aidbridge.shared.Problem;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Declaration;
import org.aidbridge.shipment.declaration.ShipmentService;
import org.aidbridge.shipment.ledger.EventType;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.web.Html;
import org.aidbridge.web.PageContext;
import org.aidbridge.web.PageContexts;
import org.aidbridge.web.PageFormat;
import org.aidbridge.web.Section;
import org.aidbridge.web.event.EventReporting;
import org.aidbridge.web.form.FormData;
import org.aidbridge.web.form.Forms;
import org.aidbridge.web.form.Picked;
import org.aidbridge.web.form.Pickers;
import org.aidbridge.web.form.Pickers.Kind;
import org.aidbridge.web.plan.PlanPages.DeclarationPage;

/** Enters stock that was there before: a shipment without lines, and its OPENING, both or neither. */
@Path("/operations/{operation}/opening-balance")
@Produces(Html.TYPE)
@RolesAllowed(Roles.OPERATOR)
class OpeningBalanceResource {

    private static final String LINES = "5";

    private final PageContexts frames;
    private final ShipmentService service;
    private final EventReporting reporting;
    private final Pickers pickers;
    private final FormButtons buttons;
    private final Forms forms;
    private final Access access;

    OpeningBalanceResource(
            PageContexts frames,
            ShipmentService service,
            EventReporting reporting,
            Pickers pickers,
            FormButtons buttons,
            Forms forms,
            Access access) {
        this.frames = frames;
        this.service = service;
        this.reporting = reporting;
        this.pickers = pickers;
        this.buttons = buttons;
        this.forms = forms;
        this.access = access;
    }

    @GET
    public String form(String operation) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        FormData typed = FormData.of(Map.of(
                DeclarationForm.PROPOSED,
                ShipmentService.newReference(),
                "key",
                Forms.newKey(),
                "count-of-stock",
                LINES,
                "stage",
                Stage.RECEIVED.name()));
        return page(frame, typed, picked(operation), false, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(String operation, MultivaluedMap<String, String> sent) {
        PageContext frame = frames.acting(operation, Section.SHIPMENTS);
        FormData typed = FormData.of(sent, frame.write().reader());
        Picked picked = picked(operation);
        if (typed.has("do")) {
            return forms.show(
                    () -> page(frame, buttons.pressed(typed, operation, ShipmentRows.STOCK), picked, true, null),
                    problem -> page(frame, typed, picked, true, problem));
        }
        return forms.send(
                () -> frame.plainTo("/shipments", enter(typed, frame.write(), operation, picked)) + "?declared=true",
                problem -> page(frame, typed, picked, true, problem));
    }

    private String enter(FormData typed, PageFormat write, String operation, Picked picked) {
        When occurred = typed.when("occurred", write.zone(), "/occurredAt");
        typed.stands("occurredOn", "/declaredAt");
        Stage stage = typed.choice(Stage.class, "stage", "/stage");
        String place = picked.read(Kind.PLACE, typed, "place", "/place");
        typed.stands("place", "/origin");
        typed.stands("place", "/destination");
        String reference = DeclarationForm.reference(typed);
        Declaration shipment = new Declaration(
                reference,
                operation,
                occurred,
                picked.read(Kind.PARTY, typed, "donor", "/donor"),
                picked.read(Kind.PARTY, typed, "consignee", "/consignee"),
                null,
                place,
                place,
                null,
                null,
                null,
                null,
                List.of(),
                null);
        EventRequest.Source source =
                typed.has("source") ? new EventRequest.Source(null, typed.text("source", "/source/reference")) : null;
        EventRequest opening = new EventRequest(
                EventRequest.Type.of(EventType.OPENING.name()),
                occurred,
                place,
                null,
                null,
                ShipmentRows.stock(typed, picked, stage),
                null,
                source,
                null,
                null,
                typed.text("note"));
        typed.requireRead();
        forms.checked(shipment);
        forms.checked(opening);
        return QuarkusTransaction.requiringNew().call(() -> {
            String declared = service.declareOnce(shipment, access.caller().name())
                    .shipment()
                    .reference();
            reporting.record(operation, declared, List.of(opening), typed.get("key"));
            return declared;
        });
    }

    private Picked picked(String operation) {
        return new Picked(pickers, operation);
    }

    private String page(PageContext frame, FormData typed, Picked picked, boolean isAnswer, Problem problem) {
        return frame.around(
                PlanPages.opening(frame, new DeclarationPage(frame, typed, picked, buttons, isAnswer, null, problem)));
    }
}
